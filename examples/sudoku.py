"""Solves sudokus by constraint propagation and search."""

ROWS, COLS = "ABCDEFGHI", "123456789"
SQUARES = [r + c for r in ROWS for c in COLS]
UNITS = (
    [[r + c for c in COLS] for r in ROWS]
    + [[r + c for r in ROWS] for c in COLS]
    + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
UNITS_OF = {s: [u for u in UNITS if s in u] for s in SQUARES}
PEERS = {s: set(sum(UNITS_OF[s], [])) - {s} for s in SQUARES}


class Contradiction(Exception):
    pass


def assign(values, square, digit):
    for other in values[square].replace(digit, ""):
        eliminate(values, square, other)


def eliminate(values, square, digit):
    if digit not in values[square]:
        return
    values[square] = values[square].replace(digit, "")
    if not values[square]:
        raise Contradiction(square)
    if len(values[square]) == 1:
        for peer in sorted(PEERS[square]):
            eliminate(values, peer, values[square])
    for unit in UNITS_OF[square]:
        places = [s for s in unit if digit in values[s]]
        if not places:
            raise Contradiction(f"{digit} has no place in {unit[0]}-{unit[-1]}")
        if len(places) == 1:
            assign(values, places[0], digit)


def parse(grid):
    values = dict.fromkeys(SQUARES, COLS)
    for square, ch in zip(SQUARES, grid, strict=True):
        if ch in COLS:
            assign(values, square, ch)
    return values


def search(values, stats):
    stats["nodes"] += 1
    open_squares = [s for s in SQUARES if len(values[s]) > 1]
    if not open_squares:
        return values
    square = min(open_squares, key=lambda s: (len(values[s]), s))
    for digit in values[square]:
        attempt = values.copy()
        try:
            assign(attempt, square, digit)
            return search(attempt, stats)
        except Contradiction:
            stats["dead ends"] += 1
    raise Contradiction("no digit fits " + square)


def show(values):
    for i, r in enumerate(ROWS):
        if i in (3, 6):
            print("------+-------+------")
        print(" | ".join(" ".join(values[r + c] for c in COLS[k:k + 3]) for k in (0, 3, 6)))


GRIDS = {
    "easy": "003020600900305001001806400008102900700000008006708200002609500800203009005010300",
    "hard": "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "wrong": "11" + "." * 79,
}

for name, grid in GRIDS.items():
    stats = {"nodes": 0, "dead ends": 0}
    print(f"== {name}")
    try:
        show(search(parse(grid), stats))
        print(stats)
    except Contradiction as e:
        print("no solution:", e)
