# What writes one exception's message takes the others out of the chain.
import sys


class Breaks(Exception):
    def __str__(self):
        last.__cause__ = None
        last.__context__ = None
        last.__traceback__ = None
        return "broken"


last = ValueError("last")


def fail():
    try:
        raise Breaks()
    except Breaks as cause:
        raise last from cause


def show(error):
    """As an uncaught error is shown, in the place of standard error."""
    sys.excepthook(type(error), error, error.__traceback__)


try:
    fail()
except ValueError as error:
    show(error)
    print(error.__cause__, error.__traceback__)
