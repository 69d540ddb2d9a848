try:
 x
except*: pass