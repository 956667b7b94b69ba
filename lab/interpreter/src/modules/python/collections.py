# The module `collections`. Each container is one object, as in CPython, where
# they are written in C.

from _collections import _deque

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
    "namedtuple",
]


class _deque_iterator:
    __slots__ = ("_deque", "_at", "_step", "_state")

    def __init__(self, deque, at, step):
        self._deque = deque
        self._at = at
        self._step = step
        self._state = deque._changes()

    def __iter__(self):
        return self

    def __next__(self):
        found = self._deque
        if found is None:
            raise StopIteration
        if found._changes() != self._state:
            self._state = -1
            raise RuntimeError("deque mutated during iteration")
        at = self._at
        if not 0 <= at < len(found):
            self._deque = None
            raise StopIteration
        self._at = at + self._step
        return found._at(at)

    def __length_hint__(self):
        if self._deque is None or self._state < 0:
            return 0
        return len(self._deque) - self._at if self._step > 0 else self._at + 1


class deque(_deque):
    __slots__ = ("__weakref__",)

    def __init__(self, iterable=(), maxlen=None):
        self._limit(maxlen)
        _deque.clear(self)
        deque.extend(self, iterable)

    @property
    def maxlen(self):
        return self._limit()

    @maxlen.setter
    def maxlen(self, value):
        raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")

    def extend(self, iterable, /):
        append = _deque.append
        for value in list(iterable) if iterable is self else iterable:
            append(self, value)

    def extendleft(self, iterable, /):
        appendleft = _deque.appendleft
        for value in list(iterable) if iterable is self else iterable:
            appendleft(self, value)

    def reverse(self):
        n = len(self)
        for at in range(n // 2):
            other = self._at(n - 1 - at)
            self._put(n - 1 - at, self._at(at))
            self._put(at, other)

    def count(self, value, /):
        return len([1 for item in self if item is value or item == value])

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def copy(self):
        if self.maxlen is None:
            return self.__class__(self)
        return self.__class__(self, self.maxlen)

    __copy__ = copy

    def __iter__(self):
        return _deque_iterator(self, 0, 1)

    def __reversed__(self):
        return _deque_iterator(self, len(self) - 1, -1)

    def __lt__(self, other):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return list(self) > list(other) if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

    def __getitem__(self, index):
        return self._at(index)

    def __setitem__(self, index, value):
        self._put(index, value)

    def __delitem__(self, index):
        self._remove(index)

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(
                f'can only concatenate deque (not "{type(other).__name__}") to deque'
            )
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return self.__class__(list(self) * n, self.maxlen)

    __rmul__ = __mul__

    def __imul__(self, n):
        items = list(self) * n
        _deque.clear(self)
        deque.extend(self, items)
        return self

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __reduce__(self):
        state = getattr(self, "__dict__", None) or None
        args = () if self.maxlen is None else ((), self.maxlen)
        return type(self), args, state, iter(self)

    def __sizeof__(self):
        return 216 + 528 * (len(self) // 64 + 1)

    __class_getitem__ = classmethod(type(list[int]))

    def __repr__(self):
        if any([self is shown for shown in _showing]):
            return "[...]"
        _showing.append(self)
        try:
            items = repr(list(self))
        finally:
            _showing.pop()
        if self.maxlen is None:
            return f"{self.__class__.__name__}({items})"
        return f"{self.__class__.__name__}({items}, maxlen={self.maxlen})"


# What is being shown, so that `...` stands where it holds itself.
_showing = []


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

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self.default_factory, other)
        new.update(self)
        return new

    def __repr__(self):
        return f"{self.__class__.__name__}({self.default_factory!r}, {dict.__repr__(self)})"


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        if self and next(reversed(self) if last else iter(self)) == key:
            return
        value = dict.pop(self, key)
        if last:
            self[key] = value
            return
        after = list(self.items())
        dict.clear(self)
        self[key] = value
        dict.update(self, after)

    def pop(self, key, default=_showing):
        return dict.pop(self, key) if default is _showing else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        return dict.setdefault(self, key, default)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, dict.pop(self, key)

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        return self.__class__(other) | self if isinstance(other, dict) else NotImplemented

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
        if any([self is shown for shown in _showing]):
            return "..."
        _showing.append(self)
        try:
            return f"{self.__class__.__name__}({dict(self.items())!r})"
        finally:
            _showing.pop()


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
        )

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, "items") and not self:
                dict.update(self, iterable)
            elif hasattr(iterable, "items"):
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
        return ordered if n is None else ordered[:n if n >= 0 else 0]

    def elements(self):
        from itertools import chain, repeat, starmap

        return chain.from_iterable(starmap(repeat, self.items()))

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
        if not isinstance(other, Counter):
            return NotImplemented
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

    def __neg__(self):
        return Counter() - self

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] == other[e] for c in (self, other) for e in c])

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] <= other[e] for c in (self, other) for e in c])

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] >= other[e] for c in (self, other) for e in c])

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for elem, count in other.items():
            self[elem] = max(self[elem], count)
        return self._keep_positive()

    def __iand__(self, other):
        for elem, count in list(self.items()):
            self[elem] = min(count, other[elem])
        return self._keep_positive()

    def _keep_positive(self):
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:  # counts that have no order
            shown = dict(self)
        return f"{self.__class__.__name__}({shown!r})"


class _tuplegetter:
    # A field of a named tuple.
    __slots__ = ("_at", "__doc__")

    def __init__(self, index, doc, /):
        self._at = index
        self.__doc__ = doc

    def __get__(self, instance, owner=None, /):
        if instance is None:
            if owner is None:
                raise TypeError("__get__(None, None) is invalid")
            return self
        if not isinstance(instance, tuple):
            raise TypeError(
                f"descriptor for index '{self._at}' for tuple subclasses doesn't apply to "
                f"'{type(instance).__name__}' object"
            )
        return tuple.__getitem__(instance, self._at)

    def __set__(self, instance, value, /):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance, /):
        raise AttributeError("can't delete attribute")

    def __reduce__(self):
        return _tuplegetter, (self._at, self.__doc__)

    def __repr__(self):
        return f"_tuplegetter({self._at}, {self.__doc__!r})"


_KEYWORDS = frozenset(
    "False None True and as assert async await break class continue def del elif else except finally for from"
    " global if import in is lambda nonlocal not or pass raise return try while with yield".split()
)
_iskeyword = _KEYWORDS.__contains__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = [str(name) for name in field_names]
    if rename:
        for at, name in enumerate(fields):
            usable = name.isidentifier() and not _iskeyword(name) and not name.startswith("_")
            if not usable or name in fields[:at]:
                fields[at] = f"_{at}"
    for name in [typename, *fields]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for at, name in enumerate(fields):
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
            s = "" if takes == 1 else "s"
            message = f"{typename}.__new__() takes {takes} positional argument{s} but {given} were given"
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
        "__doc__": f"{typename}({', '.join(fields)}{',' * (len(fields) == 1)})",
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
        names[name] = _tuplegetter(at, f"Alias for field number {at}")
    return type(typename, (tuple,), names)


class ChainMap:
    __abc_tpflags__ = 1 << 6

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __bool__(self):
        return any(self.maps)

    def __eq__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        found = self.copy()
        found.maps[0].update(other)
        return found

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        found = dict(other)
        for mapping in reversed(self.maps):
            found.update(mapping)
        return self.__class__(found)

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def copy(self):
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        return cls(dict.fromkeys(iterable, value))

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def update(self, other=(), /, **kwds):
        self.maps[0].update(other, **kwds)

    def clear(self):
        self.maps[0].clear()

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def _all(self):
        found = {}
        for mapping in reversed(self.maps):
            found.update(dict.fromkeys(mapping))
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
        return {key: self[key] for key in self}.values()

    def items(self):
        return {key: self[key] for key in self}.items()

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join([repr(m) for m in self.maps])})"


def _of_mapping(name):
    # A method of `MutableMapping`, asked for when it is called: its module imports this one.
    def method(*args, **kwargs):
        from collections.abc import MutableMapping
        return getattr(MutableMapping, name)(*args, **kwargs)

    method.__name__ = name
    return method


class UserDict:
    __abc_tpflags__ = 1 << 6

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

    __hash__ = None

    def get(self, key, default=None):
        return self[key] if key in self else default

    # What changes it goes by the methods above, which a derived class may have replaced.
    __eq__, keys, values, items, pop, popitem, clear, setdefault, update = map(
        _of_mapping,
        ("__eq__", "keys", "values", "items", "pop", "popitem", "clear", "setdefault", "update"),
    )

    def __copy__(self):
        new = self.__class__.__new__(self.__class__)
        new.__dict__.update(self.__dict__)
        new.data = self.data.copy()
        return new

    def copy(self):
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        import copy
        data = self.data
        try:
            self.data = {}
            new = copy.copy(self)
        finally:
            self.data = data
        new.update(self)
        return new

    @classmethod
    def fromkeys(cls, iterable, value=None):
        new = cls()
        for key in iterable:
            new[key] = value
        return new

    def __or__(self, other):
        return self.__class__(self.data | dict(other))

    def __ror__(self, other):
        return self.__class__(dict(other) | self.data)

    def __ior__(self, other):
        self.data |= other
        return self

    def __repr__(self):
        return repr(self.data)


def _data(other):
    return other.data if isinstance(other, UserList) else other


class UserList:
    __abc_tpflags__ = 1 << 5

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


def _letters(other):
    return other.data if isinstance(other, UserString) else other


class UserString:
    __abc_tpflags__ = 1 << 5

    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else str(_letters(seq))

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __eq__(self, other):
        return self.data == _letters(other)

    def __lt__(self, other):
        return self.data < _letters(other)

    def __le__(self, other):
        return self.data <= _letters(other)

    def __gt__(self, other):
        return self.data > _letters(other)

    def __ge__(self, other):
        return self.data >= _letters(other)

    def __contains__(self, char):
        return _letters(char) in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return map(self.__class__, self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        return self.__class__(self.data + str(_letters(other)))

    def __radd__(self, other):
        return self.__class__(str(_letters(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)


def _method_of_str(name, wraps):
    def method(self, *args, **kwargs):
        found = getattr(self.data, name)(*[_letters(arg) for arg in args], **kwargs)
        return self.__class__(found) if wraps else found

    method.__name__ = name
    method.__qualname__ = f"UserString.{name}"
    setattr(UserString, name, method)


for _name in (
    "capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix replace rjust rstrip"
    " strip swapcase title translate upper zfill"
).split():
    _method_of_str(_name, True)
for _name in (
    "count encode endswith find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier"
    " islower isnumeric isprintable isspace istitle isupper join partition rfind rindex rpartition rsplit"
    " split splitlines startswith"
).split():
    _method_of_str(_name, False)
del _name
