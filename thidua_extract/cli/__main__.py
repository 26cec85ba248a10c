"""`python -m thidua_extract.cli`."""

from thidua_extract.cli import main

main()
