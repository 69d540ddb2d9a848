# punycode, and names of hosts.
def attempt(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)), getattr(e, "__notes__", None))


for s in ['','abc','a-b','b\xfccher','\u0645\u0635\u0631','\u4ed6\u4eec\u4e3a\u4ec0\u4e48\u4e0d\u8bf4\u4e2d\u6587','3\u5e74B\u7d44\u91d1\u516b\u5148\u751f','-> $1.00 <-','\U0001f600','\xfc\xfc\xfc','A\xdc','\ud800','\x80']:
    attempt(lambda: s.encode('punycode'))
    attempt(lambda: s.encode('punycode').decode('punycode'))
for b in [b'abc',b'abc-',b'-abc',b'--',b'bcher-kva',b'BCHER-KVA',b'a-\xff',b'\xff-a',b'a-!',b'99999999',b'zzzzzzzzzzzz',b'a',b'ab',b'egbpdaj6bu4bxfgehfvwxn',b'',b'-',b'a-9',b'a-b-c',b'a-zzzz-']:
    for e in ('strict','replace','ignore','xyz'):
        attempt(lambda: (e, b.decode('punycode',e)))
for name in ("python.org", "pyth\xf6n.org", "B\xfccher.example", "stra\xdfe.de", "\u4f8b\u5b50.\u6d4b\u8bd5", "a\u3002b", "example.com.", "", ".",
             "a..b", "x" * 64, "\xe4" * 60, "xn--\xe4", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629.x", "a\u0627", "soft\xadhyphen\xe9", "\u2028\xe9", "\ufb01\xe9"):
    attempt(lambda: name.encode("idna"))
for data in b"xn--pythn-mua.org", b"XN--PYTHN-MUA.ORG", b"python.org.", b"xn--a", b"a\xff", b"", b"xn--bcher-kva.example":
    attempt(lambda: data.decode("idna"))
