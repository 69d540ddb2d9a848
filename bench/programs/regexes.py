# Regular expressions: find, match groups, replace with text and with a function, split.
import re


def main():
    lines = []
    for i in range(4000):
        lines.append("2024-%02d-%02d host%d [%s] user=u%d took=%d.%03dms path=/a/b%d" % (
            i % 12 + 1, i % 28 + 1, i % 9, "INFO" if i % 5 else "ERROR", i % 101, i % 50, i % 1000, i % 13))
    text = "\n".join(lines)
    entry = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\w+) \[(\w+)\] user=(\w+) took=([\d.]+)ms")
    errors, took = 0, 0.0
    for line in lines:
        m = entry.match(line)
        if m.group(5) == "ERROR":
            errors += 1
        took += float(m.group(7))
    numbers = re.findall(r"\b\d+\b", text)
    hidden = re.sub(r"user=\w+", "user=***", text)
    swapped = re.sub(r"host(\d)", lambda m: "h" + m.group(1) * 2, text)
    fields = 0
    for line in lines:
        fields += len(re.split(r"[ =/]+", line))
    vowels = len(re.findall(r"(?i)[aeiou][^aeiou\s]+", text))
    print(errors, "%.3f" % took, len(numbers), len(hidden), len(swapped), fields, vowels)


main()
