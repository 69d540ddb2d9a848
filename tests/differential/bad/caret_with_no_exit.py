class Half:
    def __enter__(self):
        print("entered")
        return self


with Half() as h:
    print("never")
