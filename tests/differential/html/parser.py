# The parser of HTML: what it calls for what.
from html.parser import HTMLParser
class P(HTMLParser):
    def __init__(self, **k): super().__init__(**k); self.got = []
    def handle_starttag(self, tag, attrs): self.got.append(('start', tag, attrs, self.get_starttag_text()))
    def handle_endtag(self, tag): self.got.append(('end', tag))
    def handle_data(self, data): self.got.append(('data', data))
    def handle_comment(self, data): self.got.append(('comment', data))
    def handle_decl(self, decl): self.got.append(('decl', decl))
    def handle_pi(self, data): self.got.append(('pi', data))
    def handle_entityref(self, n): self.got.append(('entity', n))
    def handle_charref(self, n): self.got.append(('char', n))
    def unknown_decl(self, d): self.got.append(('unknown', d))
class Q(P):
    def handle_startendtag(self, tag, attrs): self.got.append(('startend', tag, attrs))
def t(text, pieces=0):
    for C in (P, Q):
        for conv in (True, False):
            p = C(convert_charrefs=conv)
            try:
                if pieces:
                    for i in range(0, len(text), pieces): p.feed(text[i:i + pieces])
                else: p.feed(text)
                before = len(p.got); p.close(); print(p.got if C is P else [g for g in p.got if g[0] == 'startend'], before, p.getpos(), p.rawdata)
            except BaseException as e: print(type(e).__name__, e, p.got)
for x in ('<p>hi</p>', '<a href="x" class=y checked>t</a>', "<a b='1' c = \"2\" d=3/>", '<br/>', '<BR />', '<img src=a/b>', 'a &amp; b &#65; &#x41; &nosuch; &lt', '<!-- c --><!DOCTYPE html><?php x?>', '<script>a<b && "</p>" </script>x', '<style> p > a {} </STYLE >', '<p', '<', 'a<b', '<>', '</>', '</ x>', '</p a="b">', '<!x>', '<![CDATA[x]]>', '<!--', '<!-- a', '<!--a--!>', '<?pi', '<a b="unclosed', '<a\n b\n=\n"c"\n>', 'x\ny\n<b>z', '<a b="&lt;&amp;c">', '<a b=\'x"y\'>', '<a b=c"d>', '<a =b>', '<a "b">', '<a b=1 b=2>', '<1>', '</1>', '&', '&#', '&#x', '& ', '&a', '&amp', '&#65', '<a:b c:d="e"/>', '<a/b>', '<a //>', '<p>é</p>', '<script>unclosed', '<script/>x</script>', '<!DOCTYPE html PUBLIC "-//W3C" [ <!ELEMENT x> ]>', '<!>', '<!-->', '<!--->', '<! -- >', 'text', '', '<a  b  >', '<div><!-- x -- y --></div>', '<textarea><b></textarea>', '<a b=>', '<a b= >', '&lt;p&gt;', '<p>&copy 2</p>', '</script>', '<script></p></script>', '<a href="a>b">', '<![foo[x]]>', '<![', '<![if x]>y<![endif]>', '<![ x', '<![1]>', '<![cdata', '<a b="c"d>', '<a b=c\n', '<a /', '<a\0b>', '<a b="1"\0>', '<x<y>', '<a é=ü>', '<é>', '&é;', '&a.b-c;', '&a1&b2;', '&#12a;', '&#xg;', '&#;', '&;', '<!doctype x', '<?x', 'a &am', 'x' * 50 + '&a' + 'b' * 40): print(repr(x)); t(x)
t('<p class="x">one &amp; two</p><!-- c --><script>a < b</script>&#65;end', 1); t('<p>line\n<b>two\n</b></p>\n', 3)
p = P(); p.feed('<a>'); p.reset(); print(p.rawdata, p.lasttag, p.getpos(), p.interesting is not None, p.cdata_elem, p.CDATA_CONTENT_ELEMENTS, p.convert_charrefs)
