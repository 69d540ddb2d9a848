def f(log):
    try:
        log.append("body")
        raise KeyError("lost")
    finally:
        for i in range(3):
            try:
                log.append(i)
                if i == 1:
                    break
            finally:
                log.append("inner")
        print(log)


f([])
