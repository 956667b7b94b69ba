# A comprehension has no frame of its own: a traceback goes from its function to what it calls.
import traceback


def divided(by):
    return 12 // by


def of(numbers):
    return [
        divided(number)
        for number in numbers
    ]


try:
    of([1, 0])
except ZeroDivisionError as e:
    print([(frame.name, frame.lineno) for frame in traceback.extract_tb(e.__traceback__)])
try:
    {n for n in [1] for m in {k: 1 // k for k in [0]}}
except ZeroDivisionError as e:
    print([(frame.name, frame.lineno) for frame in traceback.extract_tb(e.__traceback__)])
print(list(of([1]) for n in of([0])))
