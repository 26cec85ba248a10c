"""Whole archives: every article of the inputs read by several processes, resumable, nothing lost."""
