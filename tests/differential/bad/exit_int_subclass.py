class N(int):
    def __repr__(self):
        return "N!"
raise SystemExit(N(5))
