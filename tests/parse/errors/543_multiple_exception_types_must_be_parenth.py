try:
 x
except A, B as c: pass
