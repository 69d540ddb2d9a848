user = {"name": "x", "age": None}
print(f"{user['name']} is {user['age']}")
print(f"{user['name']} will be {user['age'] + 1} "
      f"next year")
