# Formatting: format_map

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: ('abc'.format_map()))
show(lambda: ('abc'.format_map(1)))
show(lambda: ('{a}'.format_map(1)))
show(lambda: ('{}'.format_map({})))
show(lambda: ('{0}'.format_map({})))
