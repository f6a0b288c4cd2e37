"""Calls a Huishang hub with Python's standard library alone (3.9 or later).

    python3 huishang.py https://hub.example "$TOKEN" 91110105HY0000016E

prints the codes of the register, page by page, and what a dossier gives and denies, as one JSON object.
"""

import json
import random
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

# By these the hub says that the same request may do later (docs/api.md).
PASSING = {
    "RATE_LIMITED",
    "AUDIT_UNAVAILABLE",
    "DATABASE_UNAVAILABLE",
    "OUTCOME_UNKNOWN",
    "IDENTITY_KEYS_UNAVAILABLE",
    "PROVIDER_UNAVAILABLE",
}
LONGEST_PAUSE = 30.0


class HubError(Exception):
    """A request without an answer: its code, its remedy and the request id, to be quoted in a report."""

    def __init__(self, code, message, remedy=None, request_id=None, retry_after=0.0):
        super().__init__(f"{code}: {message}")
        self.code, self.remedy, self.request_id = code, remedy, request_id
        self.retry_after = retry_after


class Hub:
    """A caller of a hub. Purpose (使用目的), case (认定事项) and basis (依据) hold for all its requests."""

    def __init__(self, url, token, purpose=None, case=None, basis=None, language="en", attempts=4):
        self.url = url.rstrip("/") + "/graphql"
        self.attempts = attempts
        self.headers = {
            "Accept": "application/graphql-response+json",
            "Accept-Language": language,
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
        }
        if purpose:
            self.headers["Exchange-Purpose"] = purpose
        if case:
            self.headers["Exchange-Case"] = case
        if basis:
            self.headers["Exchange-Basis"] = urllib.parse.quote(basis, safe="")

    def query(self, text, variables=None):
        """The answer with its data; what was denied is in ["denied"], other errors in ["failed"]."""
        for attempt in range(1, self.attempts + 1):
            try:
                return self._send(text, variables or {})
            except HubError as error:
                passes = error.code in PASSING or error.code == "UNREACHABLE"
                if not passes or attempt == self.attempts or error.retry_after > LONGEST_PAUSE:
                    raise
                pause = 0.25 * 2**attempt * random.uniform(0.5, 1)
                time.sleep(max(error.retry_after, min(pause, LONGEST_PAUSE)))

    def mutate(self, text, given):
        """Does something once: each attempt has the same key. Returns the answer and the refusal, or None."""
        answer = self.query(text, {"input": {"idempotencyKey": str(uuid.uuid4()), **given}})
        refusals = [payload.get("refusal") for payload in answer["data"].values() if payload]
        return answer, next((refusal for refusal in refusals if refusal), None)

    def pages(self, text, field, variables=None):
        """Entries of a list, page after page; the operation takes the cursor as $after."""
        after = None
        while True:
            page = self.query(text, {**(variables or {}), "after": after})["data"][field]
            yield from (edge["node"] for edge in page["edges"])
            if not page["pageInfo"]["hasNextPage"]:
                return
            after = page["pageInfo"]["endCursor"]

    def _send(self, text, variables):
        body = json.dumps({"query": text, "variables": variables}).encode()
        request = urllib.request.Request(self.url, data=body, headers=self.headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return self._read(response)
        except urllib.error.HTTPError as response:
            return self._read(response)
        except OSError as error:
            raise HubError("UNREACHABLE", str(error)) from error

    @staticmethod
    def _read(response):
        request_id = response.headers.get("x-request-id")
        try:
            answer = json.loads(response.read())
        except ValueError as error:
            raise HubError("NO_ANSWER", f"HTTP {response.status}", request_id=request_id) from error
        errors = answer.get("errors", [])
        if answer.get("data") is None:
            first = errors[0] if errors else {"message": f"HTTP {response.status}"}
            extensions = first.get("extensions", {})
            raise HubError(
                extensions.get("code", "NO_ANSWER"),
                first["message"],
                extensions.get("remedy"),
                request_id,
                float(response.headers.get("retry-after") or 0),
            )
        denied = [error for error in errors if error["extensions"]["code"] == "FIELD_DENIED"]
        return {
            "data": answer["data"],
            "denied": denied,
            "failed": [error for error in errors if error not in denied],
            # Keep it with the body: `huishang audit verify receipt` checks both.
            "receipt": response.headers.get("huishang-receipt"),
        }


LIST = """query List($after: String) {
  platforms(first: 50, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } }
}"""
DOSSIER = """query Dossier($code: PlatformCode!) {
  platform(code: $code) { name commerce { legalRepresentative { name idNumber } } }
}"""


def main(url, token, code):
    hub = Hub(url, token, purpose="RECTIFICATION")
    answer = hub.query(DOSSIER, {"code": code})
    print(
        json.dumps(
            {
                "codes": [platform["code"] for platform in hub.pages(LIST, "platforms")],
                "name": answer["data"]["platform"]["name"],
                "denied": [
                    {"path": error["path"], "reason": error["extensions"]["reason"]} for error in answer["denied"]
                ],
                "receipt": answer["receipt"],
            },
            ensure_ascii=False,
        )
    )


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except HubError as error:
        sys.exit(f"{error}\n{error.remedy or ''}")
