# HTML: text escaped and back, names of characters.
import html, html.entities as e
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as x: print(type(x).__name__, x)
t(html.escape, '<a href="x">&\'é'); t(html.escape, '<a href="x">&\'é', False); t(html.escape, ''); t(html.escape, '&amp;')
for s in ('&lt;a&gt;', '&amp;amp;', '&notit;', '&notin;', '&not', '&nosuch;', '&', '& b', '&#65;', '&#65', '&#x41;', '&#X41z', '&#;', '&#x;', '&#128;', '&#0;', '&#xD800;', '&#x110000;', '&#99999999999;', '&#1;', '&#11;', '&#13;', '&#9;', '&#xfffe;', '&#x1ffff;', '&#xfdd0;', '&eacute&Eacute;', '&copycat', '&copy=1', '&ampx', '&fjlig;', '&NotEqualTilde;', '&a;' * 3, 'x&\ny', '&ltimes;&ltx', '&#x41', '&' + 'a' * 40 + ';', '&COPY', '&Ê;'): t(html.unescape, s)
print([html.unescape('&#%d;' % i) for i in (*range(170), 0xd7ff, 0xe000, 0xfdcf, 0xfdf0, 0xfffd, 0xffff, 0x10000, 0x10fffd, 0x10fffe, 0x10ffff)])
print(len(e.html5), len(e.name2codepoint), len(e.codepoint2name), len(e.entitydefs), e.html5['amp'], e.html5['CounterClockwiseContourIntegral;'], e.html5['bne;'], 'apos' in e.html5, e.name2codepoint['lang'], e.html5['lang;'], e.codepoint2name[233], e.entitydefs['Omega'])
import hashlib
print(hashlib.md5(repr(sorted(e.html5.items())).encode()).hexdigest(), hashlib.md5(repr(sorted(e.name2codepoint.items())).encode()).hexdigest(), hashlib.md5(repr(sorted(e.codepoint2name.items())).encode()).hexdigest(), list(e.name2codepoint)[:3], hashlib.md5(repr(sorted(e.entitydefs.items())).encode()).hexdigest(), html.__all__)
