a = 1; b = 0; c = "text"
print(a); print(b); print(a / b); print(c)
