"""What a statement amounts to: whether it is an award at all, which, of whom, and how sure that is."""
