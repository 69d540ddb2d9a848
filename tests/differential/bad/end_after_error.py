# The program ends with an exception: what lives still dies with its globals there.
class Box:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, Box is not None)


kept = Box("kept")
nested = [Box("nested")]


def work(local):
    own = Box("own")
    raise ValueError(local.name)


work(Box("argument"))
