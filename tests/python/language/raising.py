# raise alone re-raises; a class is called; assert raises AssertionError.
try:
    try:
        raise ValueError("again")
    except ValueError:
        raise
except ValueError as error:
    print("re-raised", error)
try:
    raise ValueError
except ValueError as error:
    print(repr(error), error.args, str(error) == "")
try:
    assert 1 > 2, "one is small"
except AssertionError as error:
    print("AssertionError", error)
print(issubclass(KeyError, LookupError), issubclass(Exception, BaseException),
      isinstance(StopIteration(), Exception), issubclass(GeneratorExit, Exception))
