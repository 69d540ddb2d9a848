class Manager:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *a):
        print("exit", a[0])


with Manager() as a, Manager() as (b, c):
    print("never")
