import re

pattern = re.compile("(?:a*)*(?:a*)*(?:a*)*b")
print("ready", flush=True)
pattern.fullmatch("a" * 60)
print("never")
