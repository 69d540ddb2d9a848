# Loops and other statements that nothing reaches, after return, raise, break and continue.
def after_return(total):
    count = total
    return count
    while count:
        count -= 1


def after_raise():
    try:
        raise ValueError("first")
        while item:
            item = item.next
    except ValueError as error:
        return str(error)
        for item in error.args:
            while item:
                break


def in_loop(items):
    for item in items:
        if item > 1:
            continue
            while item:
                item += 1
        yield item
        break
        while True:
            yield rest
            rest = item


print(after_return(3), after_raise(), list(in_loop([5, 1, 0])))
