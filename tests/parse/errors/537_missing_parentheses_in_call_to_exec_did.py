exec 'a' in b
