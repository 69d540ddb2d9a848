# JSON text written and read.
import json


def main():
    rows = []
    for i in range(3000):
        rows.append({"id": i, "name": "item %d" % i, "price": i * 1.25, "tags": ["a", "b\n", "\u00e9%d" % (i % 7)],
                     "inside": {"ok": i % 2 == 0, "none": None, "big": i * 10 ** 12}})
    total = 0
    for _ in range(6):
        text = json.dumps(rows)
        back = json.loads(text)
        total += len(text) + back[-1]["id"] + len(back[10]["tags"][2])
    print(total, back == rows, len(json.dumps(rows[:200], indent=2, sort_keys=True)))


main()
