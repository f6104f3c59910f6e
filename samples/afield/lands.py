"""Whose passports are drawn, by the three letters of their State."""

from samples.afield.lands_far import FAR
from samples.afield.lands_near import NEAR

LANDS = {one.nation.code: one for one in (*NEAR, *FAR)}
