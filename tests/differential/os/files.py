import os

base = "molt_os_test_folder"
if os.path.exists(base):
    for top, dirs, files in os.walk(base, topdown=False):
        for n in files:
            os.remove(os.path.join(top, n))
        os.rmdir(top)
os.makedirs(os.path.join(base, "a", "b"))
os.makedirs(os.path.join(base, "a"), exist_ok=True)
for n, text in [("x.txt", "hello"), ("a/y.txt", "yy"), ("a/b/z", "")]:
    with open(os.path.join(base, n), "w") as f:
        f.write(text)
print(sorted(os.listdir(base)), os.path.getsize(base + "/x.txt"), os.stat(base + "/x.txt").st_size)
print(os.path.isdir(base), os.path.isfile(base), os.path.isfile(base + "/x.txt"), os.path.exists(base + "/no"))
for top, dirs, files in os.walk(base):
    dirs.sort()
    print(top, dirs, sorted(files))
os.rename(base + "/x.txt", base + "/w.txt")
print(sorted(e.name for e in os.scandir(base)), [e.is_dir() for e in sorted(os.scandir(base), key=lambda e: e.name)])
for f in [lambda: os.mkdir(base), lambda: os.rmdir(base), lambda: os.remove(base + "/none"), lambda: os.listdir(base + "/none"),
          lambda: os.stat("a\0b"), lambda: os.makedirs(base)]:
    try:
        f()
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)
for top, dirs, files in os.walk(base, topdown=False):
    for n in files:
        os.remove(os.path.join(top, n))
    os.rmdir(top)
print(os.path.exists(base), os.getcwd() == os.path.abspath("."), os.path.realpath(".") == os.path.realpath(os.getcwd()))
