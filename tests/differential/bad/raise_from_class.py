raise ValueError("a") from TypeError
