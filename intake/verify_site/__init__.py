"""The public page on which anybody verifies a permit: a process of its own that holds no case, no name and no key."""
