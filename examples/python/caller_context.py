"""Verifies the caller contexts (签名调用上下文) of the hub: docs/joining.md, section 2."""

import base64
import json
import threading
import time
import urllib.request

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

TYPE = "huishang-context+jwt"
ISSUER = "huishang-gateway"
LIFETIME = 60
TOLERANCE = 5
KEYS_MAX_AGE = 300
KEYS_PAUSE = 5


class ContextRefused(Exception):
    """Not a current context that the hub signed for this subgraph."""


class KeysUnavailable(Exception):
    """The keys of the hub could not be had, so no context can be judged just now."""


def _decode(part):
    try:
        return base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise ContextRefused("no base64url") from error


def _object(part):
    try:
        value = json.loads(_decode(part))
    except (ValueError, RecursionError) as error:
        raise ContextRefused("no JSON") from error
    if not isinstance(value, dict):
        raise ContextRefused("no object")
    return value


def keys_of(key_set):
    """Ed25519 keys for contexts in a JWK set, by their kid."""
    return {
        key.get("kid"): Ed25519PublicKey.from_public_bytes(_decode(key["x"]))
        for key in key_set["keys"]
        if key.get("crv") == "Ed25519" and key.get("purpose", "caller-context") == "caller-context"
    }


class FixedKeys:
    def __init__(self, key_set):
        self._keys = keys_of(key_set)

    def current(self):
        return self._keys

    def newer(self):
        return self._keys


class RemoteKeys:
    """The keys at the hub's address: fetched when they are too old, and for an unknown kid once in five seconds."""

    def __init__(self, url):
        self._url = url
        self._keys = None
        self._fetched = self._tried = float("-inf")
        self._lock = threading.Lock()

    def _fetch(self, pause):
        now = time.monotonic()
        if now - self._tried < pause:
            return
        self._tried = now
        try:
            with urllib.request.urlopen(self._url, timeout=3) as answer:
                self._keys = keys_of(json.load(answer))
                self._fetched = now
        except (OSError, ValueError, KeyError, TypeError, ContextRefused):
            # Keys that are there already stand through an outage.
            if self._keys is None:
                raise KeysUnavailable(self._url) from None

    def current(self):
        with self._lock:
            if self._keys is None or time.monotonic() - self._fetched > KEYS_MAX_AGE:
                self._fetch(KEYS_PAUSE)
            if self._keys is None:
                raise KeysUnavailable(self._url)
            return self._keys

    def newer(self):
        with self._lock:
            self._fetch(KEYS_PAUSE)
            return self._keys


def _is_signed(key, signature, signed):
    try:
        key.verify(signature, signed)
        return True
    except InvalidSignature:
        return False


def _is_texts(value):
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def verify(token, keys, audience, now=None):
    """Gives the claims of a context; raises ContextRefused or KeysUnavailable."""
    now = time.time() if now is None else now
    parts = token.split(".")
    if len(parts) != 3:
        raise ContextRefused("no JWT")
    header, payload = _object(parts[0]), _object(parts[1])
    typ = str(header.get("typ", "")).lower()
    if typ not in (TYPE, "application/" + TYPE) or header.get("alg") != "EdDSA" or "crit" in header:
        raise ContextRefused("no context")
    signature, signed = _decode(parts[2]), (parts[0] + "." + parts[1]).encode()
    kid = header.get("kid")
    known = keys.current()
    if kid is not None and kid not in known:
        known = keys.newer()
    candidates = list(known.values()) if kid is None else [known[kid]] if kid in known else []
    if not any(_is_signed(key, signature, signed) for key in candidates):
        raise ContextRefused("not signed by the hub")
    issued, ends = payload.get("iat"), payload.get("exp")
    if not isinstance(issued, (int, float)) or not isinstance(ends, (int, float)):
        raise ContextRefused("without its time")
    if payload.get("iss") != ISSUER or payload.get("aud") != audience:
        raise ContextRefused("for somebody else")
    if ends - issued > LIFETIME or issued > now + TOLERANCE or ends <= now:
        raise ContextRefused("out of its time")
    if not isinstance(payload.get("caller"), dict) or not _is_texts(payload.get("grants")) or not _is_texts(payload.get("masked")):
        raise ContextRefused("incomplete")
    return payload
