"""Named entities from outside models: they propose names that the grammar cannot see. None is used by default."""
