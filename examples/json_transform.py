"""Reads JSON, reshapes it, writes JSON."""
import json
import sys


def flatten(value, prefix=""):
    match value:
        case dict():
            for key, item in value.items():
                yield from flatten(item, f"{prefix}.{key}" if prefix else key)
        case list():
            for i, item in enumerate(value):
                yield from flatten(item, f"{prefix}[{i}]")
        case _:
            yield prefix, value


def main():
    with open(sys.argv[1]) as f:
        data = json.load(f)
    people = [
        {"name": f"{p['first']} {p['last']}", "age": p["age"], "tags": sorted(set(p.get("tags", [])))}
        for p in data["people"]
        if p["age"] >= 18
    ]
    people.sort(key=lambda p: (-p["age"], p["name"]))
    print(json.dumps({"adults": people, "count": len(people)}, indent=2, ensure_ascii=False))
    for path, value in flatten(data):
        print(f"{path} = {json.dumps(value)}")
    try:
        json.loads('{"a": [1, 2,, 3]}')
    except json.JSONDecodeError as e:
        print("error:", e)


main()
