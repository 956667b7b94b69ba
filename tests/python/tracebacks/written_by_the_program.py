# A program can write tracebacks itself, and ask what is in them.
import traceback


def pour(cup):
    return 1 / cup


try:
    pour(0)
except ZeroDivisionError as e:
    print(traceback.format_exc().splitlines()[-1])
    print(traceback.format_exception_only(e))
    print([(entry.lineno, entry.name) for entry in traceback.extract_tb(e.__traceback__)])
    print(len(traceback.format_exception(e)), "parts")
    traceback.print_exc()
print(traceback.format_exc(), end="")

try:
    try:
        pour(0)
    except ZeroDivisionError as e:
        raise ValueError("no cup") from e
except ValueError as e:
    traceback.print_exception(e, chain=False)
    print("".join(traceback.format_exception(e)).count("Traceback"))
