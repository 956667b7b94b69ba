# raise ... from sets __cause__; an exception while handling one sets __context__.
class TeaError(Exception):
    def __init__(self, degrees):
        super().__init__("tea at %d degrees" % degrees)
        self.degrees = degrees


try:
    try:
        raise KeyError("kettle")
    except KeyError as problem:
        raise TeaError(20) from problem
except TeaError as error:
    print(error, error.degrees, repr(error), repr(error.__cause__), error.args)
try:
    try:
        raise ValueError("first")
    except ValueError:
        raise TypeError("second")
except TypeError as error:
    print(repr(error.__context__), error.__cause__)
