# Many short lines printed.
def main():
    for i in range(60000):
        print(i, i * 3 % 7, "line", i / 4)


main()
