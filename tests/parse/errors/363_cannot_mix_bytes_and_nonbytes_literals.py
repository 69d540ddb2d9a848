b'a' f'a'
