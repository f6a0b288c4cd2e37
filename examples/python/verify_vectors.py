"""Tries the context vectors of tests/vectors/subgraph; exits with 1 where one is judged otherwise.

python3 verify_vectors.py ../../tests/vectors/subgraph
"""

import json
import pathlib
import sys

from caller_context import ContextRefused, FixedKeys, verify

folder = pathlib.Path(sys.argv[1])
vectors = json.loads((folder / "contexts.json").read_text("utf-8"))
keys = FixedKeys(json.loads((folder / "jwks.json").read_text("utf-8")))
wrong = []
for case in vectors["contexts"]:
    try:
        verify(case["token"], keys, vectors["audience"], vectors["at"])
        accepted = True
    except ContextRefused:
        accepted = False
    if accepted != case["accepted"]:
        wrong.append(case["name"])
print(f"{len(vectors['contexts']) - len(wrong)} of {len(vectors['contexts'])} as expected.", *wrong, sep="\n")
sys.exit(1 if wrong else 0)
