class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("leaving with", kind.__name__, value)
        raise ValueError("from exit") from value


with Manager() as m:
    print("body")
    m.missing
