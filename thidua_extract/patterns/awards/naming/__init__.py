"""Award names: which award the words name, with grade, level and title."""
