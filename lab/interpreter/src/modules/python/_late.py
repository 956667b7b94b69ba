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
        return None, BaseExceptionGroup("", (rest,))
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


# -- generators


def _throw(generator, kind, value=None, tb=None, /):
    # `throw` with more than the exception. (`_gen_throw`)
    from warnings import warn
    warn("the (type, exc, tb) signature of throw() is deprecated, "
         "use the single-arg signature instead.", DeprecationWarning, 2)
    if tb is not None and type(tb).__name__ != "traceback":
        raise TypeError("throw() third argument must be a traceback object")
    if isinstance(kind, type) and issubclass(kind, BaseException):
        if not isinstance(value, kind):
            args = () if value is None else value if isinstance(value, tuple) else (value,)
            value = kind(*args)
    elif not isinstance(kind, BaseException):
        raise TypeError("exceptions must be classes or instances deriving from BaseException, "
                        f"not {type(kind).__name__}")
    elif value is not None:
        raise TypeError("instance exception may not have a separate value")
    else:
        value = kind
    return generator.throw(value if tb is None else value.with_traceback(tb))


# -- asynchronous generators

# What an event loop wants to know: the first step of each, and what nothing holds.
_firstiter = _finalizer = None


class asyncgen_hooks(tuple):
    __slots__ = ()
    firstiter = property(lambda self: self[0])
    finalizer = property(lambda self: self[1])

    def __repr__(self):
        return f"asyncgen_hooks(firstiter={self[0]!r}, finalizer={self[1]!r})"


def _get_hooks():
    return asyncgen_hooks((_firstiter, _finalizer))


def _set_hooks(firstiter, finalizer):
    global _firstiter, _finalizer
    for name, hook in ("finalizer", finalizer), ("firstiter", firstiter):
        if not (hook is None or hook is ... or callable(hook)):
            raise TypeError(f"callable {name} expected, got {type(hook).__name__}")
    if finalizer is not ...:
        _finalizer = finalizer
    if firstiter is not ...:
        _firstiter = firstiter

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
            if _firstiter is not None and not self._gen.ag_suspended:
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
        self._at = None
        if isinstance(object, memoryview):
            object._open()
            self._of, self._at = object._of, object._at
        elif isinstance(object, (bytes, bytearray)):
            self._of, self._at = object, range(len(object))
        else:
            raise TypeError(
                f"memoryview: a bytes-like object is required, not {type(object).__name__!r}"
            )
        if isinstance(self._of, bytearray):
            self._of._export(True)

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

    def _let_go(self):
        # While a view is there, what it shows keeps its length.
        if getattr(self, "_at", None) is not None and isinstance(self._of, bytearray):
            self._of._export(False)

    def release(self):
        self._let_go()
        self._of = self._at = None

    # It goes on referring to what it shows, as far as the collector sees.
    __del__ = _let_go

    def toreadonly(self):
        return memoryview(self.tobytes())

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *details):
        self.release()

    def __len__(self):
        return self.nbytes

    def tobytes(self, order=None):
        self._open()
        if not isinstance(order, (str, type(None))):
            kind = type(order).__name__
            raise TypeError(f"tobytes() argument 'order' must be str or None, not {kind}")
        if order not in (None, "C", "F", "A"):
            raise ValueError("order must be 'C', 'F' or 'A'")
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


# -- methods of bytes, by those of str

# Letters, digits and white space are those of ASCII: all else is moved to where str knows none.
_apart = {byte: 0xE000 + byte for byte in [*range(0x1C, 0x20), *range(0x80, 0x100)]}


# What takes a byte, too, as a number.
_SEARCHES = ("find", "index", "count", "rfind", "rindex")


def _text(value, word="a bytes-like object is required, not {}"):
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise TypeError(word.format(repr(type(value).__name__)))
    return bytes(value).decode("latin-1").translate(_apart)


def _bytes_of(text):
    return bytes([ord(letter) & 0xFF for letter in text])


def _back(value, like):
    if isinstance(value, str):
        return bytearray(_bytes_of(value)) if isinstance(like, bytearray) else _bytes_of(value)
    if isinstance(value, (list, tuple)):
        return type(value)([_back(item, like) for item in value])
    return value


def _argument(value, name):
    if isinstance(value, tuple) and name.endswith("with"):
        return tuple([_argument(item, name) for item in value])
    if value is None and name.endswith(("strip", "split")):
        return value
    if name in ("startswith", "endswith"):
        kind = type(value).__name__
        return _text(value, f"{name} first arg must be bytes or a tuple of bytes, not {kind}")
    if name in _SEARCHES:
        return _text(value, "argument should be integer or bytes-like object, not {}")
    return _text(value)


def _method(name):
    plain = getattr(str, name)
    searches = name in _SEARCHES
    pads = name in ("center", "ljust", "rjust")

    def method(self, *args, **kwargs):
        args = list(args)
        if searches and hasattr(type(args[0]), "__index__"):
            args[0] = bytearray([args[0]])
        if pads:
            args[0] = range(args[0]).stop
            if len(args) > 1 and not (isinstance(args[1], (bytes, bytearray)) and len(args[1]) == 1):
                kind = "None" if args[1] is None else type(args[1]).__name__
                raise TypeError(f"{name}() argument 2 must be a byte string of length 1, not {kind}")
            args[1:] = [_text(value) for value in args[1:]]
        elif name not in ("zfill", "expandtabs"):
            n = 2 if name == "replace" else 1
            args[:n] = [_argument(value, name) for value in args[:n]]
            if "sep" in kwargs:
                kwargs["sep"] = _argument(kwargs["sep"], name)
        try:
            return _back(plain(_text(self), *args, **kwargs), self)
        except ValueError as error:
            said = str(error).replace("substring", "subsection")
        raise ValueError(said)

    method.__name__ = name
    method.__qualname__ = "bytes." + name
    return method


def _percent(form, args):
    # `form % args` of bytes. (`_PyBytes_FormatEx`)
    text = bytes(form).decode("latin-1")
    no_key = isinstance(args, (tuple, bytes, bytearray, str)) or not hasattr(type(args), "__getitem__")
    mapping = None if no_key else args
    left = list(args) if isinstance(args, tuple) else [args]
    out = []
    at = 0

    def following():
        if not left:
            raise TypeError("not enough arguments for format string")
        return left.pop(0)

    def number():
        # Digits at this place, or a star and the number that it stands for.
        nonlocal at
        if text[at:at + 1] == "*":
            at += 1
            value = following()
            if not isinstance(value, int):
                raise TypeError("* wants int")
            return str(value)
        start = at
        while text[at:at + 1].isdigit():
            at += 1
        return text[start:at]

    while at < len(text):
        upto = text.find("%", at)
        if upto < 0:
            upto = len(text)
        out.append(text[at:upto].encode("latin-1"))
        if upto == len(text):
            break
        at = upto + 1
        if text[at:at + 1] == "(":
            if mapping is None:
                raise TypeError("format requires a mapping")
            start, depth = at + 1, 1
            while depth:
                at += 1
                if at >= len(text):
                    raise ValueError("incomplete format key")
                depth += {"(": 1, ")": -1}.get(text[at], 0)
            left = [mapping[text[start:at].encode("latin-1")]]
            at += 1
        start = at
        while text[at:at + 1] and text[at] in "-+ #0":
            at += 1
        flags = text[start:at]
        width = number()
        if width.startswith("-"):
            flags, width = flags + "-", width[1:]
        precision = ""
        if text[at:at + 1] == ".":
            at += 1
            precision = "." + (number() or "0")
        if text[at:at + 1] and text[at] in "hlL":
            at += 1
        kind = text[at:at + 1]
        if not kind:
            raise ValueError("incomplete format")
        at += 1
        if kind == "%":
            out.append(b"%")
            continue
        value = following()
        if kind in "ra":
            made = ascii(value)
        elif kind in "sb":
            made = _given_bytes(value).decode("latin-1")
        elif kind == "c":
            made = _one_byte(value)
        elif kind in "diuoxXeEfFgG":
            out.append((f"%{flags}{width}{precision}{kind}" % (value,)).encode("latin-1"))
            continue
        else:
            raise ValueError(
                f"unsupported format character {chr(ord(kind))!r} (0x{ord(kind):x}) at index {at - 1}"
            )
        if precision and kind != "c":
            made = made[:int(precision[1:])]
        made = made.ljust(int(width or 0)) if "-" in flags else made.rjust(int(width or 0))
        out.append(made.encode("latin-1"))
    if left and mapping is None:
        raise TypeError("not all arguments converted during bytes formatting")
    made = b"".join(out)
    return bytearray(made) if isinstance(form, bytearray) else made


def _given_bytes(value):
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    own = getattr(type(value), "__bytes__", None)
    if own is None:
        raise TypeError(
            "%b requires a bytes-like object, or an object that implements __bytes__, not "
            f"{type(value).__name__!r}"
        )
    made = own(value)
    if not isinstance(made, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {type(made).__name__})")
    return made


def _one_byte(value):
    if isinstance(value, (bytes, bytearray)):
        if len(value) != 1:
            raise TypeError("%c requires an integer in range(256) or a single byte")
        return value.decode("latin-1")
    index = getattr(type(value), "__index__", None)
    if index is None:
        raise TypeError("%c requires an integer in range(256) or a single byte")
    value = index(value)
    if not 0 <= value < 256:
        raise OverflowError("%c arg not in range(256)")
    return chr(value)


class _bytes:
    def __mod__(self, value, /):
        return _percent(self, value)

    def __rmod__(self, value, /):
        return NotImplemented

    def join(self, iterable, /):
        parts = []
        for at, part in enumerate(iterable):
            parts.append(_text(
                part, f"sequence item {at}: expected a bytes-like object, {type(part).__name__} found"
            ))
        return _back(_text(self).join(parts), self)

    def splitlines(self, keepends=False):
        hidden = _text(self).replace("\v", "\ue00b").replace("\f", "\ue00c")
        return _back(hidden.splitlines(keepends), self)

    def hex(self, sep="", bytes_per_sep=1):
        pairs, each = [f"{byte:02x}" for byte in self], range(bytes_per_sep).stop
        if each >> 31 not in (0, -1):
            raise OverflowError("Python int too large to convert to C int")
        if not sep or not each:
            return "".join(pairs)
        sep = sep if isinstance(sep, str) else bytes(sep).decode()
        first, each = len(pairs) % each if each > 0 else 0, abs(each)
        groups = [pairs[:first]] if first else []
        groups += [pairs[at:at + each] for at in range(first, len(pairs), each)]
        return sep.join(["".join(group) for group in groups])

    def isascii(self):
        return all([byte < 128 for byte in self])

    def translate(self, table, /, delete=b""):
        kept = [byte for byte in self if byte not in delete]
        made = bytes(kept if table is None else [table[byte] for byte in kept])
        return bytearray(made) if isinstance(self, bytearray) else made

    @classmethod
    def fromhex(cls, string, /):
        text = string.translate(dict.fromkeys(b" \t\n\r\f\v"))
        for at, letter in enumerate(string):
            if letter not in "0123456789abcdefABCDEF \t\n\r\f\v":
                raise ValueError(f"non-hexadecimal number found in fromhex() arg at position {at}")
        if len(text) % 2:
            raise ValueError(
                f"non-hexadecimal number found in fromhex() arg at position {len(string)}"
            )
        return cls([int(text[at:at + 2], 16) for at in range(0, len(text), 2)])

    @staticmethod
    def maketrans(frm, to, /):
        if len(frm) != len(to):
            raise ValueError("maketrans arguments must have same length")
        table = bytearray(range(256))
        for old, new in zip(frm, to):
            table[old] = new
        return bytes(table)


for _name in (
    "capitalize center count endswith expandtabs find index isalnum isalpha isdigit islower "
    "isspace istitle isupper ljust lower lstrip partition removeprefix removesuffix replace rfind "
    "rindex rjust rpartition rsplit rstrip split startswith strip swapcase title upper zfill"
).split():
    setattr(_bytes, _name, _method(_name))


class _bytearray(_bytes):
    def copy(self):
        return bytearray(self)

    def reverse(self):
        self[:] = bytes(self[::-1])


class _float:
    def as_integer_ratio(self):
        if self != self:
            raise ValueError("cannot convert NaN to integer ratio")
        if self in (float("inf"), -float("inf")):
            raise OverflowError("cannot convert Infinity to integer ratio")
        number, under = float(self), 1
        while not number.is_integer():
            number, under = number * 2, under * 2
        return int(number), under

    def hex(self):
        sign = "-" if str(float(self)).startswith("-") else ""
        if self != self or self in (float("inf"), -float("inf")):
            return str(float(self))
        if not self:
            return sign + "0x0.0p+0"
        number, under = abs(self).as_integer_ratio()
        power = max(number.bit_length() - under.bit_length(), -1022)
        # 52 binary digits after the point; what it is divided by is a power of 2.
        shift = 53 - power - under.bit_length()
        parts = number << shift if shift >= 0 else number >> -shift
        return f"{sign}0x{parts >> 52}.{parts & (1 << 52) - 1:013x}p{power:+d}"

    @classmethod
    def fromhex(cls, string, /):
        text = string.strip().lower()
        sign, text = -1 if text[:1] == "-" else 1, text.lstrip("+-")
        if text in ("inf", "infinity", "nan"):
            return cls(sign * float(text))
        digits, _, power = text.removeprefix("0x").partition("p")
        whole, _, rest = digits.partition(".")
        try:
            number, power = int(whole + rest, 16), int(power or "0") - 4 * len(rest)
        except ValueError:
            raise ValueError("invalid hexadecimal floating-point string") from None
        return cls(sign * (float(number << power) if power > 0 else number / (1 << -power)))


# -- what every object says to those who copy it


class _object:
    def __getstate__(self):
        from copy import _plain_state
        return _plain_state(self)


# -- ranges of more than 64 bits


class _LongRange:
    __slots__ = ("start", "stop", "step")
    __class__ = property(lambda self: range)

    def __init__(self, start, stop, step):
        self.start, self.stop, self.step = start, stop, step

    def _size(self):
        behind = self.stop - self.start - (1 if self.step > 0 else -1)
        return max(behind // self.step + 1, 0)

    def __bool__(self):
        return self._size() > 0

    def __len__(self):
        if self._size() >= 1 << 63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        return self._size()

    def __getitem__(self, index):
        size = self._size()
        if isinstance(index, slice):
            step = 1 if index.step is None else index.step
            low, high = (0, size) if step > 0 else (-1, size - 1)
            ends = []
            for end, missing in (index.start, step < 0), (index.stop, step > 0):
                if end is None:
                    ends.append(high if missing else low)
                else:
                    ends.append(min(max(end + size if end < 0 else end, low), high))
            start, stop = [self.start + self.step * end for end in ends]
            return range(start, stop, self.step * step)
        at = index.__index__()
        at = at + size if at < 0 else at
        if not 0 <= at < size:
            raise IndexError("range object index out of range")
        return self.start + at * self.step

    def __iter__(self):
        number = self.start
        while number < self.stop if self.step > 0 else number > self.stop:
            yield number
            number += self.step

    def __reversed__(self):
        return iter(self[::-1])

    def __contains__(self, value):
        if not isinstance(value, int):
            return any(number == value for number in self)
        at, rest = divmod(value - self.start, self.step)
        return rest == 0 and 0 <= at < self._size()

    def count(self, value, /):
        return int(value in self)

    def index(self, value, /):
        if value not in self:
            raise ValueError(f"{value!r} is not in range")
        return (value - self.start) // self.step

    def _key(self):
        size = self._size()
        return size, size and self.start, self.step if size > 1 else None

    def __eq__(self, other):
        return self._key() == other._key() if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        step = "" if self.step == 1 else f", {self.step}"
        return f"range({self.start}, {self.stop}{step})"


_LongRange.__name__ = _LongRange.__qualname__ = "range"
_LongRange.__module__ = "builtins"


def _long_range(*args):
    numbers = [value.__index__() for value in args]
    if len(numbers) == 1:
        numbers.insert(0, 0)
    start, stop, step = numbers if len(numbers) == 3 else [*numbers, 1]
    if step == 0:
        raise ValueError("range() arg 3 must not be zero")
    return _LongRange(start, stop, step)


def _complex(text):
    # A complex number as it is written, in brackets or not.
    wrong = ValueError("complex() arg is a malformed string")
    text = text.strip()
    if text[:1] == "(" and text[-1:] == ")":
        text = text[1:-1].strip()
    real, imag = text, "0"
    if text[-1:] in ("j", "J"):
        at = len(text) - 2
        while at > 0 and not (text[at] in "+-" and text[at - 1] not in "eE"):
            at -= 1
        at = max(at, 0)
        real, imag = text[:at] or "0", text[at:-1]
        if imag in ("", "+", "-"):
            imag += "1"
    if (real + imag).split() != [real + imag]:
        raise wrong
    try:
        return complex(float(real), float(imag))
    except ValueError:
        raise wrong from None


def _size(z):
    # The absolute value of a complex number.
    from math import hypot, isinf

    size = hypot(z.real, z.imag)
    if isinf(size) and not isinf(z.real) and not isinf(z.imag):
        raise OverflowError("absolute value too large")
    return size


def _power(z, w):
    # z ** w of complex numbers. (_Py_c_pow; c_powu for small whole exponents)
    from math import isinf

    x = w.real
    if not z and (w.imag or x < 0):
        raise ZeroDivisionError("0.0 to a negative or complex power")
    if not w.imag and abs(x) <= 100 and x == int(x):
        n, answer = abs(int(x)), 1 + 0j
        while n:
            if n & 1:
                answer *= z
            n >>= 1
            if n:
                z *= z
        answer = answer if x > 0 else 1 / answer
    else:
        answer = _turned(z, w)
    if isinf(answer.real) or isinf(answer.imag):
        raise OverflowError("complex exponentiation")
    return answer


def _turned(z, w):
    from math import atan2, cos, exp, hypot, log, sin

    if not z:
        return 0j
    size, angle = hypot(z.real, z.imag), atan2(z.imag, z.real)
    try:
        length, phase = size ** w.real, angle * w.real
        if w.imag:
            length /= exp(angle * w.imag)
            phase += w.imag * log(size)
        return complex(length * cos(phase), length * sin(phase))
    except OverflowError:
        raise OverflowError("complex exponentiation") from None
    except ValueError:
        raise ZeroDivisionError("0.0 to a negative or complex power") from None
