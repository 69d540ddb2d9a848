import atexit
atexit.register(print, "still runs")
1 / 0
