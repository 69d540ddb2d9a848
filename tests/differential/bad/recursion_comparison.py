class Mirror:
    def __eq__(self, other):
        return other == self


print(Mirror() is Mirror())
try:
    Mirror() == Mirror()
except RecursionError as e:
    print(type(e).__name__)
raise SystemExit("recursion was caught")
