# Exceptions are objects: arguments, text, causes, tracebacks, their own attributes.
class Refused(Exception):
    code = 7

    def __str__(self):
        return "refused with %d" % self.code


errors = [ValueError(), ValueError("a"), ValueError("a", 1), Refused("ignored"),
          OSError(2, "No such file"), StopIteration(5), Exception(None)]
for error in errors:
    print(repr(error), "|", str(error), "|", error.args)
try:
    raise Refused
except Refused as error:
    kept = error
print(kept, kept.code, kept.__traceback__ is not None, kept.__cause__, kept.__context__)
print(type(kept.__traceback__).__name__, kept.__traceback__.tb_lineno)
kept.note = "attributes are fine"
print(kept.note, kept.with_traceback(None) is kept, kept.__traceback__)
print(ValueError("a") == ValueError("a"), Exception.__mro__[1].__name__, StopIteration(5).value)
error = ValueError("with notes")
error.add_note("look twice")
print(error.__notes__)
