# traceback.TracebackException keeps what is to be said, and nothing that the frames hold.
import gc
import traceback
import weakref


class Plate:
    pass


def cook():
    plate = Plate()
    watch.append(weakref.ref(plate))
    try:
        {}["salt"]
    except KeyError:
        raise ValueError("burnt")


watch = []
gc.disable()
try:
    cook()
except ValueError as error:
    told = traceback.TracebackException.from_exception(error)
print(watch[0]() is None)
print(str(told))
print([(frame.lineno, frame.name) for frame in told.stack])
print(list(told.format_exception_only()))
text = "".join(told.format())
print(text.count("Traceback"), "During handling" in text, text.endswith("ValueError: burnt\n"))
text = "".join(told.format(chain=False))
print(text.count("Traceback"), text.splitlines()[0])
