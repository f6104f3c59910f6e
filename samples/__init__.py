"""The sample maker: draws fictional people, papers and mails for the demo, the tests and the benches."""
