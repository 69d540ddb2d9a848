if (a:
 pass
