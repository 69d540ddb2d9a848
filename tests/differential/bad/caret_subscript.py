table = {"a": {"b": [1, 2, 3]}}
row = "a"
print(table[row]["b"][2])
print(table[row]["b"][ 3 ], table)
