"""The sixth school: papers drawn from what the real ones look like, without a look at the readers or the other schools.

Nothing here is real: people, numbers, airlines and consulates are invented; lay-outs follow public descriptions.
"""
