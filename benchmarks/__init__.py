"""Benchmarks: this package beside what one could pick instead, all in one run. `python -m benchmarks --help`."""
