# comment first

if a:
    # comment

    b  # trailing

        # odd comment
    c
d
if a :
	b
	if c:
		d
e = (a,

     # inside
     b)
f = a + \
    b
g = [
  a,
b,
      c
]
if a:
  if b:
       c
  d
h
