# The text of fractions in every presentation.
from fractions import Fraction as F

a = F(3, 4)
print(repr(a), str(a), str(F(4)), f"{a}", f"{a!r:>20}", {F(1, 2): 1}[0.5])
specs = ["", "f", ".2f", "e", ".3e", "g", ".3g", "%", ".1%", "E", "G", "+.2f", " .2f", "-.2f", "10.2f", "<10.2f|", "<10.2f",
         "^10.2f", ">10.2f", "*^12.3f", "010.2f", "=10.2f", "+010.2f", ",.2f", "_.3f", "020,.2f", "#.0f", ".0f", "#g", "z.0f",
         "z.1f", "0=8.1f", "x", "d", "10", "s", "n", ".2", "F", ".0e", "#.0e", "5", "<5", "08,.1%", "é>9.2f", ".30f", "09,.0f",
         "010,.0f", "011,.0f", "012,.1f", "0<10.1f", "0>10f", "<010f", "+e", " g", "z.2e", "#.3g", ".0g", ".1G", "x^+12.1%"]
for spec in specs:
    for x in (F(-4, 3), F(123456789, 1000), F(1, 40000), F(-1, 100), F(0), F(5, 2), F(10 ** 20), F(1, 30000000)):
        try:
            print(spec, x, repr(format(x, spec)))
        except ValueError as error:
            print(spec, error)
