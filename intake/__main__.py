"""`python -m intake`: the command line."""

from intake.cli import main

main()
