# Frequencies of all short pieces of a long sequence of four letters.
def sequence(n):
    seed = 42
    out = []
    for _ in range(n):
        seed = (seed * 3877 + 29573) % 139968
        out.append("ACGT"[seed * 4 // 139968])
    return "".join(out)


def frequencies(text, k):
    counts = {}
    for i in range(len(text) - k + 1):
        piece = text[i : i + k]
        if piece in counts:
            counts[piece] += 1
        else:
            counts[piece] = 1
    return counts


def main():
    text = sequence(120000)
    for k in (1, 2, 6):
        counts = frequencies(text, k)
        for piece, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:4]:
            print(piece, n, "%.3f" % (n * 100 / (len(text) - k + 1)))
    for piece in ("GGT", "GGTA", "GGTATT", "GGTATTTTAATT"):
        print(piece, frequencies(text, len(piece)).get(piece, 0))


main()
