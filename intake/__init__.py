"""The worker: mailbox → ledger → parse → thread → classify → assess → outbox; the schedule and the command line."""
