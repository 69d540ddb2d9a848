def numbers(n):
    total = 0
    for i in range(n):
        if i % 2 == 0:
            total += i
        else:
            total -= 1
    print(total)
    return total


class Box:
    def __init__(self, item):
        self.item = item

    def show(self):
        words = [str(self.item)]
        words.append("end")
        text = " ".join(words)
        print(text)


numbers(2)
Box(3).show()
