# A complex number as it is written.
for text in [
    "1+2j", " 1+2j ", "1 + 2j", "(1+2j)", "( 1-2j )", "1e3-2.5E-1j", "j", "-j", "+1j", "1", "nan+infj", "",
    "1+", "1+2", "1_0+2j", "1j+2", "((1))", "-1.5j", "inf", "infj", "1e-5j", "1+-2j", "0x1", "(1", "J",
]:
    try:
        print(repr(text), complex(text))
    except ValueError as e:
        print(repr(text), e)
for call in [
    lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex(None), lambda: complex(1, []),
    lambda: complex(1.5, 2), lambda: complex(real=1, imag=2), lambda: complex(1 + 2j, 3j),
]:
    try:
        print(call())
    except TypeError as e:
        print(e)
