"""What `./run bench reading` measures with: scores, a plain reader to compare with, and the table."""
