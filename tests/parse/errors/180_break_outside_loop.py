if x:
 break
