"""Reports for people: the summary of one record in the terminal, the table of a run."""
