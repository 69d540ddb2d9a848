# A file of lines written, read by lines, and copied in binary blocks.
import os
import tempfile


def main():
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "lines.txt")
    with open(path, "w") as f:
        for i in range(80000):
            f.write("line %d of text\n" % i)
    count = length = 0
    with open(path) as f:
        for line in f:
            count += 1
            length += len(line.rstrip())
    with open(path) as f:
        words = sum(len(line.split()) for line in f)
    copy = path + ".copy"
    with open(path, "rb") as source, open(copy, "wb") as target:
        while True:
            block = source.read(4096)
            if not block:
                break
            target.write(block)
    print(count, length, words, os.path.getsize(copy))
    os.remove(path)
    os.remove(copy)
    os.rmdir(folder)


main()
