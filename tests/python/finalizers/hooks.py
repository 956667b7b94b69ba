# sys.unraisablehook and sys.excepthook of the program's own.
import sys
sys.unraisablehook = lambda u: print("in __del__:", type(u.exc_value).__name__)
class B:
    def __del__(self): 1 / 0
B()
sys.excepthook = lambda kind, value, tb: print("hook:", kind.__name__)
raise KeyError
