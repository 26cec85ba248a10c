"""thidua-extract: Vietnamese press reports on emulation and commendation, read into validated records."""
