"""Writers: each takes records and leaves a whole file or none."""
