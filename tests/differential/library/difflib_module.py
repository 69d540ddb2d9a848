import difflib, random
random.seed(3)
words='the quick brown fox jumps over lazy dog again and Again'.split()
def line():
    return ' '.join(random.choice(words) for _ in range(random.randrange(0,7)))+'\n'
def mutate(l):
    r=random.random()
    if r<.2: return []
    if r<.4: return [l, line()]
    if r<.7:
        s=list(l)
        for _ in range(random.randrange(1,4)):
            if s: s[random.randrange(len(s))]=random.choice('abc \t')
        return [''.join(s).rstrip()+'\n']
    return [l]
for t in range(25):
    a=[line() for _ in range(random.randrange(0,9))]
    b=[x for l in a for x in mutate(l)]
    d=list(difflib.ndiff(a,b)); print(t, d)
    assert list(difflib.restore(d,1))==a and list(difflib.restore(d,2))==b
    print(list(difflib.unified_diff(a,b,'x','y','d1',n=random.randrange(0,4))))
    print(list(difflib.context_diff(a,b,'x','y',n=random.randrange(0,4))))
    s=difflib.SequenceMatcher(None,''.join(a),''.join(b)); print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks()[:4], s.get_opcodes()[:4])
print(difflib.get_close_matches('appel',['ape','apple','peach','puppy']), difflib.get_close_matches('wheel',words))
s=difflib.SequenceMatcher(lambda x:x==' ','private Thread currentThread;','private volatile Thread currentThread;'); print(round(s.ratio(),3), s.get_matching_blocks(), s.find_longest_match())
x='a'*300+'b'; print(difflib.SequenceMatcher(None,x,x[:250]).ratio(), difflib.SequenceMatcher(None,x,x[:250],autojunk=False).ratio())
for f in (lambda: list(difflib.unified_diff([b'x'],[b'y'])), lambda: list(difflib.restore([],3)), lambda: difflib.get_close_matches('a',[],0), lambda: list(difflib.diff_bytes(difflib.unified_diff,[b'a\n'],[b'b\xff\n'],b'f',b'g'))):
    try: print(f())
    except Exception as e: print(type(e), e)
