# The module `functools`, as far as programs about memory use it.
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
