try: pass
x
