# A chain of contexts that goes round in circles hangs nothing.
try:
    try:
        raise TypeError("a")
    except TypeError as a:
        try:
            raise ValueError("b")
        except ValueError as b:
            a.__context__ = b
            raise KeyError("c")
except KeyError as e:
    print(repr(e.__context__), repr(e.__context__.__context__), repr(e.__context__.__context__.__context__))

a, b, c = TypeError("a"), ValueError("b"), KeyError("c")
a.__context__, b.__context__ = b, a
try:
    try:
        raise a
    except TypeError:
        raise c
except KeyError as e:
    print(repr(e.__context__))
