# f-strings and str.format: expressions, conversions, format specifications, nesting.
name, price, count = "tea", 3.14159, 42
print(f"{name} {price:.2f} {count:5d}|{count:<5}|{count:>5}|{count:^5}|{count:05}")
print(f"{name!r:>8} {name:*^9} {name:.2} {count:+} {count:x} {count:#b} {count:o} {1234567:,} {1234567.891:,.1f}")
print(f"{price=} {count + 1 = } {name!s} {'nested ' + name} {{braces}} {count:{'>'}{6}}")
print(f"{price:10.3f}|{price:<10.1f}|{price:e}|{0.25:.0%}|{1e10:g}|{-5:=+6d}|{True:d}|{None}")
print("{} {}".format("a", "b"), "{1} {0}".format("a", "b"), "{x} {y:>4}".format(x=1, y=2))
print("{0[1]} {1[key]} {2.real}".format([5, 6], {"key": "v"}, 7), "{:>{}}|{!r}".format("a", 4, "b"))
print(format(3.5, ".1f"), format(10, "b"), format("x", "^3"), format([1]), format(255, "#06x"))
print(f"{[n * 2 for n in range(3)]} {(lambda x: x + 1)(2)} {'a' if count else 'b'} {dict(a=1)['a']}")


class Money:
    def __format__(self, spec):
        return "money:" + spec

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


money = Money()
print(f"{money} {money:abc} {money!s} {money!r}", "%s %r" % (money, money), [money])
for wrong in (lambda: f"{'a':d}", lambda: "{}{}".format(1), lambda: "{x}".format(), lambda: f"{5:s}",
              lambda: f"{[]:5}"):
    try:
        wrong()
    except (ValueError, IndexError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
