# The hint behind a message is printed without a traceback, too.
import traceback
class A:
    balance = 1
a = A()
def tell(f):
    try: f()
    except Exception as e: print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e), str(e))
tell(lambda: a.blance)
def g(): 
    blance = 1
    balanc
tell(g)
tell(lambda: eval("a.balanc"))

e = ValueError("two\nlines")
e.add_note("a note\nof two")
print(traceback.format_exception_only(e))
print(traceback.format_exception_only(ExceptionGroup("g", [ValueError(1)])))
