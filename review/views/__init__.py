"""The pages of the queue, a module for each kind of page. Views find, call one action, and show."""
