# A comparison during a sort empties the list that is sorted.
class Item:
    def __lt__(self, other):
        items.clear()
        items.append(1)
        return False


items = [Item(), Item(), Item()]
items.sort()
