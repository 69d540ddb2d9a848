# textwrap
import textwrap


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 10)))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 10, break_on_hyphens=False)))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 10, initial_indent="* ", subsequent_indent="  ")))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 10, max_lines=2)))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 20)))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 20, break_on_hyphens=False)))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 20, initial_indent="* ", subsequent_indent="  ")))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 20, max_lines=2)))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 40)))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 40, break_on_hyphens=False)))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 40, initial_indent="* ", subsequent_indent="  ")))
show(lambda: (textwrap.wrap("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 40, max_lines=2)))
show(lambda: (textwrap.fill("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 30)))
show(lambda: (textwrap.shorten("The quick brown-fox jumps over the lazy dog; it was a well-known, long-established fact.", 30)))
show(lambda: (textwrap.shorten("Hello  world!", 11)))
show(lambda: (textwrap.dedent("  a\n    b\n\n  c")))
show(lambda: (textwrap.indent("a\n\nb\n", "> ")))
show(lambda: (textwrap.wrap("", 10)))
show(lambda: (textwrap.wrap("abc", 0)))
show(lambda: (textwrap.wrap("supercalifragilistic", 5)))
show(lambda: (textwrap.wrap("supercalifragilistic x", 5, break_long_words=False)))
