"""Every action on a case, a small module for each: what an agent, or the machine, may do.

Each takes an `Actor`, raises `ActionRefused` with a French sentence, and leaves an event. Those that decide name the
version of the case that they saw.
"""
