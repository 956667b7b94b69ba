# Below code that is called like a file, the lines of the program are shown.

text = """
def pour(tea):
    return tea + 1
pour("green")
"""
errors = []
for name in ["other.py", __file__, "<string>", "other.txt"]:
    try:
        exec(compile(text, name, "exec"))
    except TypeError as error:
        errors.append(error.with_traceback(error.__traceback__.tb_next))
try:
    exec(compile(text, "with its own names.py", "exec"), {})
except TypeError as error:
    errors.append(error)
raise ExceptionGroup("called", errors)
