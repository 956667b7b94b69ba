# ExitStack links the errors of its callbacks as nested `with` statements do.
from contextlib import ExitStack
def chain(e):
    out = []
    while e:
        out.append(repr(e))
        e = e.__context__
    return out
def fail(e):
    raise e
try:
    with ExitStack() as st:
        st.callback(fail, KeyError(1))
        st.callback(fail, ValueError(2))
        st.callback(fail, TypeError(3))
        raise OSError(4)
except KeyError as e:
    print(chain(e))
try:
    with ExitStack() as st:
        st.callback(fail, KeyError(1))
        st.push(lambda *a: True)
        st.callback(fail, ValueError(2))
except KeyError as e:
    print(chain(e))
class Cm:
    def __init__(self, n):
        self.n = n
    def __enter__(self):
        return self
    def __exit__(self, k, v, tb):
        raise LookupError(self.n)
try:
    with Cm(1), Cm(2):
        raise OSError(3)
except LookupError as e:
    print(chain(e))
try:
    with ExitStack() as st:
        st.enter_context(Cm(1))
        st.enter_context(Cm(2))
        raise OSError(3)
except LookupError as e:
    print(chain(e))
