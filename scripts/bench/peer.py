"""What python3-jsonschema takes for a part of what `check` does: front matter and schema, nothing else.

    python3 peer.py ROOT SCHEMAS
"""

import json
import os
import resource
import sys

import yaml
from jsonschema import Draft202012Validator

root, schemas = sys.argv[1:3]
loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Text(loader):
    """Dates stay text, as the schemas want them."""


Text.yaml_implicit_resolvers = {
    letter: [entry for entry in entries if entry[0] != "tag:yaml.org,2002:timestamp"]
    for letter, entries in loader.yaml_implicit_resolvers.items()
}

wrong = 0
for folder, kind in (("experience", "report"), ("dispatches", "dispatch"), ("quarterly", "quarterly")):
    with open(f"{schemas}/{kind}.schema.json", encoding="utf-8") as file:
        validator = Draft202012Validator(json.load(file))
    for place, _, names in os.walk(f"{root}/reports/{folder}"):
        for name in names:
            with open(f"{place}/{name}", encoding="utf-8") as file:
                text = file.read()
            value = yaml.load(text[4 : text.index("\n---", 4)], Loader=Text)
            wrong += not validator.is_valid(value)

print(wrong)
usage = resource.getrusage(resource.RUSAGE_SELF)
os.write(3, json.dumps({"cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024}).encode())
