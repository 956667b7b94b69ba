# What ignores an error writes it without its notes, its group and its marks, and with a colon
# even if it says nothing.
import weakref


class Empty:
    __del__ = None


class Quiet:
    def __repr__(self):
        return "<quiet>"

    def __call__(self, reference):
        raise self.error


Empty()
noted = ValueError("noted")
noted.add_note("a note")
group = ExceptionGroup("group", [ValueError(1)])
for error in noted, group, KeyboardInterrupt(), SyntaxError("bad", ("file.py", 3, 1, "text")):
    quiet = Quiet()
    quiet.error = error
    target = Quiet()
    reference = weakref.ref(target, quiet)
    del target
