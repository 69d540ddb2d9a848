a = f'', f'a', f'{x}', f'a{x}b{y}c', f'{x!r}{y!s}{z!a}', f'{x:>10}', f'{x!r:^{w}.{p}}'
b = f'{{}}', f'{{{x}}}', f'a{{b}}c', f'{x}}}', f'{ {1: 2}[1] }'
c = f'{x=}', f'{x = }', f'{x=!s}', f'{x=:>5}', f'{x + 1 = !r:^10}'
d = f'''
{
x
+ 1
}
'''
e = f"{f'{f"{1}"}'}", f'{'a'}', f"{d["k"]}"
f = rf'\d{x}\w', fR'{x}\n', f'\n{x}\x41\N{BULLET}{y}'
g = f'{x, y}', f'{*a, *b}', f'{(lambda: 1)()}', f'{(yield_ := 5)}', f'{x:=5}', f'{x!=y}', f'{x if y else z}'
h = 'a' f'{b}' 'c' f'd', f'' 'x', 'x' f''
i = f'{x:%Y-%m-%d}', f'{x:{y}{z}}', f'{x:a{y}b{z}c}', f'{x:}', f'{x!r:}'
j = f'\
{x}\
'
k = f'''{x:
}'''
l = f'{x # comment
}'
