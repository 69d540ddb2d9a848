# Start-up and nothing else.
print("hello")
