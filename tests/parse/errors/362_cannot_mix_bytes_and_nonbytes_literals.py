'a' b'a'
