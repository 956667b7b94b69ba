# What is built in and written in Python: imported when a program first uses a name of
# it. Groups of exceptions, the steps of asynchronous generators, views of bytes.


def _whole(value, name):
    # Sees that an argument is a sequence of exceptions, as their class wants it.
    try:
        found = tuple(value)
    except TypeError:
        raise TypeError("second argument (exceptions) must be a sequence") from None
    if isinstance(value, (set, dict)) or not hasattr(type(value), "__getitem__"):
        raise TypeError("second argument (exceptions) must be a sequence")
    if not found:
        raise ValueError("second argument (exceptions) must be a non-empty sequence")
    for at, each in enumerate(found):
        if not isinstance(each, BaseException):
            raise ValueError(f"Item {at} of second argument (exceptions) is not an exception")
    return found


class BaseExceptionGroup(BaseException):
    def __new__(cls, *args):
        name = "BaseExceptionGroup.__new__()"
        if len(args) != 2:
            raise TypeError(f"{name} takes exactly 2 arguments ({len(args)} given)")
        message, exceptions = args
        if not isinstance(message, str):
            raise TypeError(f"{name} argument 1 must be str, not {type(message).__name__}")
        found = _whole(exceptions, cls.__name__)
        if not all([isinstance(each, Exception) for each in found]):
            if issubclass(cls, Exception):
                what = "an ExceptionGroup" if cls is ExceptionGroup else repr(cls.__name__)
                raise TypeError(f"Cannot nest BaseExceptions in {what}")
        elif cls is BaseExceptionGroup:
            cls = ExceptionGroup
        self = BaseException.__new__(cls, message, exceptions)
        self._message = message
        self._exceptions = found
        return self

    def __init__(self, *args):
        BaseException.__init__(self, *args)

    @property
    def message(self):
        return self._message

    @property
    def exceptions(self):
        return self._exceptions

    def __str__(self):
        n = len(self._exceptions)
        return f"{self._message} ({n} sub-exception{'s' if n != 1 else ''})"

    def derive(self, excs, /):
        return BaseExceptionGroup(self._message, excs)

    def _with(self, found):
        # One like this with other exceptions in it.
        new = self.derive(found)
        if not isinstance(new, BaseExceptionGroup):
            raise TypeError("derive must return an instance of BaseExceptionGroup")
        new.__traceback__ = self.__traceback__
        new.__context__ = self.__context__
        new.__cause__ = self.__cause__
        new.__suppress_context__ = self.__suppress_context__
        notes = getattr(self, "__notes__", None)
        if notes is not None:
            new.__notes__ = list(notes)
        return new

    def _parted(self, fits):
        # (what fits, the rest); each None if there is nothing of it
        if fits(self):
            return self, None
        parts, rest = [], []
        for each in self._exceptions:
            if isinstance(each, BaseExceptionGroup):
                part, other = each._parted(fits)
                if part is not None:
                    parts.append(part)
                if other is not None:
                    rest.append(other)
            else:
                (parts if fits(each) else rest).append(each)
        return self._with(parts) if parts else None, self._with(rest) if rest else None

    def split(self, matcher_value, /):
        return self._parted(_matcher(matcher_value))

    def subgroup(self, matcher_value, /):
        return self._parted(_matcher(matcher_value))[0]

    __class_getitem__ = classmethod(type(list[int]))


class ExceptionGroup(BaseExceptionGroup, Exception):
    pass


for _class in (BaseExceptionGroup, ExceptionGroup):
    _class.__module__ = "builtins"
del _class


def _matcher(value):
    if isinstance(value, type) and issubclass(value, BaseException) or (
        isinstance(value, tuple)
        and all([isinstance(v, type) and issubclass(v, BaseException) for v in value])
    ):
        return lambda each: isinstance(each, value)
    if callable(value) and not isinstance(value, type):
        return value
    raise TypeError("expected an exception type, a tuple of exception types, or a callable "
                    "(other than a class)")


def _match(rest, kind):
    # What an `except*` leaves of the rest, and what it takes.
    for one in kind if isinstance(kind, tuple) else (kind,):
        if not (isinstance(one, type) and issubclass(one, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if issubclass(one, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. "
                            "Use except instead.")
    if rest is None:
        return None, None
    if isinstance(rest, BaseExceptionGroup):
        part, rest = rest.split(kind)
        return rest, part
    if isinstance(rest, kind):
        part = BaseExceptionGroup("", (rest,))
        part.__traceback__ = rest.__traceback__
        return None, part
    return rest, None


def _leaves(group, found):
    if isinstance(group, BaseExceptionGroup):
        for each in group._exceptions:
            _leaves(each, found)
    elif group is not None:
        found.append(group)
    return found


def _same(one, other):
    return (
        one.__traceback__ is other.__traceback__
        and one.__cause__ is other.__cause__
        and one.__context__ is other.__context__
        and getattr(one, "__notes__", None) == getattr(other, "__notes__", None)
    )


def _end(group, found):
    # What is raised after all handlers: what they raised, and what none has taken.
    found = [each for each in found if each is not None]
    if not found:
        return None
    if not isinstance(group, BaseExceptionGroup):
        return found[0]
    raised, kept = [], []
    for each in found:
        again = isinstance(each, BaseExceptionGroup) and _same(each, group)
        (kept if again else raised).append(each)
    rest = None
    if kept:
        leaves = [id(leaf) for each in kept for leaf in _leaves(each, [])]
        if len(leaves) == len(_leaves(group, [])):
            rest = group
        else:
            rest = group._parted(
                lambda each: not isinstance(each, BaseExceptionGroup) and id(each) in leaves
            )[0]
    if not raised:
        return rest
    if rest is not None:
        raised.append(rest)
    return raised[0] if len(raised) == 1 else BaseExceptionGroup("", raised)


# -- asynchronous generators

# What an event loop wants to know: the first step of each, and what nothing holds.
_firstiter = _finalizer = None
_met = None


class async_generator_asend:
    __slots__ = ("_gen", "_value", "_state")

    def __init__(self, gen, value):
        self._gen = gen
        self._value = value
        self._state = 0

    def __await__(self):
        return self

    __iter__ = __await__

    def __next__(self):
        return self.send(None)

    def _begin(self, what):
        if self._state == 2:
            raise RuntimeError("cannot reuse already awaited " + what)
        if self._state == 0:
            if self._gen.ag_running or self._gen.ag_await is not None:
                self._state = 2
                raise RuntimeError(
                    what.replace("__anext__()/asend()", "anext()")
                    + ": asynchronous generator is already running"
                )
            if _firstiter is not None:
                _firstiter(self._gen)
            self._state = 1
            return True
        return False

    def _step(self, step, *args):
        # A value that the generator yields ends the waiting; what it waits for goes on.
        try:
            result = step(*args)
        except StopIteration:
            self._state = 2
            raise StopAsyncIteration from None
        except BaseException:
            self._state = 2
            raise
        if self._gen.ag_await is not None:
            return result
        self._state = 2
        raise StopIteration(result)

    def send(self, value):
        if self._begin("__anext__()/asend()") and value is None:
            value = self._value
        return self._step(self._gen._send, value)

    def throw(self, *error):
        self._begin("__anext__()/asend()")
        return self._step(self._gen._throw, *error)

    def close(self):
        self._state = 2


class async_generator_athrow(async_generator_asend):
    __slots__ = ()

    # Without an error to throw it closes.
    def send(self, value):
        gen, error = self._gen, self._value
        what = "aclose()" if error is None else "athrow()"
        if not self._begin(what):
            return self._waited(gen._send, value)
        if gen.ag_frame is None:
            self._state = 2
            if error is None:
                raise StopIteration
            raise StopAsyncIteration
        return self._waited(gen._throw, *(error or (GeneratorExit,)))

    def _waited(self, step, *args):
        if self._value is not None:
            return self._step(step, *args)
        try:
            result = step(*args)
        except (StopIteration, StopAsyncIteration, GeneratorExit):
            self._state = 2
            raise StopIteration from None
        if self._gen.ag_await is None:
            self._state = 2
            raise RuntimeError("async generator ignored GeneratorExit")
        return result

    def throw(self, *error):
        self._state = 1
        return self._waited(self._gen._throw, *error)


def _asend(gen, value=None):
    return async_generator_asend(gen, value)


def _athrow(gen, *error):
    return async_generator_athrow(gen, error)


def _aclose(gen):
    return async_generator_athrow(gen, None)


def aiter(async_iterable, /):
    method = getattr(type(async_iterable), "__aiter__", None)
    if method is None:
        raise TypeError(f"{type(async_iterable).__name__!r} object is not an async iterable")
    iterator = method(async_iterable)
    if not hasattr(type(iterator), "__anext__"):
        raise TypeError("aiter() returned not an async iterator of type "
                        f"{type(iterator).__name__!r}")
    return iterator


_missing = object()


def anext(async_iterator, default=_missing, /):
    method = getattr(type(async_iterator), "__anext__", None)
    if method is None:
        raise TypeError(f"{type(async_iterator).__name__!r} object is not an async iterator")
    step = method(async_iterator)
    return step if default is _missing else _anext_or(step, default)


async def _anext_or(step, default):
    try:
        return await step
    except StopAsyncIteration:
        return default


# -- views of bytes


class memoryview:
    # A view of a `bytes` or a `bytearray`, byte by byte.
    __slots__ = ("_of", "_at", "__weakref__")

    def __init__(self, object):
        if isinstance(object, memoryview):
            object._open()
            self._of, self._at = object._of, object._at
        elif isinstance(object, (bytes, bytearray)):
            self._of, self._at = object, range(len(object))
        else:
            raise TypeError(
                f"memoryview: a bytes-like object is required, not {type(object).__name__!r}"
            )

    format, itemsize, ndim, strides, suboffsets = "B", 1, 1, (1,), ()
    c_contiguous = f_contiguous = contiguous = True

    def _open(self):
        if self._at is None:
            raise ValueError("operation forbidden on released memoryview object")

    @property
    def obj(self):
        self._open()
        return self._of

    @property
    def nbytes(self):
        self._open()
        return len(self._at)

    @property
    def shape(self):
        return (self.nbytes,)

    @property
    def readonly(self):
        self._open()
        return isinstance(self._of, bytes)

    def release(self):
        self._of = self._at = None

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *details):
        self.release()

    def __len__(self):
        return self.nbytes

    def tobytes(self, order=None):
        self._open()
        return bytes([self._of[at] for at in self._at])

    def tolist(self):
        return list(self.tobytes())

    def hex(self):
        return self.tobytes().hex()

    def __getitem__(self, index):
        self._open()
        if isinstance(index, slice):
            part = memoryview(self)
            part._at = self._at[index]
            return part
        try:
            return self._of[self._at[index]]
        except IndexError:
            raise IndexError("index out of bounds on dimension 1") from None

    def __setitem__(self, index, value):
        self._open()
        if self.readonly:
            raise TypeError("cannot modify read-only memory")
        if not isinstance(index, slice):
            self._of[self._at[index]] = value
            return
        places, values = self._at[index], bytes(value)
        if len(places) != len(values):
            raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
        for at, byte in zip(places, values):
            self._of[at] = byte

    def __iter__(self):
        return iter(self.tobytes())

    def __eq__(self, other):
        if not isinstance(other, (bytes, bytearray, memoryview)):
            return NotImplemented
        return bytes(self) == bytes(other)

    def __hash__(self):
        if not self.readonly:
            raise ValueError("cannot hash writable memoryview object")
        return hash(self.tobytes())

    def __bytes__(self):
        return self.tobytes()

    def __repr__(self):
        what = "released memory" if self._at is None else "memory"
        return f"<{what} at {hex(id(self))}>"
