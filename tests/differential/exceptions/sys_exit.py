import sys
for code in (0, None, 3, "text", (1, 2), True):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e), e.code)
try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise SystemExit
except BaseException as e:
    print(isinstance(e, Exception), e.code)
try:
    try:
        sys.exit(5)
    finally:
        print("finally runs")
except SystemExit:
    print("caught")
sys.exit(0)
