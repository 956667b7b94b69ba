# An exception stored in a local of its own frame: exception, traceback, frame (and its arguments).
import gc


def keep_without_arguments():
    try:
        raise ValueError
    except ValueError as error:
        kept = error


def keep():
    try:
        raise ValueError("torn page")
    except ValueError as error:
        kept = error


def keep_and_cut():
    try:
        raise ValueError("torn page")
    except ValueError as error:
        kept = error
    kept = None


def tear():
    raise ValueError("torn page")


def from_a_deeper_frame():
    try:
        tear()
    except ValueError as error:
        kept = error


gc.disable()
gc.collect()
for make in (keep_without_arguments, keep, keep_and_cut, from_a_deeper_frame):
    make()
    print(make.__name__, gc.collect())
