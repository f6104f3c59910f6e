"""The agents' web queue: pages over the actions of cases."""
