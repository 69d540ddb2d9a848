a = 'a', "b", '''c''', """d
e"""
b = r'\n', R"\d", u'u', U'v', b'bytes', rb'\x', Rb'\y', bR"\z", B'\x00\xff'
c = '\a\b\f\n\r\t\v\\\'\"\0\07\377\x41\u20ac\U0001f600\N{BULLET}\
next'
d = 'one' "two" '''three'''
e = ('spread'
     'over' 'lines')
f = '\ud800', 'é', '\N{LATIN SMALL LETTER E WITH ACUTE}', '\N{HANGUL SYLLABLE GAG}', '\N{CJK UNIFIED IDEOGRAPH-4E00}'
g = u'kind' 'plain'
h = 'plain' u'kind'
i = b'a' b'b'
j = ''
k = '\x7f\x80\xa0\xad\u200b'
