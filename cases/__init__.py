"""What is stored, the one table of states, and every action on a case."""
