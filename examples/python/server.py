"""HTTP of a subgraph's site, with the standard library: docs/joining.md, sections 1 and 6."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from caller_context import ContextRefused, KeysUnavailable, verify
from federation import OperationInvalid, answer

MAX_BODY = 1_048_576
MAX_NESTING = 64


class Refused(Exception):
    def __init__(self, status, code, message, headers=()):
        super().__init__(message)
        self.status, self.code, self.message, self.headers = status, code, message, headers


def _nesting(value):
    """Levels of lists and objects, without recursion."""
    deepest, waiting = 0, [(value, 1)]
    while waiting:
        each, level = waiting.pop()
        if isinstance(each, (dict, list)):
            deepest = max(deepest, level)
            waiting += [(inner, level + 1) for inner in (each.values() if isinstance(each, dict) else each)]
    return deepest


def _read(text):
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        raise Refused(400, "BAD_REQUEST", "The body is no JSON that can be read.") from None
    if not isinstance(body, dict) or not isinstance(body.get("query"), str):
        raise Refused(400, "BAD_REQUEST", "The body has no query.")
    variables = body.get("variables") or {}
    if not isinstance(variables, dict) or _nesting(variables) > MAX_NESTING:
        raise Refused(400, "BAD_USER_INPUT", "The variables are no object, or nested too deep.")
    return body["query"], variables


def serve(schema, keys, audience, host, port):
    """Serves until it is ended."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30

        def log_message(self, *_):
            """Contexts are good for a minute, so requests are not logged."""

        def _send(self, status, body, headers=()):
            text = json.dumps(body, ensure_ascii=False).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json; charset=utf-8")
            self.send_header("content-length", str(len(text)))
            for name, value in headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(text)

        def _refuse(self, refused):
            self.close_connection = True
            error = {"message": refused.message, "extensions": {"code": refused.code}}
            self._send(refused.status, {"errors": [error]}, [*refused.headers, ("connection", "close")])

        def _context(self):
            scheme, _, token = self.headers.get("authorization", "").partition(" ")
            try:
                if scheme.lower() != "bearer":
                    raise ContextRefused("none")
                return verify(token.strip(), keys, audience)
            except ContextRefused:
                challenge = [("www-authenticate", 'Bearer realm="huishang-context"')]
                raise Refused(401, "UNAUTHENTICATED", "The caller context is not accepted.", challenge) from None
            except KeysUnavailable:
                raise Refused(503, "UNAVAILABLE", "The keys of the hub could not be had.", [("retry-after", "5")]) from None

        def _body(self):
            if self.headers.get_content_type() != "application/json":
                raise Refused(415, "BAD_REQUEST", "The body has to be JSON.")
            length = self.headers.get("content-length", "")
            if not length.isdigit():
                raise Refused(411, "BAD_REQUEST", "The body has no length.")
            if int(length) > MAX_BODY:
                self._discard(int(length))
                raise Refused(413, "BAD_REQUEST", f"The body is larger than {MAX_BODY} bytes.")
            return self.rfile.read(int(length))

        def _discard(self, length):
            """Reads a little of what is refused, so that its sender reads the refusal."""
            left = min(length, 4 * MAX_BODY)
            while left > 0:
                piece = self.rfile.read(min(left, 65_536))
                if not piece:
                    return
                left -= len(piece)

        def do_POST(self):
            try:
                if self.path != "/graphql":
                    raise Refused(404, "NOT_FOUND", "There is nothing at this address.")
                # Before the body is read: strangers send none.
                context = self._context()
                query, variables = _read(self._body())
                self._send(200, answer(schema, query, variables, context))
            except Refused as refused:
                self._refuse(refused)
            except OperationInvalid as invalid:
                self._refuse(Refused(400, "BAD_REQUEST", str(invalid)))

        def do_GET(self):
            if self.path == "/health":
                self._send(200, {"status": "ready"})
            elif self.path.partition("?")[0] == "/graphql":
                self._refuse(Refused(405, "BAD_REQUEST", "POST is taken only.", [("allow", "POST")]))
            else:
                self._refuse(Refused(404, "NOT_FOUND", "There is nothing at this address."))

    server = ThreadingHTTPServer((host, port), Handler)
    server.daemon_threads = True
    print(f"The subgraph {audience} answers the hub at http://{host}:{server.server_port}/graphql", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.exit(0)
