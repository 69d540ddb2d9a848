import neighbour

print("folder", __name__, neighbour.number)
