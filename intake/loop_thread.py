"""An asyncio event loop in a thread of its own, for servers beside the service: started, used, stopped clean."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
_START_SECONDS = 10.0


class LoopThread:
    """Runs coroutines from other threads; `stop` cancels what is left, waits for it, and closes the loop."""

    def __init__(self, name: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
            left = asyncio.all_tasks(self._loop)
            for task in left:
                task.cancel()
            if left:
                self._loop.run_until_complete(asyncio.wait(left, timeout=_START_SECONDS))
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.run_until_complete(asyncio.sleep(0))  # transports close themselves in the next turn
        finally:
            asyncio.set_event_loop(None)
            self._loop.close()

    def run(self, work: Coroutine[Any, Any, T], timeout: float = 30.0) -> T:
        """The result of `work`, run in the loop; its exception is raised here. TimeoutError after `timeout` s."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout)

    def listen(self, protocol: Callable[[], asyncio.Protocol], **options: Any) -> asyncio.Server:
        """A server on 127.0.0.1 that makes a `protocol` for each connection; `options` as of `loop.create_server`."""

        async def begin() -> asyncio.Server:
            options.setdefault("port", 0)
            return await asyncio.get_running_loop().create_server(protocol, host="127.0.0.1", **options)

        return self.run(begin())

    def close(self, server: asyncio.Server) -> None:
        """Take no more connections on `server`."""

        async def end() -> None:
            server.close()

        self.run(end())

    def stop(self) -> None:
        """End the loop; what ran in it is cancelled. Once only."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(2 * _START_SECONDS)


def port_of(server: asyncio.Server) -> int:
    """The TCP port that `server` listens on."""
    port: int = server.sockets[0].getsockname()[1]
    return port
