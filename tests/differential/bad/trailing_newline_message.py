raise ValueError("ends\n")
