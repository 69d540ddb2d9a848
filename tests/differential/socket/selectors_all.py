# Every selector: registering, asking, waiting, ending.
import selectors, os
def t(f,*a):
    try: print(repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e)
for C in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    s=C(); p=os.pipe(); r,w=os.dup2(p[0],100),os.dup2(p[1],101); os.close(p[0]); os.close(p[1])
    k=s.register(r,1,'d'); print(k); print(s.get_map()[r]==k, s.get_key(r)==k, len(s.get_map()), list(s.get_map()), s.get_map().get(99), s.get_map().get(99,5), r in s.get_map()); t(s.get_map().get, 'x')
    t(s.register,r,1); t(s.register,w,0); t(s.register,w,8); t(s.register,'x',1); t(s.register,-1,1); t(s.unregister,99); t(s.modify,99,1); t(s.modify, r, 1, 'e')
    print(s.select(0)); os.write(w,b'x'); print(s.select(0)); s.register(w,2); print(sorted(s.select(0), key=lambda x:x[0].fd)); print(s.modify(w,3,'z')); print(sorted(s.select(-1), key=lambda x:x[0].fd)); s.unregister(w); f=open(r,'rb',closefd=False) ; print(s.unregister(r)); f.close()
    t(lambda: s.get_map()[12345]); t(s.get_key, 4444)
    m=s.get_map(); print(len(m)); s.close(); print(s.get_map()); t(s.get_key,r); t(s.register, r, 1) if C is not selectors.EpollSelector else 0
    with C() as q: print(type(q).__name__, q.select(0.01))
    os.close(r); os.close(w)
t(selectors.BaseSelector); print(selectors.DefaultSelector, sorted(selectors.BaseSelector.__abstractmethods__), selectors.SelectorKey._fields)
