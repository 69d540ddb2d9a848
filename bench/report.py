"""report.py RESULTS BASE: what bench.sh measured as a table on stdout, BASE.json, BASE.svg and BASE.md (the table in Markdown).

Ratios are taken run by run, of runs that followed each other, and given as median with least and most."""
import json
import math
import sys


class Measured:
    """What is known of one program."""

    def __init__(self):
        self.runs = {}
        self.builds = {}
        self.sizes = {}
        self.notes = []

    def ms(self, label):
        runs = self.runs.get(label)
        return median([cpu for cpu, _, _ in runs]) / 1e6 if runs else None

    def peak(self, label):
        runs = self.runs.get(label)
        return max(kib for _, _, kib in runs) if runs else None

    def ratio(self, over, under):
        pairs = list(zip(self.runs.get(over, []), self.runs.get(under, [])))
        if not pairs:
            return None
        values = [a[0] / max(b[0], 1) for a, b in pairs]
        return {"median": round(median(values), 3), "min": round(min(values), 3), "max": round(max(values), 3)}


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def read(path):
    programs = {}
    with open(path) as lines:
        for line in lines:
            kind, name, *rest = line.split()
            program = programs.setdefault(name, Measured())
            if kind == "run":
                program.runs.setdefault(rest[0], []).append((int(rest[1]), int(rest[2]), int(rest[3])))
            elif kind == "build":
                program.builds[rest[0]] = {"cpu_ms": int(rest[1]) / 1e6, "wall_ms": int(rest[2]) / 1e6, "peak_kib": int(rest[3])}
            elif kind == "size":
                program.sizes[rest[0]] = int(rest[1])
            else:
                program.notes.append(rest[0])
    return programs


LABELS = ["release", "dev", "cpython", "pypy", "c++"]
RATIOS = {"cpython/release": ("cpython", "release"), "cpython/dev": ("cpython", "dev"), "pypy/release": ("pypy", "release"),
          "release/c++": ("release", "c++")}


def summary(programs):
    means = {}
    for key, (over, under) in RATIOS.items():
        values = [r["median"] for r in (p.ratio(over, under) for p in programs.values()) if r]
        if values:
            means[key] = {"geometric_mean": round(math.exp(sum(map(math.log, values)) / len(values)), 3), "programs": len(values)}
    return means


def cell(value, digits=0):
    return "-" if value is None else f"{value:.{digits}f}"


def spread(ratio):
    return "-" if ratio is None else f"{ratio['median']:.2f} ({ratio['min']:.2f}-{ratio['max']:.2f})"


def rows(programs):
    pypy = any("pypy" in p.runs for p in programs.values())
    head = ["program", "release ms", "dev ms", "CPython ms"] + (["PyPy ms"] if pypy else []) + [
        "C++ ms", "CPython / release", "release / C++", "peak MiB release, CPython, C++", "KB", "build ms release, dev"]
    yield head
    for name, p in programs.items():
        if not p.runs:
            continue
        peaks = [p.peak(label) for label in ("release", "cpython", "c++")]
        yield [name, cell(p.ms("release"), 1), cell(p.ms("dev"), 1), cell(p.ms("cpython"), 1)] + ([cell(p.ms("pypy"), 1)] if pypy else []) + [
            cell(p.ms("c++"), 1), spread(p.ratio("cpython", "release")), spread(p.ratio("release", "c++")),
            " ".join(cell(k / 1024 if k else None, 1) for k in peaks), cell(p.sizes["release"] / 1000 if "release" in p.sizes else None),
            " ".join(cell(p.builds[label]["cpu_ms"] if label in p.builds else None) for label in ("release", "dev"))] + p.notes


def closing(programs):
    parts = [f"geometric mean {key}: {m['geometric_mean']:.2f} over {m['programs']}" for key, m in summary(programs).items()]
    thousand = programs.get("thousand")
    if thousand:
        for profile, built in thousand.builds.items():
            parts.append(f"a thousand lines, {profile}: built in {built['cpu_ms']:.0f} ms of processor time, {built['peak_kib'] / 1024:.0f} MiB")
    return parts


def table(programs):
    lines = list(rows(programs))
    widths = [max(len(line[i]) for line in lines if i < len(line)) for i in range(len(lines[0]))]
    for line in lines:
        print("  ".join([line[0].ljust(widths[0])] + [text.rjust(widths[i + 1] if i + 1 < len(widths) else 0) for i, text in enumerate(line[1:])]))
    for part in closing(programs):
        print(part)


def markdown(programs, path):
    lines = list(rows(programs))
    with open(path, "w") as out:
        print("|", " | ".join(lines[0]), "|", file=out)
        print("|", " | ".join(["---"] + ["---:"] * (len(lines[0]) - 1)), "|", file=out)
        for line in lines[1:]:
            print("|", " | ".join(line), "|", file=out)
        print(file=out)
        for part in closing(programs):
            print("-", part, file=out)


def asJson(programs, path):
    out = {"programs": [], "summary": summary(programs)}
    for name, p in programs.items():
        entry = {"name": name, "builds": p.builds, "sizes": p.sizes, "notes": p.notes, "runs": {}, "ratios": {}}
        for label in LABELS:
            if label in p.runs:
                times = [cpu / 1e6 for cpu, _, _ in p.runs[label]]
                entry["runs"][label] = {"median_ms": round(median(times), 3), "min_ms": round(min(times), 3), "max_ms": round(max(times), 3),
                                        "peak_kib": p.peak(label)}
        for key, (over, under) in RATIOS.items():
            ratio = p.ratio(over, under)
            if ratio:
                entry["ratios"][key] = ratio
        out["programs"].append(entry)
    with open(path, "w") as file:
        json.dump(out, file, indent=1)
        file.write("\n")


def picture(programs, path):
    """Bars of how many times as fast as CPython each program is, on a logarithmic scale, with marks for dev and for C++."""
    shown = [(p.ratio("cpython", "release"), name, p) for name, p in programs.items()]
    shown = sorted(((r["median"], name, p) for r, name, p in shown if r), key=lambda item: (item[0], item[1]))
    if not shown:
        return
    left, right, top, row, low, high = 120, 20, 46, 15, 0.25, 512.0
    width, height = 900, top + row * len(shown) + 24

    def x(value):
        value = min(max(value, low), high)
        return left + (width - left - right) * math.log(value / low) / math.log(high / low)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="11">',
           f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
           '<text x="10" y="16" font-size="13">Times as fast as CPython 3.12 (logarithmic)</text>',
           '<rect x="400" y="8" width="10" height="8" fill="#3b6ea5"/><text x="414" y="16">release</text>',
           '<circle cx="480" cy="12" r="3.5" fill="#e0a030"/><text x="488" y="16">dev</text>',
           '<path d="M530 7 l5 5 l-5 5 l-5 -5 z" fill="#a03030"/><text x="540" y="16">C++ -O2</text>']
    tick = low
    while tick <= high:
        colour = "#606060" if tick == 1 else "#dddddd"
        out.append(f'<line x1="{x(tick):.1f}" y1="{top - 4}" x2="{x(tick):.1f}" y2="{height - 20}" stroke="{colour}"/>')
        out.append(f'<text x="{x(tick):.1f}" y="{top - 8}" text-anchor="middle">{tick:g}</text>')
        tick *= 2
    for i, (ratio, name, p) in enumerate(shown):
        y = top + i * row
        start, end = sorted((x(1), x(ratio)))
        out.append(f'<text x="{left - 6}" y="{y + 11}" text-anchor="end">{name}</text>')
        out.append(f'<rect x="{start:.1f}" y="{y + 2}" width="{max(end - start, 1):.1f}" height="{row - 4}" fill="#3b6ea5"><title>{name}: {ratio:.2f}</title></rect>')
        dev, twin = p.ratio("cpython", "dev"), p.ratio("cpython", "c++")
        if dev:
            out.append(f'<circle cx="{x(dev["median"]):.1f}" cy="{y + row / 2:.1f}" r="3.5" fill="#e0a030"/>')
        if twin:
            out.append(f'<path d="M{x(twin["median"]):.1f} {y + row / 2 - 5:.1f} l5 5 l-5 5 l-5 -5 z" fill="#a03030"/>')
    means = summary(programs)
    text = "; ".join(f"{key}: {m['geometric_mean']:.2f} over {m['programs']}" for key, m in means.items())
    out.append(f'<text x="10" y="{height - 6}">Geometric means: {text}</text>')
    out.append("</svg>")
    with open(path, "w") as file:
        file.write("\n".join(out) + "\n")


def main():
    if len(sys.argv) != 3:
        print("usage: report.py RESULTS BASE", file=sys.stderr)
        return 2
    programs = read(sys.argv[1])
    base = sys.argv[2]
    table(programs)
    asJson(programs, base + ".json")
    markdown(programs, base + ".md")
    picture(programs, base + ".svg")
    failed = [f"{name} {note}" for name, p in programs.items() for note in p.notes]
    for line in failed:
        print("bench:", line, file=sys.stderr)
    return 1 if failed else 0


sys.exit(main())
