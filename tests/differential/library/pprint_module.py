import pprint, random, collections, types, dataclasses
random.seed(9)
def gen(d):
    r=random.random()
    if d<=0 or r<.3:
        return random.choice([1,12345678901,-5,'short','a much longer string with several words in it, really '*random.randrange(1,4),b'bytes'*random.randrange(1,12),None,3.25,True,'line\nbreaks\nin it\n'*random.randrange(1,5),''])
    n=random.randrange(0,6)
    k=random.randrange(7)
    if k==0: return [gen(d-1) for _ in range(n)]
    if k==1: return tuple(gen(d-1) for _ in range(n))
    if k==2: return {random.choice(['k','key','longer key %d'%i,i,(i,i)]):gen(d-1) for i in range(n)}
    if k==3: return set(range(n*10))
    if k==4: return frozenset('abc%d'%i for i in range(n*3))
    if k==5: return collections.deque([gen(d-1) for _ in range(n)], maxlen=random.choice([None,10]))
    return collections.OrderedDict((i,gen(d-1)) for i in range(n))
for t in range(30):
    o=gen(4)
    kw=dict(width=random.choice([10,20,40,80]),indent=random.choice([1,2,4]),compact=random.random()<.4,sort_dicts=random.random()<.5,depth=random.choice([None,None,2]))
    print(t,kw); print(pprint.pformat(o,**kw))
    print(pprint.isreadable(o), pprint.isrecursive(o))
l=[1]; l.append(l); s=pprint.pformat(l); print(s.split('id=')[0]); print(pprint.isrecursive(l), pprint.isreadable(l))
pprint.pprint(collections.Counter('the quick brown fox jumps over'*3),width=30)
dd=collections.defaultdict(list); dd.update({i:list(range(i*3)) for i in range(5)}); pprint.pprint(dd, width=30)
pprint.pprint(collections.ChainMap({i:i for i in range(10)},{'a':'b'*30}),width=40)
pprint.pprint(types.SimpleNamespace(alpha=[1]*30,beta='x'*50),width=40)
@dataclasses.dataclass
class D:
    first: list
    second: dict
    third: str = dataclasses.field(repr=False, default='')
pprint.pprint(D(list(range(30)),{'a':D([1],{})}), width=50)
pprint.pprint(bytearray(b'abc'*20), width=30)
pprint.pp({'b':1,'a':2}); pprint.pprint({'b':1,'a':2}); pprint.pprint(123456789, underscore_numbers=True)
pprint.pprint(types.MappingProxyType({'x':list(range(30))}),width=40)
pprint.pprint(collections.UserList(range(40)),width=30); pprint.pprint(collections.UserDict({1:'a'*80}))
pprint.pprint({1,'a',2.5,(1,2)} and [3,1]); print(pprint.saferepr({'b':[1,(2,)],'a':{}}))
