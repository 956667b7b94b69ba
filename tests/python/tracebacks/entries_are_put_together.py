# The entries of a traceback, printed by themselves, cut off and put together again.
import sys
import traceback


def inner(n):
    if n == 0:
        raise LookupError("no more", n)
    inner(n - 1)


try:
    inner(2)
except LookupError as e:
    error = e
print(len(traceback.format_tb(error.__traceback__)))
first = error.__traceback__
second = first.tb_next
for wrong in (first, 5, "x"):
    try:
        first.tb_next = wrong
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
traceback.print_tb(first)
first.tb_next = second.tb_next
print([entry.lineno for entry in traceback.extract_tb(first)])
first.tb_next = None
traceback.print_tb(first)
try:
    second.tb_next.tb_next.tb_next = second
except ValueError as e:
    print(e)
code = sys._getframe().f_code
print(code.co_name, code.co_firstlineno)
raise error
