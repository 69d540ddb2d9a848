values = [1, 2.5, True, "text"]
for v in values:
    print(-v, end=" ")
    print(+v, end=" ")
    print(~int(v))
