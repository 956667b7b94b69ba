/* The modules that are written in Python, from lab/interpreter/src/modules/python by
 * lab/player/build_wasm.sh. A page loads them when a program imports one. */
window.LAB_LIBRARY = {
_testcapi: `# What CPython's tests of its collector take from C.
from _testheap import untrack


def with_tp_del(cls):
    # A class with \`__tp_del__\` has a finalizer of the old kind.
    return cls


class ContainerNoGC:
    # The collector doesn't know of it, nor look inside.
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value
        untrack(self)


def without_gc(cls):
    def __new__(kind, *args, **kwargs):
        self = object.__new__(kind)
        untrack(self)
        return self

    cls.__new__ = __new__
    return cls
`,
abc: `def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj

class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = type.__new__(mcls, name, bases, namespace, **kwargs)
        abstracts = {name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
        for base in bases:
            for name in getattr(base, "__abstractmethods__", ()):
                value = getattr(cls, name, None)
                if getattr(value, "__isabstractmethod__", False):
                    abstracts.add(name)
        cls.__abstractmethods__ = frozenset(abstracts)
        return cls

class ABC(metaclass=ABCMeta):
    __slots__ = ()
`,
bisect: `# The module \`bisect\`.


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    hi = len(a) if hi is None else hi
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            hi = mid
        else:
            lo = mid + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    hi = len(a) if hi is None else hi
    while lo < hi:
        mid = (lo + hi) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


bisect = bisect_right
insort = insort_right
`,
collections: `# The module \`collections\`. Each container is one object, as in CPython, where
# they are written in C.

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "defaultdict", "deque",
    "namedtuple",
]


class deque(list):
    __slots__ = ("_maxlen", "__weakref__")

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        list.clear(self)
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def append(self, value):
        list.append(self, value)
        if self._maxlen is not None and len(self) > self._maxlen:
            del self[0]

    def appendleft(self, value):
        list.insert(self, 0, value)
        if self._maxlen is not None and len(self) > self._maxlen:
            del self[-1]

    def extend(self, iterable):
        for value in list(iterable) if iterable is self else iterable:
            self.append(value)

    def extendleft(self, iterable):
        for value in list(iterable) if iterable is self else iterable:
            self.appendleft(value)

    def insert(self, index, value):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        list.insert(self, index, value)

    def pop(self):
        if not self:
            raise IndexError("pop from an empty deque")
        return list.pop(self)

    def popleft(self):
        if not self:
            raise IndexError("pop from an empty deque")
        return list.pop(self, 0)

    def remove(self, value):
        if value not in self:
            raise ValueError("deque.remove(x): x not in deque")
        list.remove(self, value)

    def rotate(self, n=1):
        if self:
            n %= len(self)
            if n:
                self[:] = self[-n:] + self[:-n]

    def copy(self):
        return self.__class__(self, self._maxlen)

    __copy__ = copy

    def __add__(self, other):
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return self.__class__(list(self) * n, self._maxlen)

    def __eq__(self, other):
        return isinstance(other, deque) and list(self) == list(other)

    __hash__ = None

    def __repr__(self):
        # \`[...]\` where it holds itself.
        items = list.__repr__(self)
        if self._maxlen is None:
            return f"{self.__class__.__name__}({items})"
        return f"{self.__class__.__name__}({items}, maxlen={self._maxlen})"


class defaultdict(dict):
    __slots__ = ("default_factory", "__weakref__")

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return self.__class__(self.default_factory, self)

    __copy__ = copy

    def __repr__(self):
        return f"{self.__class__.__name__}({self.default_factory!r}, {dict.__repr__(self)})"


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            self[key] = value
            return
        after = list(self.items())
        dict.clear(self)
        self[key] = value
        dict.update(self, after)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, dict.pop(self, key)

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        new = cls()
        for key in iterable:
            new[key] = value
        return new

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)

    __hash__ = None

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        return f"{self.__class__.__name__}({dict(self.items())!r})"


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, "items"):
                for key, count in iterable.items():
                    self[key] = self.get(key, 0) + count
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, "items"):
                for key, count in iterable.items():
                    self[key] = self[key] - count
            else:
                for key in iterable:
                    self[key] = self[key] - 1
        if kwds:
            self.subtract(kwds)

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return ordered if n is None else ordered[:n]

    def elements(self):
        for key, count in self.items():
            for i in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[key] == other[key] for key in {**self, **other}])

    __hash__ = None

    def _combined(self, other, count):
        found = Counter()
        for key in {**self, **other}:
            n = count(self[key], other[key])
            if n > 0:
                found[key] = n
        return found

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combined(other, max)

    def __and__(self, other):
        return self._combined(other, min)

    def __pos__(self):
        return self + Counter()

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        return f"{self.__class__.__name__}({dict(self.most_common())!r})"


def _field(at, name):
    def get(self):
        return tuple.__getitem__(self, at)

    return property(get, None, None, f"Alias for field number {at}")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = [str(name) for name in field_names]
    if rename:
        for at, name in enumerate(fields):
            if not name.isidentifier() or name.startswith("_") or name in fields[:at]:
                fields[at] = f"_{at}"
    for at, name in enumerate(fields):
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in fields[:at]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
    fields = tuple(fields)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))

    def __new__(_cls, *args, **kwargs):
        if len(args) > len(fields):
            takes, given = len(fields) + 1, len(args) + 1
            if defaults:
                takes = f"from {takes - len(defaults)} to {takes}"
            message = f"{typename}.__new__() takes {takes} positional arguments but {given} were given"
            raise TypeError(message)
        values = list(args)
        missing = []
        for name in fields[len(args):]:
            if name in kwargs:
                values.append(kwargs.pop(name))
            elif name in field_defaults:
                values.append(field_defaults[name])
            else:
                missing.append(repr(name))
        for name in kwargs:
            what = "multiple values for" if name in fields else "an unexpected keyword"
            raise TypeError(f"{typename}.__new__() got {what} argument {name!r}")
        if missing:
            names = missing[0]
            if len(missing) > 1:
                comma = "," if len(missing) > 2 else ""
                names = ", ".join(missing[:-1]) + comma + " and " + missing[-1]
            s = "s" if len(missing) > 1 else ""
            message = f"missing {len(missing)} required positional argument{s}: {names}"
            raise TypeError(f"{typename}.__new__() {message}")
        return tuple.__new__(_cls, values)

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(values)}")
        return tuple.__new__(cls, values)

    def _replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(fields, self)]
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return self._make(values)

    def _asdict(self):
        return dict(zip(fields, self))

    def __repr__(self):
        pairs = [f"{name}={value!r}" for name, value in zip(fields, self)]
        return f"{self.__class__.__name__}({', '.join(pairs)})"

    def __getnewargs__(self):
        return tuple(self)

    names = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "__module__": module or "__main__",
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__replace__": _replace,
        "_asdict": _asdict,
        "__repr__": __repr__,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
    }
    for at, name in enumerate(fields):
        names[name] = _field(at, name)
    return type(typename, (tuple,), names)


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def _all(self):
        found = {}
        for mapping in reversed(self.maps):
            found.update(mapping)
        return found

    def __iter__(self):
        return iter(self._all())

    def __len__(self):
        return len(self._all())

    def __contains__(self, key):
        return any([key in mapping for mapping in self.maps])

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return self._all().keys()

    def values(self):
        return self._all().values()

    def items(self):
        return self._all().items()

    def new_child(self, m=None):
        return self.__class__({} if m is None else m, *self.maps)

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join([repr(m) for m in self.maps])})"


class UserDict:
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self.__class__, "__missing__"):
            return self.__class__.__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return self.data.keys()

    def values(self):
        return self.data.values()

    def items(self):
        return self.data.items()

    def pop(self, key, *default):
        return self.data.pop(key, *default)

    def popitem(self):
        return self.data.popitem()

    def clear(self):
        self.data.clear()

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=(), /, **kwds):
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def copy(self):
        return self.__class__(self.data)

    def __repr__(self):
        return repr(self.data)


def _data(other):
    return other.data if isinstance(other, UserList) else other


class UserList:
    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data[:] = list(_data(initlist))

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _data(other)

    def __le__(self, other):
        return self.data <= _data(other)

    def __eq__(self, other):
        return self.data == _data(other)

    def __gt__(self, other):
        return self.data > _data(other)

    def __ge__(self, other):
        return self.data >= _data(other)

    __hash__ = None

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + list(_data(other)))

    def __radd__(self, other):
        return self.__class__(list(_data(other)) + self.data)

    def __iadd__(self, other):
        self.data += list(_data(other))
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def extend(self, other):
        self.data.extend(_data(other))
`,
contextlib: `# The module \`contextlib\`, as far as programs about memory use it.

__all__ = [
    "AbstractContextManager", "ContextDecorator", "ExitStack", "closing", "contextmanager",
    "nullcontext", "suppress",
]


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return None


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        inner.__name__ = func.__name__
        inner.__qualname__ = func.__qualname__
        inner.__doc__ = func.__doc__
        inner.__wrapped__ = func
        return inner


class _GeneratorContextManager(AbstractContextManager, ContextDecorator):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None)

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        # Only needed to make it again, and not held on to meanwhile.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, error, traceback):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if error is None:
            error = kind()
        try:
            self.gen.throw(error)
        except StopIteration as stopped:
            # One that was thrown in and came out is not an answer.
            return stopped is not error
        except RuntimeError as raised:
            if raised is error:
                raised.__traceback__ = traceback
                return False
            if isinstance(error, StopIteration) and raised.__cause__ is error:
                error.__traceback__ = traceback
                return False
            raise
        except BaseException as raised:
            if raised is not error:
                raise
            raised.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


def contextmanager(func):
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    helper.__name__ = func.__name__
    helper.__qualname__ = func.__qualname__
    helper.__module__ = func.__module__
    helper.__doc__ = func.__doc__
    helper.__wrapped__ = func
    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, error, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *exc_info):
        pass


class ExitStack(AbstractContextManager):
    def __init__(self):
        self._callbacks = []

    def push(self, exit):
        method = getattr(type(exit), "__exit__", None)
        if method is None:
            self._callbacks.append(exit)
        else:
            self._callbacks.append(lambda *details: method(exit, *details))
        return exit

    def enter_context(self, cm):
        kind = type(cm)
        try:
            enter, leave = kind.__enter__, kind.__exit__
        except AttributeError:
            name = f"{kind.__module__}.{kind.__qualname__}"
            message = f"'{name}' object does not support the context manager protocol"
            raise TypeError(message) from None
        result = enter(cm)
        self._callbacks.append(lambda *details: leave(cm, *details))
        return result

    def callback(self, callback, /, *args, **kwds):
        def call(kind, error, traceback):
            callback(*args, **kwds)

        self._callbacks.append(call)
        return callback

    def pop_all(self):
        new = type(self)()
        new._callbacks = self._callbacks
        self._callbacks = []
        return new

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, error, traceback):
        received = error is not None
        pending_raise = False
        suppressed = False
        while self._callbacks:
            leave = self._callbacks.pop()
            try:
                details = (None, None, None)
                if error is not None:
                    details = (type(error), error, error.__traceback__)
                if leave(*details):
                    suppressed = True
                    pending_raise = False
                    error = None
            except BaseException as new:
                pending_raise = True
                error = new
        if pending_raise:
            raise error
        return received and suppressed
`,
copy: `# The module \`copy\`, by kinds of objects: lists, dicts, sets, tuples, and
# instances by their attributes.


class Error(Exception):
    pass


error = Error

_atoms = (
    int, float, bool, str, bytes, type, range, slice, property, type(None), type(...),
    type(NotImplemented), type(len), type(lambda: None),
)


def _is_atom(x):
    return isinstance(x, _atoms) and type(x) in _atoms or isinstance(x, type)


def _attributes(x):
    found = dict(getattr(x, "__dict__", {}))
    for kind in type(x).__mro__:
        names = kind.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                found[name] = getattr(x, name)
    return found


def _blank(x):
    kind = type(x)
    for native in (list, dict, set, tuple, frozenset, str, int, float):
        if isinstance(x, native):
            return native.__new__(kind) if native in (list, dict, set) else native.__new__(kind, x)
    return kind.__new__(kind)


def copy(x):
    kind = type(x)
    if _is_atom(x) or kind in (tuple, frozenset):
        return x
    method = getattr(kind, "__copy__", None)
    if method is not None:
        return method(x)
    if kind in (list, dict, set, bytearray):
        return x.copy()
    if isinstance(x, BaseException):
        y = kind(*x.args)
    else:
        y = _blank(x)
        if isinstance(x, list):
            y.extend(x)
        elif isinstance(x, (dict, set)):
            y.update(x)
    for name, value in _attributes(x).items():
        setattr(y, name, value)
    return y


def deepcopy(x, memo=None):
    if _is_atom(x):
        return x
    if memo is None:
        memo = {}
    if id(x) in memo:
        return memo[id(x)]
    kind = type(x)
    method = getattr(kind, "__deepcopy__", None)
    if method is not None:
        y = method(x, memo)
    elif kind is tuple:
        y = tuple([deepcopy(value, memo) for value in x])
        if all([a is b for a, b in zip(x, y)]):
            y = x
        # A tuple inside itself, by way of a list, has been copied meanwhile.
        y = memo.get(id(x), y)
    elif kind is frozenset:
        y = frozenset([deepcopy(value, memo) for value in x])
    elif kind.__name__ == "method":
        y = kind(x.__func__, deepcopy(x.__self__, memo))
    else:
        y = kind(*x.args) if isinstance(x, BaseException) else _blank(x)
        memo[id(x)] = y
        if isinstance(x, list):
            for value in x:
                y.append(deepcopy(value, memo))
        elif isinstance(x, dict):
            for key, value in x.items():
                y[deepcopy(key, memo)] = deepcopy(value, memo)
        elif isinstance(x, set):
            for value in x:
                y.add(deepcopy(value, memo))
        for name, value in _attributes(x).items():
            setattr(y, name, deepcopy(value, memo))
    if y is not x:
        memo[id(x)] = y
        # The original lives as long as the memo, so that its id stays its own.
        memo.setdefault(id(memo), []).append(x)
    return y
`,
dataclasses: `# The module \`dataclasses\`: classes whose \`__init__\`, \`__repr__\` and \`__eq__\`
# follow from their annotations.


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()
KW_ONLY = _Missing()


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
    metadata=None, kw_only=False,
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, kw_only)


def _own_fields(cls, kw_only):
    found = []
    for name, kind in cls.__dict__.get("__annotations__", {}).items():
        if kind is KW_ONLY:
            kw_only = True
            continue
        value = cls.__dict__.get(name, MISSING)
        own = value if isinstance(value, Field) else field(default=value)
        if isinstance(own.default, (list, dict, set)):
            kind_of = type(own.default)
            message = f"mutable default {kind_of} for field {name} is not allowed: use default_factory"
            raise ValueError(message)
        own.name = name
        own.type = kind
        own.kw_only = own.kw_only or kw_only
        if isinstance(value, Field):
            if own.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, own.default)
        found.append(own)
    return found


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _make_init(cls, all_fields, frozen):
    taken = [f for f in all_fields if f.init]
    positional = [f.name for f in taken if not f.kw_only]
    title = f"{cls.__qualname__}.__init__()"

    def __init__(self, *args, **kwargs):
        if len(args) > len(positional):
            n = len(positional) + 1
            least = n - len([f for f in taken if not f.kw_only and _has_default(f)])
            takes = n if least == n else f"from {least} to {n}"
            s = "" if takes == 1 else "s"
            given = len(args) + 1
            raise TypeError(f"{title} takes {takes} positional argument{s} but {given} were given")
        values = dict(zip(positional, args))
        for name, value in kwargs.items():
            if name in values:
                raise TypeError(f"{title} got multiple values for argument {name!r}")
            if name not in [f.name for f in taken]:
                raise TypeError(f"{title} got an unexpected keyword argument {name!r}")
            values[name] = value
        missing = [repr(f.name) for f in taken if f.name not in values and not _has_default(f)]
        if missing:
            names = missing[0]
            if len(missing) > 1:
                comma = "," if len(missing) > 2 else ""
                names = ", ".join(missing[:-1]) + comma + " and " + missing[-1]
            s = "s" if len(missing) > 1 else ""
            raise TypeError(f"{title} missing {len(missing)} required positional argument{s}: {names}")
        put = object.__setattr__ if frozen else setattr
        for f in all_fields:
            if f.name in values:
                put(self, f.name, values[f.name])
            elif f.default_factory is not MISSING:
                put(self, f.name, f.default_factory())
            elif f.default is not MISSING:
                put(self, f.name, f.default)
        post = getattr(self, "__post_init__", None)
        if post is not None:
            post()

    return __init__


def _values(obj, names):
    return tuple([getattr(obj, name) for name in names])


def _process(cls, init, repr_, eq, order, unsafe_hash, frozen, kw_only):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        for f in base.__dict__.get("__dataclass_fields__", {}).values():
            found[f.name] = f
    for f in _own_fields(cls, kw_only):
        found[f.name] = f
    cls.__dataclass_fields__ = found
    cls.__match_args__ = tuple([f.name for f in found.values() if f.init and not f.kw_only])
    all_fields = list(found.values())
    before = None
    for f in all_fields:
        if f.init and not f.kw_only:
            if before is not None and not _has_default(f):
                message = f"non-default argument {f.name!r} follows default argument {before!r}"
                raise TypeError(message)
            if _has_default(f):
                before = f.name
    compared = [f.name for f in all_fields if f.compare]
    own = cls.__dict__
    if init and "__init__" not in own:
        cls.__init__ = _make_init(cls, all_fields, frozen)
    if repr_ and "__repr__" not in own:
        shown = [f.name for f in all_fields if f.repr]

        def __repr__(self):
            # Where it holds itself, \`...\` stands for it.
            if id(self) in running:
                return "..."
            running.append(id(self))
            try:
                parts = [f"{name}={getattr(self, name)!r}" for name in shown]
            finally:
                running.remove(id(self))
            return f"{self.__class__.__qualname__}({', '.join(parts)})"

        running = []
        cls.__repr__ = __repr__
    if eq and "__eq__" not in own:
        def __eq__(self, other):
            if self is other:
                return True
            if other.__class__ is self.__class__:
                return _values(self, compared) == _values(other, compared)
            return NotImplemented

        cls.__eq__ = __eq__
    if eq and "__hash__" not in own or unsafe_hash:
        if frozen or unsafe_hash:
            cls.__hash__ = lambda self: hash(_values(self, compared))
        else:
            cls.__hash__ = None
    if order:
        def __lt__(self, other):
            if other.__class__ is self.__class__:
                return _values(self, compared) < _values(other, compared)
            return NotImplemented

        def __le__(self, other):
            if other.__class__ is self.__class__:
                return _values(self, compared) <= _values(other, compared)
            return NotImplemented

        def __gt__(self, other):
            if other.__class__ is self.__class__:
                return _values(self, compared) > _values(other, compared)
            return NotImplemented

        def __ge__(self, other):
            if other.__class__ is self.__class__:
                return _values(self, compared) >= _values(other, compared)
            return NotImplemented

        cls.__lt__, cls.__le__, cls.__gt__, cls.__ge__ = __lt__, __le__, __gt__, __ge__
    if frozen:
        def __setattr__(self, name, value):
            raise FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name):
            raise FrozenInstanceError(f"cannot delete field {name!r}")

        cls.__setattr__, cls.__delattr__ = __setattr__, __delattr__
    return cls


def _with_slots(cls, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    names = dict(cls.__dict__)
    inherited = [
        slot for base in cls.__mro__[1:] for slot in base.__dict__.get("__slots__", ())
    ]
    slots = tuple([name for name in cls.__dataclass_fields__ if name not in inherited])
    for name in cls.__dataclass_fields__:
        names.pop(name, None)
    names.pop("__dict__", None)
    names.pop("__weakref__", None)
    names["__slots__"] = slots + ("__weakref__",) if weakref_slot else slots
    new = type(cls)(cls.__name__, cls.__bases__, names)
    new.__qualname__ = cls.__qualname__
    return new


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
    match_args=True, kw_only=False, slots=False, weakref_slot=False,
):
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")

    def wrap(cls):
        cls = _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)
        return _with_slots(cls, weakref_slot) if slots else cls

    return wrap if cls is None else wrap(cls)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def fields(class_or_instance):
    if not is_dataclass(class_or_instance):
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(class_or_instance.__dataclass_fields__.values())


def _plain(value, make):
    if is_dataclass(value) and not isinstance(value, type):
        return make(value)
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, make) for item in value])
    if isinstance(value, dict):
        return {_plain(k, make): _plain(v, make) for k, v in value.items()}
    return value


def asdict(obj):
    return {f.name: _plain(getattr(obj, f.name), asdict) for f in fields(obj)}


def astuple(obj):
    return tuple([_plain(getattr(obj, f.name), astuple) for f in fields(obj)])


def replace(obj, /, **changes):
    for f in fields(obj):
        if f.init and f.name not in changes:
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
`,
enum: `# The module \`enum\`, as far as programs use it: Enum, IntEnum, StrEnum, Flag.

__all__ = ["Enum", "EnumMeta", "EnumType", "Flag", "IntEnum", "IntFlag", "StrEnum", "auto", "unique"]


class auto:
    """A value to be chosen, or flags of which some are."""

    def __init__(self, *parts):
        self.parts = parts

    def __or__(self, other):
        return auto(self, other)

    __ror__ = __or__

    def settle(self, cls, key, last):
        if not hasattr(self, "value"):
            if self.parts:
                settled = [getattr(part, "value", part) for part in self.parts]
                self.value = settled[0] | settled[1]
            else:
                self.value = cls._generate_next_value_(key, 1, len(last), last)
        return self.value


class EnumType(type):
    def __prepare__(name, bases, **keywords):
        return {}

    def __new__(meta, name, bases, namespace):
        given = {
            key: value for key, value in namespace.items()
            if not key.startswith("_") and not hasattr(value, "__get__")
        }
        for key in given:
            del namespace[key]
        cls = type.__new__(meta, name, bases, namespace)
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        last = []
        for key, value in given.items():
            if isinstance(value, auto):
                value = value.settle(cls, key, last)
            last.append(value)
            for member in cls._member_map_.values():
                if member._value_ == value:
                    break
            else:
                member = cls._make(value)
                member._name_ = key
                member._value_ = value
                member.__objclass__ = cls
                member._sort_order_ = len(last) - 1
                if hasattr(cls, "_own_init"):
                    member.__init__(*value if isinstance(value, tuple) else (value,))
                cls._value2member_map_[value] = member
            cls._member_map_[key] = member
            type.__setattr__(cls, key, member)
        return cls

    def __call__(cls, value):
        for member in cls._member_map_.values():
            if member._value_ == value and type(member) is cls:
                return member
        if isinstance(value, cls):
            return value
        return cls._missing_(value)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        seen = []
        for member in cls._member_map_.values():
            if not any([member is other for other in seen]):
                seen.append(member)
        return iter(seen)

    def __reversed__(cls):
        return reversed(list(cls))

    def __len__(cls):
        return len(list(cls))

    def __contains__(cls, value):
        return any([member is value or member._value_ == value for member in cls])

    def __bool__(cls):
        return True

    def __repr__(cls):
        kind = "flag" if issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        type.__delattr__(cls, name)

    @property
    def __members__(cls):
        return dict(cls._member_map_)


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    def _generate_next_value_(name, start, count, last):
        return max(last) + 1 if last else start

    @classmethod
    def _make(cls, value):
        return object.__new__(cls)

    @classmethod
    def _missing_(cls, value):
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __init_subclass__(cls):
        if "__init__" in cls.__dict__:
            cls._own_init = True

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class IntEnum(int, Enum):
    @classmethod
    def _make(cls, value):
        return int.__new__(cls, value)

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower()

    @classmethod
    def _make(cls, value):
        return str.__new__(cls, value)

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class Flag(Enum):
    def _generate_next_value_(name, start, count, last):
        return 1 << max(last).bit_length() if last else start

    @classmethod
    def _missing_(cls, value):
        known = 0
        for member in cls._member_map_.values():
            known |= member._value_
        if not isinstance(value, int) or value & ~known:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        made = cls._value2member_map_.get(value)
        if made is None:
            made = cls._make(value)
            made._name_ = "|".join([m._name_ for m in cls if m._value_ & value]) or None
            made._value_ = value
            cls._value2member_map_[value] = made
        return made

    def __or__(self, other):
        return self.__class__(self._value_ | _number(other))

    def __and__(self, other):
        return self.__class__(self._value_ & _number(other))

    def __xor__(self, other):
        return self.__class__(self._value_ ^ _number(other))

    def __invert__(self):
        known = 0
        for member in self.__class__:
            known |= member._value_
        return self.__class__(known & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([m for m in self.__class__ if m._value_ & self._value_])

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f"<{name}: {self._value_!r}>"
        return f"<{name}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_})" if self._name_ is None else f"{name}.{self._name_}"


class IntFlag(int, Flag):
    _make = IntEnum.__dict__["_make"]
    __str__ = IntEnum.__str__
    __format__ = IntEnum.__format__
    __hash__ = IntEnum.__hash__


def _number(flag):
    return flag._value_ if isinstance(flag, Enum) else flag


def unique(cls):
    doubles = [f"{n} -> {m._name_}" for n, m in cls._member_map_.items() if n != m._name_]
    if doubles:
        raise ValueError(f"duplicate values found in {cls!r}: {', '.join(doubles)}")
    return cls
`,
functools: `# The module \`functools\`, as far as programs about memory use it.
from collections import namedtuple as _namedtuple

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    if updated:
        for name, value in getattr(wrapped, "__dict__", {}).items():
            setattr(wrapper, name, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


_initial_missing = object()


def reduce(function, sequence, initial=_initial_missing):
    iterator = iter(sequence)
    if initial is _initial_missing:
        try:
            value = next(iterator)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for element in iterator:
        value = function(value, element)
    return value


class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(value) for value in self.args])
        parts.extend([f"{name}={value!r}" for name, value in self.keywords.items()])
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        return partial(self.func.__get__(obj, cls), *self.args, **self.keywords)


_CacheInfo = _namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def _make_key(args, kwds, typed):
    if not kwds and not typed and len(args) == 1 and type(args[0]) in (int, str):
        return args[0]
    key = args
    if kwds:
        key += (_initial_missing,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(value) for value in args])
    return key


class _lru_cache_wrapper:
    def __init__(self, func, maxsize, typed):
        self._func = func
        self._maxsize = maxsize
        self._typed = typed
        self.cache_clear()
        update_wrapper(self, func)

    def __call__(self, *args, **kwds):
        key = _make_key(args, kwds, self._typed)
        cache = self._cache
        found = cache.get(key, _initial_missing)
        if found is not _initial_missing:
            self._hits += 1
            if self._maxsize is not None:
                # The newest is last.
                del cache[key]
                cache[key] = found
            return found
        self._misses += 1
        result = self._func(*args, **kwds)
        if self._maxsize == 0:
            return result
        if key not in cache and self._maxsize is not None and len(cache) >= self._maxsize:
            del cache[next(iter(cache))]
        cache[key] = result
        return result

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        from types import MethodType
        return MethodType(self, obj)

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        self._cache = {}
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _lru_cache_wrapper(maxsize, 128, False)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda func: _lru_cache_wrapper(func, maxsize, typed)


def cache(func):
    return _lru_cache_wrapper(func, None, False)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        values = instance.__dict__
        if self.attrname not in values:
            values[self.attrname] = self.func(instance)
        return values[self.attrname]


class cmp_to_key:
    def __init__(self, compare):
        self._compare = compare

    def __call__(self, obj):
        return _Key(self._compare, obj)


class _Key:
    __slots__ = ("_compare", "obj")

    def __init__(self, compare, obj):
        self._compare = compare
        self.obj = obj

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    __hash__ = None


def total_ordering(cls):
    def defines(name):
        return getattr(cls, name, None) is not getattr(object, name, None)

    roots = [name for name in ("__lt__", "__gt__", "__le__", "__ge__") if defines(name)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = roots[0]

    def less(a, b):
        if root == "__lt__":
            return a.__lt__(b)
        if root == "__gt__":
            answer = a.__gt__(b)
            return answer if answer is NotImplemented else not answer and a != b
        if root == "__le__":
            answer = a.__le__(b)
            return answer if answer is NotImplemented else answer and a != b
        answer = a.__ge__(b)
        return answer if answer is NotImplemented else not answer

    def __lt__(self, other):
        return less(self, other)

    def __gt__(self, other):
        answer = less(self, other)
        return answer if answer is NotImplemented else not answer and self != other

    def __le__(self, other):
        answer = less(self, other)
        return answer if answer is NotImplemented else answer or self == other

    def __ge__(self, other):
        answer = less(self, other)
        return answer if answer is NotImplemented else not answer

    for function in (__lt__, __gt__, __le__, __ge__):
        if function.__name__ not in roots:
            setattr(cls, function.__name__, function)
    return cls


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]

    def register(cls, function=None):
        if function is None:
            return lambda f: register(cls, f)
        registry[cls] = function
        return function

    def wrapper(*args, **kw):
        return dispatch(type(args[0]))(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)
`,
heapq: `# The module \`heapq\`: the same sifting as CPython's, so heaps look the same.


def heappush(heap, item):
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        first = heap[0]
        heap[0] = last
        _siftup(heap, 0)
        return first
    return last


def heapreplace(heap, item):
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return first


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x):
    for i in reversed(range(len(x) // 2)):
        _siftup(x, i)


def _siftdown(heap, start, pos):
    item = heap[pos]
    while pos > start:
        above = (pos - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[pos] = parent
        pos = above
    heap[pos] = item


def _siftup(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown(heap, start, pos)


def merge(*iterables, key=None, reverse=False):
    heads = []
    for iterable in map(iter, iterables):
        for value in iterable:
            heads.append([value, iterable])
            break
    by = (lambda head: head[0]) if key is None else (lambda head: key(head[0]))
    while heads:
        best = (max if reverse else min)(heads, key=by)
        yield best[0]
        for best[0] in best[1]:
            break
        else:
            heads = [head for head in heads if head is not best]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n]
`,
itertools: `# The module \`itertools\`.


class chain:
    def __new__(cls, *iterables):
        return cls.from_iterable(iterables)

    @staticmethod
    def from_iterable(iterables):
        for iterable in iterables:
            yield from iterable


class count:
    def __init__(self, start=0, step=1):
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class repeat:
    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if not self._left:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        return self._left or 0

    def __repr__(self):
        if self._left is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._left})"


def cycle(iterable):
    saved = []
    for value in iterable:
        yield value
        saved.append(value)
    while saved:
        yield from saved


def _index(value):
    if value is not None and (not isinstance(value, int) or value < 0):
        message = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        raise ValueError(message)
    return value


def islice(iterable, start, *more):
    if more:
        stop, step = _index(more[0]), more[1] if len(more) > 1 else None
        start = _index(start) or 0
    else:
        start, stop, step = 0, _index(start), None
    step = 1 if step is None else step
    if not isinstance(step, int) or step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _sliced(iter(iterable), start, stop, step)


def _sliced(iterator, wanted, stop, step):
    at = 0
    while stop is None or at < stop:
        try:
            value = next(iterator)
        except StopIteration:
            return
        if at == wanted:
            yield value
            wanted += step
            if stop is not None and wanted > stop:
                wanted = stop
        at += 1


def accumulate(iterable, func=None, *, initial=None):
    iterator = iter(iterable)
    total = initial
    if initial is None:
        try:
            total = next(iterator)
        except StopIteration:
            return
    yield total
    for value in iterator:
        total = total + value if func is None else func(total, value)
        yield total


def pairwise(iterable):
    iterator = iter(iterable)
    try:
        first = next(iterator)
    except StopIteration:
        return
    for second in iterator:
        yield first, second
        first = second


def takewhile(predicate, iterable):
    for value in iterable:
        if not predicate(value):
            return
        yield value


def dropwhile(predicate, iterable):
    iterator = iter(iterable)
    for value in iterator:
        if not predicate(value):
            yield value
            break
    yield from iterator


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def compress(data, selectors):
    for value, wanted in zip(data, selectors):
        if wanted:
            yield value


def filterfalse(predicate, iterable):
    for value in iterable:
        if not (value if predicate is None else predicate(value)):
            yield value


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    alive = len(iterators)
    while alive:
        row = []
        for at, iterator in enumerate(iterators):
            if iterator is None:
                row.append(fillvalue)
                continue
            try:
                row.append(next(iterator))
            except StopIteration:
                alive -= 1
                if not alive:
                    return
                iterators[at] = None
                row.append(fillvalue)
        yield tuple(row)


def product(*iterables, repeat=1):
    pools = [tuple(iterable) for iterable in iterables] * repeat
    if not all(pools):
        return
    places = [0] * len(pools)
    while True:
        yield tuple([pool[at] for pool, at in zip(pools, places)])
        for at in range(len(pools) - 1, -1, -1):
            places[at] += 1
            if places[at] < len(pools[at]):
                break
            places[at] = 0
        else:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    n = len(pool)
    r = n if r is None else r
    for places in product(range(n), repeat=r):
        if len(set(places)) == r:
            yield tuple([pool[at] for at in places])


def combinations(iterable, r):
    pool = tuple(iterable)
    n = len(pool)
    if r > n:
        return
    places = list(range(r))
    while True:
        yield tuple([pool[at] for at in places])
        for at in range(r - 1, -1, -1):
            if places[at] != at + n - r:
                break
        else:
            return
        places[at] += 1
        for after in range(at + 1, r):
            places[after] = places[after - 1] + 1


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    n = len(pool)
    if not n and r:
        return
    places = [0] * r
    while True:
        yield tuple([pool[at] for at in places])
        for at in range(r - 1, -1, -1):
            if places[at] != n - 1:
                break
        else:
            return
        places[at:] = [places[at] + 1] * (r - at)


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError("n must be at least one")
    iterator = iter(iterable)
    while batch := tuple(islice(iterator, n)):
        if strict and len(batch) != n:
            raise ValueError("batched(): incomplete batch")
        yield batch


class groupby:
    def __init__(self, iterable, key=None):
        self._key = key
        self._iterator = iter(iterable)
        self._current_key = self._target_key = self._value = self._missing = object()
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        self._value = next(self._iterator)
        self._current_key = self._value if self._key is None else self._key(self._value)

    def __next__(self):
        self._group = None
        while self._current_key is self._missing or self._current_key == self._target_key:
            self._advance()
        self._target_key = self._current_key
        self._group = marker = object()
        return self._current_key, self._members(self._target_key, marker)

    def _members(self, key, marker):
        # Only the newest group goes on: they all share one iterator.
        while self._group is marker and self._current_key == key:
            yield self._value
            try:
                self._advance()
            except StopIteration:
                self._current_key = self._target_key
                self._group = None
                return


class _tee:
    # Each copy walks along a chain of links; the foremost one makes them.
    def __init__(self, iterator, link):
        self._iterator = iterator
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if not link:
            link.append(next(self._iterator))
            link.append([])
        value, self._link = link
        return value

    def __copy__(self):
        return _tee(self._iterator, self._link)


def tee(iterable, n=2):
    if n < 0:
        raise ValueError("n must be >= 0")
    first = iterable if isinstance(iterable, _tee) else _tee(iter(iterable), [])
    copies = [first.__copy__() for i in range(n - 1)]
    return tuple([first] * min(n, 1) + copies)
`,
math: `# The module \`math\`, without the functions of angles.

import operator

from _math import exp, log, log2, log10, sqrt

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


def floor(x):
    if hasattr(x, "__floor__"):
        return x.__floor__()
    n = int(x)
    return n - 1 if n > x else n


def ceil(x):
    if hasattr(x, "__ceil__"):
        return x.__ceil__()
    n = int(x)
    return n + 1 if n < x else n


def trunc(x):
    return int(x)


def fabs(x):
    return abs(float(x))


def copysign(x, y):
    minus = str(float(y)).startswith("-")
    return -abs(float(x)) if minus else abs(float(x))


def isnan(x):
    x = float(x)
    return x != x


def isinf(x):
    return abs(float(x)) == inf


def isfinite(x):
    return not isnan(x) and not isinf(x)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(b - a) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def pow(x, y):
    return float(x) ** float(y)


def hypot(*coordinates):
    return sqrt(sum([x * x for x in coordinates]))


def dist(p, q):
    return hypot(*[a - b for a, b in zip(p, q)])


def fsum(seq):
    # What is rounded away is kept in further summands.
    partials = []
    for x in seq:
        kept = 0
        x = float(x)
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            total = x + y
            lost = y - (total - x)
            if lost:
                partials[kept] = lost
                kept += 1
            x = total
        partials[kept:] = [x]
    return sum(partials, 0.0)


def prod(iterable, *, start=1):
    for x in iterable:
        start *= x
    return start


def _gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


def gcd(*integers):
    answer = 0
    for n in integers:
        answer = _gcd(answer, operator.index(n))
    return answer


def lcm(*integers):
    answer = 1
    for n in integers:
        if n == 0:
            return 0
        answer = abs(answer * n) // _gcd(answer, n)
    return answer


def factorial(n):
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    return prod(range(2, operator.index(n) + 1))


def comb(n, k):
    if n < 0 or k < 0:
        raise ValueError(f"{'n' if n < 0 else 'k'} must be a non-negative integer")
    if k > n:
        return 0
    answer = 1
    for i in range(min(k, n - k)):
        answer = answer * (n - i) // (i + 1)
    return answer


def perm(n, k=None):
    return factorial(n) if k is None else prod(range(n - k + 1, n + 1)) if k <= n else 0


def isqrt(n):
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    x = 1 << ((n.bit_length() + 1) // 2)
    while True:
        y = (x + n // x) // 2 if n else 0
        if y >= x:
            return x
        x = y


def degrees(x):
    return x * (180.0 / pi)


def radians(x):
    return x * (pi / 180.0)
`,
operator: `# The module \`operator\`.


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def ge(a, b):
    return a >= b


def gt(a, b):
    return a > b


def not_(a):
    return not a


def truth(a):
    return bool(a)


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


def index(a):
    return range(a).stop


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def matmul(a, b):
    return a @ b


def truediv(a, b):
    return a / b


def floordiv(a, b):
    return a // b


def mod(a, b):
    return a % b


def pow(a, b):
    return a ** b


def lshift(a, b):
    return a << b


def rshift(a, b):
    return a >> b


def and_(a, b):
    return a & b


def or_(a, b):
    return a | b


def xor(a, b):
    return a ^ b


def neg(a):
    return -a


def pos(a):
    return +a


def inv(a):
    return ~a


invert = inv
concat = add


def iadd(a, b):
    a += b
    return a


def contains(a, b):
    return b in a


def getitem(a, b):
    return a[b]


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


def countOf(a, b):
    return sum([1 for value in a if value is b or value == b])


def indexOf(a, b):
    for at, value in enumerate(a):
        if value is b or value == b:
            return at
    raise ValueError("sequence.index(x): x not in sequence")


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def length_hint(obj, default=0):
    try:
        return len(obj)
    except TypeError:
        pass
    hint = getattr(type(obj), "__length_hint__", None)
    found = NotImplemented if hint is None else hint(obj)
    return default if found is NotImplemented else found


class itemgetter:
    __slots__ = ("_items",)

    def __init__(self, item, /, *items):
        self._items = (item, *items)

    def __call__(self, obj):
        items = self._items
        if len(items) == 1:
            return obj[items[0]]
        return tuple([obj[item] for item in items])

    def __repr__(self):
        return f"operator.itemgetter({', '.join([repr(item) for item in self._items])})"


def _resolve(obj, path):
    for name in path.split("."):
        obj = getattr(obj, name)
    return obj


class attrgetter:
    __slots__ = ("_attrs",)

    def __init__(self, attr, /, *attrs):
        for name in (attr, *attrs):
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self._attrs = (attr, *attrs)

    def __call__(self, obj):
        if len(self._attrs) == 1:
            return _resolve(obj, self._attrs[0])
        return tuple([_resolve(obj, path) for path in self._attrs])

    def __repr__(self):
        return f"operator.attrgetter({', '.join([repr(name) for name in self._attrs])})"


class methodcaller:
    __slots__ = ("_name", "_args", "_kwargs")

    def __init__(self, name, /, *args, **kwargs):
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._kwargs)
`,
string: `# The module \`string\`: its constants.

whitespace = " \\t\\n\\r\\v\\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = r"""!"#\$%&'()*+,-./:;<=>?@[\\]^_\`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))
`,
textwrap: `# The module \`textwrap\`, as far as programs lay out their own text with it.

__all__ = ["dedent", "indent"]


def dedent(text):
    lines = text.split("\\n")
    lines = [line if line.strip(" \\t") else "" for line in lines]
    margin = None
    for line in lines:
        if line:
            own = line[: len(line) - len(line.lstrip(" \\t"))]
            if margin is None:
                margin = own
            n = 0
            while n < len(margin) and n < len(own) and margin[n] == own[n]:
                n += 1
            margin = margin[:n]
    cut = len(margin or "")
    return "\\n".join([line[cut:] for line in lines])


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join([
        prefix + line if predicate(line) else line for line in text.splitlines(True)
    ])
`,
traceback: `import sys

def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    text = sys._format_exception(exc if value is None else value, chain)
    lines = []
    entry = ""
    for line in text.splitlines(True):
        if line.startswith("    ") or line.startswith("  [") and entry:
            entry += line
            continue
        if entry:
            lines.append(entry)
        entry = line
    if entry:
        lines.append(entry)
    return lines

def format_exception_only(exc, /, value=None):
    exc = exc if value is None else value
    name = type(exc).__qualname__
    module = type(exc).__module__
    if module not in ("builtins", "__main__"):
        name = module + "." + name
    text = str(exc)
    lines = [f"{name}: {text}\\n" if text else f"{name}\\n"]
    for note in getattr(exc, "__notes__", ()):
        lines.append(note + "\\n")
    return lines

def format_exc(limit=None, chain=True):
    exc = sys.exception()
    if exc is None:
        return "NoneType: None\\n"
    return "".join(format_exception(exc, chain=chain))

def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    exc = exc if value is None else value
    print("".join(format_exception(exc, chain=chain)), end="", file=file or sys.stderr)

def print_exc(limit=None, file=None, chain=True):
    print(format_exc(chain=chain), end="", file=file or sys.stderr)

class FrameSummary:
    def __init__(self, filename, lineno, name):
        self.filename = filename
        self.lineno = lineno
        self.name = name

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

def extract_tb(tb, limit=None):
    entries = []
    while tb is not None:
        code = tb.tb_frame.f_code
        entries.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name))
        tb = tb.tb_next
    return entries

def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
`,
types: `# The module \`types\`: the classes that have no name of their own, found by
# making one of each.
import sys


def _function():
    return lambda: _cell


_cell = None


def _closure():
    inside = 1
    return lambda: inside


def _generator():
    yield


class _Class:
    __slots__ = ("slot",)

    def method(self):
        pass


FunctionType = type(_function)
LambdaType = FunctionType
CodeType = type(_function.__code__)
CellType = type(_closure().__closure__[0])
MethodType = type(_Class().method)
GeneratorType = type(_generator())
BuiltinFunctionType = type(len)
BuiltinMethodType = BuiltinFunctionType
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MemberDescriptorType = type(_Class.slot)
ModuleType = type(sys)
MappingProxyType = type(_Class.__dict__)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)

try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        pairs = [f"{name}={value!r}" for name, value in self.__dict__.items()]
        kind = type(self)
        name = "namespace" if kind is SimpleNamespace else kind.__name__
        return f"{name}({', '.join(pairs)})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


def new_class(name, bases=(), kwds=None, exec_body=None):
    names = {}
    if exec_body is not None:
        exec_body(names)
    kwds = dict(kwds or {})
    return kwds.pop("metaclass", type)(name, tuple(bases), names, **kwds)


class DynamicClassAttribute(property):
    pass
`,
typing: `# The module \`typing\`: names to annotate with, which do nothing.


class _Name:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        return self

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate typing.{self._name}")

    def __repr__(self):
        return f"typing.{self._name}"


Any = _Name("Any")
Callable = _Name("Callable")
ClassVar = _Name("ClassVar")
Dict = _Name("Dict")
Final = _Name("Final")
Generator = _Name("Generator")
Iterable = _Name("Iterable")
Iterator = _Name("Iterator")
List = _Name("List")
Literal = _Name("Literal")
Mapping = _Name("Mapping")
Optional = _Name("Optional")
Self = _Name("Self")
Sequence = _Name("Sequence")
Set = _Name("Set")
Tuple = _Name("Tuple")
Type = _Name("Type")
Union = _Name("Union")

TYPE_CHECKING = False


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic):
    __slots__ = ()


def TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False):
    return _Name(name)


def cast(kind, value):
    return value


def overload(func):
    return func


def final(func):
    return func


def NamedTuple(typename, fields):
    from collections import namedtuple
    return namedtuple(typename, [name for name, kind in fields])
`,
weakref: `# The module \`weakref\`: containers that let go, and finalizers, on top of the
# references that \`_weakref\` makes. Each container holds what CPython's holds,
# so that it is as many objects.
import atexit
from _weakref import (
    CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref, getweakrefcount,
    getweakrefs, proxy, ref,
)

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
    "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
    "WeakMethod", "finalize",
]

_missing = object()


class _IterationGuard:
    # While one is entered, what dies is remembered instead of removed.

    def __init__(self, container):
        self.container = ref(container)

    def __enter__(self):
        container = self.container()
        if container is not None:
            container._iterating.add(self)
        return self

    def __exit__(self, kind, error, traceback):
        container = self.container()
        if container is not None:
            guards = container._iterating
            guards.remove(self)
            if not guards:
                container._commit_removals()


class WeakSet:
    def __init__(self, data=None):
        self.data = set()

        def _remove(item, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(item)
                else:
                    self.data.discard(item)

        self._remove = _remove
        self._pending_removals = []
        self._iterating = set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        pending = self._pending_removals
        while pending:
            self.data.discard(pending.pop())

    def __iter__(self):
        with _IterationGuard(self):
            for itemref in self.data:
                item = itemref()
                if item is not None:
                    yield item

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, item):
        try:
            wr = ref(item)
        except TypeError:
            return False
        return wr in self.data

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def add(self, item):
        if self._pending_removals:
            self._commit_removals()
        self.data.add(ref(item, self._remove))

    def clear(self):
        if self._pending_removals:
            self._commit_removals()
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        if self._pending_removals:
            self._commit_removals()
        while True:
            try:
                itemref = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = itemref()
            if item is not None:
                return item

    def remove(self, item):
        if self._pending_removals:
            self._commit_removals()
        self.data.remove(ref(item))

    def discard(self, item):
        if self._pending_removals:
            self._commit_removals()
        self.data.discard(ref(item))

    def update(self, other):
        if self._pending_removals:
            self._commit_removals()
        for element in other:
            self.add(element)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        new = self.copy()
        new.difference_update(other)
        return new

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        if self._pending_removals:
            self._commit_removals()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(ref(item) for item in other)
        return self

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        if self._pending_removals:
            self._commit_removals()
        self.data.intersection_update(ref(item) for item in other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        if self._pending_removals:
            self._commit_removals()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(ref(item, self._remove) for item in other)
        return self

    def union(self, other):
        return self.__class__(item for part in (self, other) for item in part)

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)


class WeakMethod(ref):
    # A bound method is made for the moment: what is watched is its object and
    # its function.
    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            message = f"argument should be a bound method, not {type(meth)}"
            raise TypeError(message) from None

        def either_died(wr):
            self = self_wr()
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, either_died)
        self._func_ref = ref(func, either_died)
        self._meth_type = type(meth)
        self._alive = True
        self_wr = ref(self)
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other

    __hash__ = ref.__hash__


class KeyedRef(ref):
    # The reference knows its key, so the callback can be one function for all.
    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _Mapping:
    # What both dictionaries can do by what they have.
    __slots__ = ()

    def pop(self, key, *default):
        raise NotImplementedError

    def popitem(self):
        raise NotImplementedError

    def clear(self):
        while True:
            try:
                self.popitem()
            except KeyError:
                return

    def __eq__(self, other):
        try:
            other.keys
        except AttributeError:
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if hasattr(other, "keys"):
            c = self.copy()
            c.update(other)
            return c
        return NotImplemented

    def __ror__(self, other):
        if hasattr(other, "keys"):
            c = self.__class__()
            c.update(other)
            c.update(self)
            return c
        return NotImplemented


class WeakValueDictionary(_Mapping):
    def __init__(self, other=(), /, **kw):
        def remove(wr, selfref=ref(self), _atomic_removal=_remove_dead_weakref):
            self = selfref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(wr.key)
                else:
                    _atomic_removal(self.data, wr.key)

        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        self.data = {}
        self.update(other, **kw)

    def _commit_removals(self):
        pending = self._pending_removals
        while pending:
            _remove_dead_weakref(self.data, pending.pop())

    def __getitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        found = self.data[key]()
        if found is None:
            raise KeyError(key)
        return found

    def __delitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        del self.data[key]

    def __len__(self):
        if self._pending_removals:
            self._commit_removals()
        return len(self.data)

    def __contains__(self, key):
        if self._pending_removals:
            self._commit_removals()
        try:
            found = self.data[key]()
        except KeyError:
            return False
        return found is not None

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __setitem__(self, key, value):
        if self._pending_removals:
            self._commit_removals()
        self.data[key] = KeyedRef(value, self._remove, key)

    def copy(self):
        if self._pending_removals:
            self._commit_removals()
        new = WeakValueDictionary()
        with _IterationGuard(self):
            for key, wr in self.data.items():
                found = wr()
                if found is not None:
                    new[key] = found
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        if self._pending_removals:
            self._commit_removals()
        new = self.__class__()
        with _IterationGuard(self):
            for key, wr in self.data.items():
                found = wr()
                if found is not None:
                    new[deepcopy(key, memo)] = found
        return new

    def get(self, key, default=None):
        if self._pending_removals:
            self._commit_removals()
        try:
            wr = self.data[key]
        except KeyError:
            return default
        found = wr()
        return default if found is None else found

    def items(self):
        if self._pending_removals:
            self._commit_removals()
        with _IterationGuard(self):
            for key, wr in self.data.items():
                found = wr()
                if found is not None:
                    yield key, found

    def keys(self):
        if self._pending_removals:
            self._commit_removals()
        with _IterationGuard(self):
            for key, wr in self.data.items():
                if wr() is not None:
                    yield key

    __iter__ = keys

    def itervaluerefs(self):
        if self._pending_removals:
            self._commit_removals()
        with _IterationGuard(self):
            yield from self.data.values()

    def values(self):
        if self._pending_removals:
            self._commit_removals()
        with _IterationGuard(self):
            for wr in self.data.values():
                found = wr()
                if found is not None:
                    yield found

    def valuerefs(self):
        if self._pending_removals:
            self._commit_removals()
        return list(self.data.values())

    def popitem(self):
        if self._pending_removals:
            self._commit_removals()
        while True:
            key, wr = self.data.popitem()
            found = wr()
            if found is not None:
                return key, found

    def pop(self, key, *default):
        if self._pending_removals:
            self._commit_removals()
        found = None
        if key in self.data:
            found = self.data.pop(key)()
        if found is not None:
            return found
        if default:
            return default[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        found = None
        if key in self.data:
            found = self.data[key]()
        if found is not None:
            return found
        if self._pending_removals:
            self._commit_removals()
        self.data[key] = KeyedRef(default, self._remove, key)
        return default

    def update(self, other=None, /, **kwargs):
        if self._pending_removals:
            self._commit_removals()
        if other is not None:
            if not hasattr(other, "items"):
                other = dict(other)
            for key, value in other.items():
                self.data[key] = KeyedRef(value, self._remove, key)
        for key, value in kwargs.items():
            self.data[key] = KeyedRef(value, self._remove, key)


class WeakKeyDictionary(_Mapping):
    def __init__(self, dict=None):
        self.data = {}

        def remove(k, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(k)
                else:
                    try:
                        del self.data[k]
                    except KeyError:
                        pass

        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        self._dirty_len = False
        if dict is not None:
            self.update(dict)

    def _commit_removals(self):
        pending = self._pending_removals
        while pending:
            try:
                del self.data[pending.pop()]
            except KeyError:
                pass

    def _scrub_removals(self):
        # What was deleted by hand and has died since is on the list in vain.
        self._pending_removals = [k for k in self._pending_removals if k in self.data]
        self._dirty_len = False

    def __delitem__(self, key):
        self._dirty_len = True
        del self.data[ref(key)]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __len__(self):
        if self._dirty_len and self._pending_removals:
            self._scrub_removals()
        return len(self.data) - len(self._pending_removals)

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def copy(self):
        new = WeakKeyDictionary()
        with _IterationGuard(self):
            for wr, value in self.data.items():
                key = wr()
                if key is not None:
                    new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        with _IterationGuard(self):
            for wr, value in self.data.items():
                key = wr()
                if key is not None:
                    new[key] = deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def __contains__(self, key):
        try:
            wr = ref(key)
        except TypeError:
            return False
        return wr in self.data

    def items(self):
        with _IterationGuard(self):
            for wr, value in self.data.items():
                key = wr()
                if key is not None:
                    yield key, value

    def keys(self):
        with _IterationGuard(self):
            for wr in self.data:
                key = wr()
                if key is not None:
                    yield key

    __iter__ = keys

    def values(self):
        with _IterationGuard(self):
            for wr, value in self.data.items():
                if wr() is not None:
                    yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        self._dirty_len = True
        while True:
            wr, value = self.data.popitem()
            key = wr()
            if key is not None:
                return key, value

    def pop(self, key, *default):
        self._dirty_len = True
        return self.data.pop(ref(key), *default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            if not hasattr(dict, "items"):
                dict = {}.__class__(dict)
            for key, value in dict.items():
                self.data[ref(key, self._remove)] = value
        if kwargs:
            self.update(kwargs)


class finalize:
    # A finalizer holds nothing itself: what it needs is in the registry, so it
    # is never part of a cycle.
    __slots__ = ()
    _registry = {}
    _shutdown = False
    _next_index = 0
    _dirty = False
    _registered_with_atexit = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered_with_atexit:
            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = finalize._next_index
        finalize._next_index += 1
        self._registry[self] = info
        finalize._dirty = True

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        name = type(self).__name__
        if obj is None:
            return f"<{name} object at {id(self):#x}; dead>"
        return f"<{name} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _select_for_exit(cls):
        waiting = [(info.index, f) for f, info in cls._registry.items() if info.atexit]
        waiting.sort(key=lambda pair: pair[0])
        return [f for index, f in waiting]

    @classmethod
    def _exitfunc(cls):
        import gc
        import sys
        reenable_gc = gc.isenabled() and bool(cls._registry)
        if reenable_gc:
            gc.disable()
        try:
            pending = None
            while cls._registry:
                if pending is None or finalize._dirty:
                    pending = cls._select_for_exit()
                    finalize._dirty = False
                if not pending:
                    break
                try:
                    pending.pop()()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True
            if reenable_gc:
                gc.enable()
`,
};
