"""A site on this machine, for tests: paths with what they answer, and what was asked for."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

ARTICLE = (
    "قصفت المدفعية أطراف المدينة في ساعة مبكرة من الصباح، وقال متحدث باسم البلدية إن أحدا لم يصب. "
    "وأضاف المتحدث أن فرق الإنقاذ وصلت إلى المكان بعد ساعة، وأن الطريق إلى المطار بقي مفتوحا."
)


@dataclass(frozen=True)
class Answer:
    """What a path answers; `headers` may say anything, also what is not true."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def page(number: int = 0, title: str = "قصف على أطراف المدينة", head: str = "") -> bytes:
    """An Arabic page of two paragraphs."""
    body = f"<h1>{title}</h1><p>{ARTICLE}</p><p>وهذا هو الخبر رقم {number} من هذه السلسلة من الأخبار.</p>"
    top = f"<!doctype html><html lang=ar><head><title>{title}</title>{head}</head>"
    return f"{top}<body><article>{body}</article></body></html>".encode()


class Site:
    """Answers what `paths` holds, 404 otherwise; `asked` are the paths, `headers` those of the last request."""

    def __init__(self) -> None:
        self.paths: dict[str, Answer | bytes | Callable[[Mapping[str, str]], Answer]] = {}
        self.asked: list[str] = []
        self.headers: Mapping[str, str] = {}
        self.port = 0
        self.name = "127.0.0.1"

    @property
    def place(self) -> str:
        return f"{self.name}:{self.port}"

    def at(self, path: str) -> str:
        return f"http://{self.place}{path}"

    def answer(self, path: str, headers: Mapping[str, str]) -> Answer:
        self.asked.append(path)
        self.headers = headers
        found = self.paths.get(path, Answer(b"nothing", 404))
        if callable(found):
            found = found(headers)
        return Answer(found) if isinstance(found, bytes) else found


@contextmanager
def site() -> Iterator[Site]:
    """A site that answers until the block ends."""
    here = Site()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = here.answer(self.path, {name.lower(): value for name, value in self.headers.items()})
            self.send_response(answer.status)
            for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_arguments: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # who is killed does not listen to the end
    here.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()
