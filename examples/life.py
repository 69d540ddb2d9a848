"""Conway's game of life on an unbounded board: life.py [GENERATIONS]."""
import sys
from collections import Counter
from itertools import product

PATTERNS = {
    "glider": """
        .O.
        ..O
        OOO""",
    "r-pentomino": """
        .OO
        OO.
        .O.""",
    "pulsar seed": """
        OOOOO
        O...O""",
}


def parse(text):
    rows = [row.strip() for row in text.split("\n") if row.strip()]
    return {(x, y) for y, row in enumerate(rows) for x, ch in enumerate(row) if ch == "O"}


def step(cells):
    around = [d for d in product((-1, 0, 1), repeat=2) if d != (0, 0)]
    counts = Counter((x + dx, y + dy) for x, y in cells for dx, dy in around)
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}


def draw(cells):
    if not cells:
        return "(empty)"
    xs, ys = [x for x, _ in cells], [y for _, y in cells]
    return "\n".join(
        "".join("#" if (x, y) in cells else "." for x in range(min(xs), max(xs) + 1))
        for y in range(min(ys), max(ys) + 1)
    )


def main():
    generations = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    for name, text in PATTERNS.items():
        cells = parse(text)
        seen = {frozenset(cells): 0}
        for generation in range(1, generations + 1):
            cells = step(cells)
            key = frozenset(cells)
            if key in seen:
                print(f"{name}: generation {generation} repeats {seen[key]}")
                break
            seen[key] = generation
        print(f"{name}: {len(cells)} cells after {generation}")
        print(draw(cells))


main()
