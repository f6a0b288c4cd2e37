"""A subgraph of the communications administration (通信管理部门) in Python.

python3 subgraph.py --keys https://hub.example/.well-known/jwks.json --data platforms.json --sdl subgraph.graphql --port 4107
"""

import argparse
import json

from caller_context import RemoteKeys
from federation import federated_schema
from server import serve

NAME, OWNER = "telecom", "TELECOM"
CONDITIONAL = {"telecom.contact"}


def mask_name(name):
    """First character: 王**."""
    return name[:1] + "*" * max(1, len(name) - 1)


def _covers(region, regions):
    """Whether one of the divisions (GB/T 2260) lies in a region."""
    prefix = region or ""
    while prefix.endswith("00"):
        prefix = prefix[:-2]
    return prefix != "" and any(each.startswith(prefix) for each in regions)


def _is_given(context, item, platform):
    """Region and case leave out platforms: docs/joining.md, 5.4 and 5.5."""
    caller = context["caller"]
    foreign = item in CONDITIONAL and caller["agency"] != OWNER
    of_case = platform["code"] in (context.get("casePlatform"), *context.get("caseMembers", ()))
    if foreign and caller.get("purpose") == "SUBSTANCE_DETERMINATION" and not of_case:
        return False
    return item not in context.get("regional", ()) or _covers(caller.get("region"), platform["regions"])


def build(sdl, platforms):
    by_code = {platform["code"]: platform for platform in platforms}

    def field(item, name, mask=None):
        def resolve(platform, info):
            context = info.context
            if platform is None or not _is_given(context, item, platform):
                return None
            value = platform[name]
            return mask(value) if mask and value and item in context["masked"] else value

        return resolve

    def entity(_, representation, __):
        code = representation.get("code")
        return {"__typename": "Platform", "code": code}

    schema = federated_schema(sdl, ["Platform"], entity)
    # The record is there for every platform; an unknown one has nothing in it.
    schema.type_map["Platform"].fields["telecom"].resolve = lambda platform, _: {"held": by_code.get(platform["code"])}
    record = schema.type_map["TelecomRecord"].fields
    for name, item, mask in (
        ("filingNo", "telecom.filings", None),
        ("siteName", "telecom.filings", None),
        ("contactName", "telecom.contact", mask_name),
    ):
        resolve = field(item, name, mask)
        record[name].resolve = lambda held, info, resolve=resolve: resolve(held["held"], info)
    return schema


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--keys", "--data", "--sdl"):
        parser.add_argument(name, required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=4107)
    given = parser.parse_args()
    with open(given.sdl, encoding="utf-8") as sdl, open(given.data, encoding="utf-8") as data:
        schema = build(sdl.read(), json.load(data))
    serve(schema, RemoteKeys(given.keys), NAME, given.host, given.port)


if __name__ == "__main__":
    main()
