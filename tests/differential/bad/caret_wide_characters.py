names = {"größe": 1, "日本": 2}
print("äöü", names["größe"] + 1, "日本語", names["日本"] + None)
