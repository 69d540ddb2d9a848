# Addresses taken apart and put together; queries and quoted text.
from urllib.parse import *
import urllib.parse as P, urllib
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
print(P.__all__, P.MAX_CACHE_SIZE if hasattr(P, 'MAX_CACHE_SIZE') else '', P.uses_relative, P.uses_netloc, P.uses_params, P.scheme_chars)
U = ['http://user:pw@Host.Com:80/a/b;p=1?q=2&r#frag', 'http://h', 'mailto:a@b', '//h/p', '/p?q', '?q', '#f', '', 'HTTP://H/', 'a:b:c', 'http:/x', 'http:x', 'file:///etc/x', 'x-y.z+1://h', '1ab:c', 'http://[::1]:8080/x', 'http://[::1]', 'ftp://h/a;type=i', 'svn+ssh://h/p', 'http://h:/', 'http://h:abc/', 'http://h:99999/', 'http://h:-1/', 'http://@h', 'http://:p@h', 'http://u@:8/', ' http://a \n', 'ht\ntp://a\t/b', 'http://a/b;c/d;e', 'tel:+1-2', 'javascript:alert(1)', 'http://h?q', 'http://h#f?x', 'sip:u@h;p', 'urn:x:y', 'http://u:p:q@h:1', 'data:text/plain,x', 'http://h/%20?%41#%42', 'http://é/ü', 'scheme:', 'a//b', '///p', '////p', 'http:///p']
for u in U:
    t(urlsplit, u); t(urlparse, u); s = urlsplit(u); t(lambda: (s.username, s.password, s.hostname)); t(lambda: s.port); t(s.geturl); t(lambda: urlparse(u).geturl()); t(urldefrag, u)
for u in ('http://[::1', 'http://::1]', 'http://[x]y', 'http://[1.2.3.4]/', 'http://[v1.x]/', 'http://[v1]/', 'http://a[::1]b/', 'http://h\u2100/x', 'http://h\uff0f', 'http://[zz]/'): t(urlsplit, u)
t(urlsplit, b'http://u:p@h:1/p?q#f'); s = urlsplit(b'http://u:p@h:1/p?q#f'); print(s.username, s.password, s.hostname, s.port, s.geturl(), s.decode(), urlparse(b'//h/p;x').decode().encode(), urldefrag(b'a#b'), urldefrag('a#b').encode()); t(urlsplit, 'x', b'y'); t(urljoin, 'x', b'y'); t(urlsplit, 5); t(urlsplit, None); t(urlparse, bytearray(b'http://x/y')); t(urlsplit, b'\xff'); t(urlsplit, '', 'http'); t(urlsplit, '//h', scheme='ftp', allow_fragments=False); t(urlsplit, 'h#f', allow_fragments=False); t(urlparse, 'p;x#f', 'http', False); t(urlparse, 'p;x#f', '')
print(SplitResult('a', 'b', 'c', 'd', 'e')._replace(scheme='z').geturl(), ParseResult._fields, SplitResult.__mro__[1:3], DefragResult('a', 'b'), DefragResult('a', '').geturl(), urlsplit('http://h').__class__, isinstance(urlsplit('a'), tuple), DefragResultBytes(b'a', b'b').geturl())
for x in (('http', 'h', '/p', 'q', 'f'), ('', '', '', '', ''), ('', 'h', 'p', '', ''), ('http', '', 'p', '', ''), ('file', '', '/x', '', ''), ('x', '', '//y', '', ''), ('', '', '//y', '', ''), (b'http', b'h', b'', b'q', b''), ('mailto', '', 'a@b', '', ''), ('http', 'h', '', None, None)): t(urlunsplit, x)
t(urlunparse, ('http', 'h', '/p', 'par', 'q', 'f')); t(urlunparse, ['', '', 'p', 'x', '', '']); t(urlunsplit, ('a', b'b', 'c', 'd', 'e'))
B = 'http://a/b/c/d;p?q'
for r in 'g:h g ./g g/ /g //g ?y g?y #s g#s g?y#s ;x g;x g;x?y#s . ./ .. ../ ../g ../.. ../../ ../../g ../../../g ../../../../g /./g /../g g. .g g.. ..g ./../g ./g/. g/./h g/../h g;x=1/./y g;x=1/../y g?y/./x g?y/../x g#s/./x g#s/../x http:g http: http:?q //'.split() + ['']: print(r, urljoin(B, r), end=' | ')
print()
for b, r in (('', 'x'), ('x', ''), ('http://h', 'p'), ('http://h/', '..'), ('mailto:a', 'b'), ('a/b', 'c'), ('/a/b/', '../c'), ('http://h/a', 'ftp://x'), ('svn://h/a/b', 'c'), ('foo://h/a', 'b'), ('http://h?q', '?z'), ('http://h/a#f', ''), ('file:///a/b', 'c'), ('a', '//b'), (b'http://h/a', b'b'), ('http://h/a/b', '/../c/./d/..'), ('http://h//a//b', 'c'), ('ws://h/a', 'b'), ('tel:1', '2')): t(urljoin, b, r)
t(urljoin, 'http://h/p#f', '#g', False)
for x in ('a b/c?d&e=é%~-_.', '', 'ü', b'\xff a', 'a+b', '\ud800', 5, None, [1]):
    t(quote, x); t(quote_plus, x); t(quote, x, safe=''); t(quote_plus, x, '/ ')
t(quote, 'é', encoding='latin-1'); t(quote, '€', encoding='latin-1', errors='replace'); t(quote, '€', encoding='latin-1'); t(quote, b'x', encoding='utf-8'); t(quote, b'x', errors='strict'); t(quote, 'ab', safe=b'a'); t(quote_from_bytes, b'a b\xfe'); t(quote_from_bytes, 'x'); t(quote_from_bytes, bytearray(b'/a '), safe='é'); t(quote_plus, 'a b c', ' '); t(quote, 'aé', 'é')
for x in ('a%20b', '%', '%4', '%zz%41', '%C3%A9', '%ff', '%E2%82', 'é%41ü', b'%41%42', '+', 'a%2', '%%41', '%u1234', '%c3é%a9'): t(unquote, x); t(unquote_plus, x) if isinstance(x, str) else None; t(unquote_to_bytes, x)
t(unquote, '%e9', 'latin-1'); t(unquote, '%ff', errors='strict'); t(unquote, '%ff', 'utf-8', 'ignore'); t(unquote, 5); t(unquote, '%41', encoding=None, errors=None); t(unquote_plus, 'a+%2B'); t(unquote_to_bytes, ''); t(unquote_to_bytes, None)
for q in ('a=1&b=2&a=3', 'a&b=', 'a=1&&b', '=x', 'a=%20+x', 'a=1;b=2', '', 'a==b', '%61=%C3%A9', 'é=ü'):
    t(parse_qs, q); t(parse_qsl, q); t(parse_qsl, q, True); t(parse_qsl, q, strict_parsing=True)
t(parse_qs, b'a=1&b=%ff'); t(parse_qsl, 'a=1;b=2', separator=';'); t(parse_qsl, 'a', separator=''); t(parse_qsl, 'a', separator=5); t(parse_qsl, 'a=1&b=2', max_num_fields=1); t(parse_qsl, 'a=%e9', encoding='latin-1'); t(parse_qsl, None); t(parse_qs, 'a=1&a=', keep_blank_values=True); t(parse_qsl, b'a=1;b=2', separator=b';')
for q in ({'a': 1, 'b': 'x y'}, [('a', 'é'), ('b', b'\xff')], {'a': [1, 'b'], 'c': 'str'}, {}, [], {'a': None, 'b': 1.5, b'k': True}, 'abc', 5, [1], b'', '', {'a': (), 'b': {}}): t(urlencode, q); t(urlencode, q, True); t(urlencode, q, quote_via=quote)
t(urlencode, {'a': 'é €'}, encoding='latin-1', errors='ignore'); t(urlencode, {'a/b': 'c/d'}, safe='/'); t(urlencode, {'a': ['é']}, True, encoding='latin-1')
for x in ('<URL:http://x>', 'http://y', ' <z> '): t(P.unwrap, x)
print(urllib.__name__, hasattr(urllib, '__path__'))
