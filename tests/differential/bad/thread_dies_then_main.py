import threading


def work():
    return 1 / 0


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback.tb_next is not None)


threading.excepthook = hook
print("before")
t = threading.Thread(target=work, name="worker")
t.start()
t.join()
print("after", t.is_alive())
raise SystemExit(4)
