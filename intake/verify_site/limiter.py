"""How many questions an address may ask: an address in, the seconds to wait out (0: go on). Token buckets in memory."""

import ipaddress
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

MOST_ADDRESSES = 50_000  #: remembered; beyond it the one that asked longest ago is forgotten


class Limiter:
    """`a_minute` questions from one address, of which as many may come at once. Safe for several threads."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = float(a_minute)
        self._a_second = a_minute / 60
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()  #: network → tokens left, when
        self._lock = threading.Lock()

    def wait(self, address: str, cost: float = 1.0) -> float:
        """Take `cost` from the bucket of `address`: 0.0 when it had as much, else the seconds until it will have."""
        network, now = network_of(address), self._clock()
        cost = min(cost, self._most)
        with self._lock:
            left, when = self._buckets.pop(network, (self._most, now))
            left = min(self._most, left + (now - when) * self._a_second)
            granted = left >= cost
            self._buckets[network] = (left - cost if granted else left, now)
            if len(self._buckets) > MOST_ADDRESSES:
                self._buckets.popitem(last=False)
        return 0.0 if granted else (cost - left) / self._a_second


def network_of(address: str) -> str:
    """What counts as one asker: an IPv4 address, or the /64 that one IPv6 customer has; "" for what is neither."""
    try:
        found = ipaddress.ip_address(address.strip().strip("[]").partition("%")[0])
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)
