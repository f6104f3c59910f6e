"""A data base with as many cases as a bench asks for."""
