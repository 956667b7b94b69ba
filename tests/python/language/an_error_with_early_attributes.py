# An OSError whose attributes are set before `super().__init__`: 3.13.0 never lets go of them.
import gc
import weakref


class Text(str):
    pass


class Early(OSError):
    def __init__(self, code, message, filename):
        self.strerror = message
        self.filename = filename
        super().__init__(code, message, filename)


class Late(OSError):
    def __init__(self, code, message, filename):
        super().__init__(code, message, filename)
        self.note = message


def attempt(cls):
    m, f = Text("message"), Text("file")
    ws = weakref.ref(m), weakref.ref(f)
    try:
        raise cls(2, m, f)
    except OSError as e:
        print(cls.__name__, e.errno, e.strerror, e.filename, len(e.args), end=" ")
    del m, f
    gc.collect()
    return [w() is None for w in ws]


print(attempt(Late))
print(attempt(Early))
