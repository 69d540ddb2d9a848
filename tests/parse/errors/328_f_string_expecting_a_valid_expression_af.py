f'{lambda x}'
