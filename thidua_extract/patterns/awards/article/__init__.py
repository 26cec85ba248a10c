"""What the rest of the article adds to its awards: contests, titles told before, names listed elsewhere."""
