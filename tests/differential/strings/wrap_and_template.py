import textwrap, random, string
random.seed(5)
words=['a','the','well-known','supercalifragilisticexpialidocious','end.','Yes!','"quoted?"','a-b-c','--','em--dash','tab\there','new\nline','x'*40,'',' ','e.g.','one-two-three-four-five-six']
n=0
out=[]
for i in range(150):
    t=' '.join(random.choice(words)+random.choice(['',' ','  ']) for _ in range(random.randrange(1,25)))
    kw=dict(width=random.choice([6,7,8,10,12,20,30,70]),initial_indent=random.choice(['','* ','    ']),subsequent_indent=random.choice(['','  ','>>>>>']),
      expand_tabs=random.random()<.5,replace_whitespace=random.random()<.5,fix_sentence_endings=random.random()<.5,break_long_words=random.random()<.6,
      drop_whitespace=random.random()<.7,break_on_hyphens=random.random()<.6,max_lines=random.choice([None,None,1,2,3]),placeholder=random.choice([' [...]','...',' …']))
    try: r=textwrap.wrap(t,**kw)
    except ValueError as e: r=str(e)
    out.append(repr(r))
for i,o in enumerate(out):
    print(i,o)
from string import Template, Formatter, capwords
t=Template('$who likes ${what} $$ and\n $x_1 $9')
for f in (lambda: t.substitute(who=1,what=2), lambda: t.substitute({}), lambda: t.safe_substitute(who=1), lambda: Template('a\nb $').substitute(), lambda:Template('$').substitute(), t.is_valid, t.get_identifiers):
    try: print(repr(f()))
    except Exception as e: print(type(e), e)
class D(Template):
    delimiter='%'
    idpattern='[a-z]+'
print(D('%a %{b} %% %').safe_substitute(a=1), D('%a').substitute(a=3))
F=Formatter()
for args in (('{} {} {x!r:>{w}}',1,2),('{0} {}',1,2),('{} {0}',1),('{:{}} {}',1,5,9),('{a.b}',),('{!z}',1),('{0[1]} {0[k]}',{1:2,'k':3}),('{:{:{:{}}}}',1,2,3,4)):
    try: print(F.format(*args, x='q', w=7))
    except Exception as e: print(type(e), e)
print(capwords('  hello   wORLD  '), capwords('a-bc-d','-'), repr(capwords(' a b ', ' ')))
