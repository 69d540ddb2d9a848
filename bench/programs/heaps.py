# A binary heap in a list, written out: sift up, sift down, heap sort.
def up(heap, at):
    item = heap[at]
    while at > 0:
        parent = (at - 1) >> 1
        if heap[parent] <= item:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def down(heap, end):
    item = heap[0]
    at = 0
    child = 1
    while child < end:
        if child + 1 < end and heap[child + 1] < heap[child]:
            child += 1
        if item <= heap[child]:
            break
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item


def main():
    heap = []
    seed = 99
    for _ in range(60000):
        seed = (seed * 1103515245 + 12345) % 2147483648
        heap.append(seed % 1000003)
        up(heap, len(heap) - 1)
    check = 0
    end = len(heap)
    while end > 1:
        end -= 1
        heap[0], heap[end] = heap[end], heap[0]
        check = (check * 31 + heap[end]) % 1000000007
        down(heap, end)
    print(heap[0], heap[-1], check)


main()
