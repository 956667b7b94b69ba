# A traceback can be cut to its first calls, or to its last.
import io
import traceback


def order(cups):
    return pay(cups)


def pay(cups):
    return 10 / cups


try:
    order(0)
except ZeroDivisionError as error:
    for limit in [None, 1, 2, 0, -1, -2, 9]:
        print(limit)
        print(traceback.format_exc(limit).replace(__file__, "till.py"))
        assert traceback.format_exc(limit) == "".join(traceback.format_exception(error, limit=limit))
        print([entry.name for entry in traceback.extract_tb(error.__traceback__, limit)])
        noted = traceback.TracebackException.from_exception(error, limit=limit)
        assert "".join(noted.format()) == traceback.format_exc(limit)
        print([entry.name for entry in noted.stack])
    kept = io.StringIO()
    traceback.print_exc(1, file=kept)
    traceback.print_exception(error, limit=-1, file=kept)
    traceback.print_tb(error.__traceback__, limit=2, file=kept)
    print(kept.getvalue().replace(__file__, "till.py"))

try:
    try:
        order(0)
    except ZeroDivisionError:
        compile("1 +", "bill", "exec")
except SyntaxError:
    print(traceback.format_exc(limit=1).replace(__file__, "till.py"))


def stack(limit):
    return [entry.name for entry in traceback.extract_stack(limit=limit)]


print([stack(limit) for limit in [None, 1, 2, -1, 0]])
print(len(traceback.format_stack(limit=1)))
