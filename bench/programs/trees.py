# Binary trees of small objects, made and thrown away.
class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def check(node):
    if node.left is None:
        return 1
    return 1 + check(node.left) + check(node.right)


def main(most):
    kept = make(most)
    for depth in range(4, most + 1, 4):
        rounds = 1 << (most - depth + 4)
        total = 0
        for _ in range(rounds):
            total += check(make(depth))
        print(rounds, depth, total)
    print(check(kept))


main(12)
