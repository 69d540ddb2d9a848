from .. import helper

print("tool", __name__, __package__, helper.number)
