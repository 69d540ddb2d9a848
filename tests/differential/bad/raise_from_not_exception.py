raise ValueError("a") from 42
