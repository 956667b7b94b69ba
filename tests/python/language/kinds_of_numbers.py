# What kind of number it is, by the module numbers.
from numbers import *
from fractions import Fraction
import numbers
print([[isinstance(x, t) for t in (Number, Complex, Real, Rational, Integral)] for x in (1, True, 1.5, 1j, Fraction(1, 2), "1", None)])
print(issubclass(int, Rational), issubclass(float, Rational), issubclass(Fraction, Real), numbers.__all__, Integral.__mro__[1].__name__, len(Integral.__abstractmethods__), sorted(Real.__abstractmethods__ - Complex.__abstractmethods__))
class N(Number): pass
n = N(); print(isinstance(n, Number))
try: hash(n)
except TypeError as e: print(e)
class Mine: pass
Real.register(Mine); print(isinstance(Mine(), Complex), isinstance(Mine(), Rational), issubclass(Mine, Number))
def total(xs): return sum(x for x in xs if isinstance(x, Number) and not isinstance(x, bool))
print(total([1, 2.5, True, "x", Fraction(1, 2)]))
