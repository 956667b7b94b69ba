# What makes cycles? Objects that one call leaves to the collector.
import collections
import dataclasses
import gc


def keep_the_exception():
    try:
        1 / 0
    except ZeroDivisionError as error:
        kept = error


def retry():
    last = None
    for attempt in range(2):
        try:
            1 / 0
        except ZeroDivisionError as error:
            last = error
    return str(last)


def inner_recursion():
    def countdown(number):
        return number and countdown(number - 1)

    return countdown(3)


def make_a_namedtuple():
    collections.namedtuple("Point", "x y")


def make_a_dataclass():
    @dataclasses.dataclass
    class Point:
        x: int = 0


def retry_and_let_go():
    last = None
    try:
        for attempt in range(2):
            try:
                1 / 0
            except ZeroDivisionError as error:
                last = error
        return str(last)
    finally:
        del last


def left_behind(call):
    call()
    gc.collect()
    call()
    return gc.collect()


gc.disable()
for call in (keep_the_exception, retry, retry_and_let_go, inner_recursion, make_a_namedtuple, make_a_dataclass):
    print(f"{call.__name__:20}", left_behind(call))
