"""Counts words: wordcount.py FILE [TOP]."""
import sys


def words(line):
    word = []
    for ch in line:
        if ch.isalpha() or ch == "'":
            word.append(ch.lower())
        elif word:
            yield "".join(word)
            word.clear()
    if word:
        yield "".join(word)


def main(argv):
    if len(argv) < 2:
        print("usage: wordcount.py FILE [TOP]", file=sys.stderr)
        return 2
    top = int(argv[2]) if len(argv) > 2 else 10
    counts = {}
    lines = 0
    try:
        with open(argv[1], encoding="utf-8") as f:
            for line in f:
                lines += 1
                for word in words(line):
                    counts[word] = counts.get(word, 0) + 1
    except OSError as e:
        print(f"wordcount: {e}", file=sys.stderr)
        return 1
    total = sum(counts.values())
    print(f"{lines} lines, {total} words, {len(counts)} different")
    for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:top]:
        print(f"{n:6d}  {n / total:6.2%}  {word}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
