def first():
    return {}["missing"]


def second():
    try:
        return first()
    except KeyError:
        return [][0]


def third():
    try:
        return second()
    except IndexError as e:
        raise ValueError("third") from e


try:
    third()
except ValueError:
    int("four")
