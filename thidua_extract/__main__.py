"""`python -m thidua_extract`."""

from thidua_extract.cli import main

if __name__ == "__main__":
    main(prog_name="thidua-extract")
