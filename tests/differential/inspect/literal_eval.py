import ast
for t in ("1", " 1", "-1", "+2.5", "1+2j", "-1-2j", "(1, 2)", "1, 2", "(1,)", "()", "[]", "[1, [2, 3],]", "{}", "{1: 'a', 'b': [None, True]}",
          "{1, 2}", "set()", "'a' 'b'", '"""x\ny"""', r"'\n\x41\u00e9\101'", "b'ab\\xff'", "r'\\n'", "...", "0x1F", "0b101", "1_000", "1e3", ".5", "1j",
          "(\n1,\n # c\n2)\n", "u'x'", "(1)", "((1, 2), {'k': (3,)})"):
    try: print(repr(t), '->', repr(ast.literal_eval(t)))
    except Exception as e: print(repr(t), type(e).__name__, e)
for t in ("a", "f(1)", "1*2", "[x for x in y]", "{**a}", "f'x'", "1 if 2 else 3", "lambda: 1", "a.b", "-'x'", "1 < 2", "'a' % 1", "(1+2)", "", "(", "[1 2]", "1 +", "01", "'abc", "{1: 2, 3}", ")", "[1}"):
    try: print(repr(t), '->', repr(ast.literal_eval(t)))
    except Exception as e: print(repr(t), type(e).__name__, str(e)[:24] if isinstance(e, ValueError) else '')
