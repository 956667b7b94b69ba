# The module `functools`, as far as programs about memory use it.
from _collections import _deque
from collections import namedtuple as _namedtuple
from types import GenericAlias as _GenericAlias, MethodType as _MethodType

WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__",
)
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        # A function that is not generic keeps no place for it here.
        if name != "__type_params__" or value or type(wrapper) is not type(update_wrapper):
            setattr(wrapper, name, value)
    if isinstance(wrapped, type):
        wrapper.__dict__.update(wrapped.__dict__)
    elif "__dict__" in updated:
        for name, value in getattr(wrapped, "__dict__", {}).items():
            setattr(wrapper, name, value)
    for name in updated:
        if name != "__dict__":
            getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


_initial_missing = object()


def reduce(function=_initial_missing, sequence=_initial_missing, initial=_initial_missing, /):
    if sequence is _initial_missing:
        given = int(function is not _initial_missing)
        raise TypeError(f"reduce expected at least 2 arguments, got {given}")
    try:
        iterator = iter(sequence)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
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


_shown_now = []


class partial:
    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial) and not func.__dict__:
            args = [*func.args, *args]
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func, self.args, self.keywords = func, tuple(args), keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __get__(self, obj, cls=None):
        if obj is not None:
            from warnings import warn
            message = (
                "functools.partial will be a method descriptor in future Python versions; "
                "wrap it in staticmethod() if you want to preserve the old behavior"
            )
            warn(message, FutureWarning, 2)
        return self

    def __repr__(self):
        # Where it holds itself, `...` stands for it.
        if id(self) in _shown_now:
            return "..."
        _shown_now.append(id(self))
        try:
            return _shown(self, type(self))
        finally:
            _shown_now.remove(id(self))

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords, vars(self) or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, names = state
        if not callable(func) or not isinstance(args, tuple) or not isinstance(keywords, dict):
            raise TypeError("invalid partial state")
        self.func, self.args, self.keywords = func, args, keywords
        self.__dict__ = {} if names is None else names

    def __class_getitem__(cls, parameters):
        return _GenericAlias(cls, parameters)


def _shown(self, cls):
    parts = [repr(self.func)]
    parts.extend([repr(value) for value in self.args])
    parts.extend([f"{name}={value!r}" for name, value in self.keywords.items()])
    return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        return _shown(self, type(self))

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        found = self.func if get is None else get(obj, cls)
        if found is not self.func:
            made = partial(found, *self.args, **self.keywords)
            if hasattr(found, "__self__"):
                made.__self__ = found.__self__
            return made

        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method.__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __class_getitem__(cls, parameters):
        return _GenericAlias(cls, parameters)


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


class _lru_cache_wrapper(_deque):
    # A bounded cache keeps its results in the wrapper itself, where the collector finds them:
    # the items of the deque. An unbounded one has them in a dict beside it.
    __slots__ = ("_func", "_maxsize", "_typed", "_cache", "_hits", "_misses", "__dict__", "__weakref__")

    def __init__(self, func, maxsize, typed):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self._func = func
        self._maxsize = maxsize
        self._typed = typed
        self._cache = {}
        self._hits = self._misses = 0
        update_wrapper(self, func)

    def __call__(self, *args, **kwds):
        key = _make_key(args, kwds, self._typed)
        cache, most = self._cache, self._maxsize
        found = cache.get(key, _initial_missing)
        if found is not _initial_missing:
            self._hits += 1
            if most is None:
                return found
            # The newest is last.
            del cache[key]
            cache[key] = found
            return self._at(found)
        self._misses += 1
        result = self._func(*args, **kwds)
        if most is None:
            cache[key] = result
        elif most > 0 and key not in cache:
            if len(cache) < most:
                at = len(cache)
                self.append(result)
            else:
                at = cache.pop(next(iter(cache)))
                self._put(at, result)
            cache[key] = at
        return result

    def __get__(self, obj, cls=None):
        return self if obj is None else _MethodType(self, obj)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __bool__(self):
        return True

    def __len__(self):
        raise TypeError("object of type 'functools._lru_cache_wrapper' has no len()")

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        self._cache = {}
        self.clear()
        self._hits = self._misses = 0


def lru_cache(maxsize=128, typed=False):
    def decorating_function(func):
        wrapper = _lru_cache_wrapper(func, maxsize, typed)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return wrapper

    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        func, maxsize = maxsize, 128
        return decorating_function(func)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return decorating_function


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        kind = type(instance).__name__
        try:
            cache = instance.__dict__
        except AttributeError:
            message = f"No '__dict__' attribute on {kind!r} instance to cache {name!r} property."
            raise TypeError(message) from None
        value = cache.get(name, _initial_missing)
        if value is _initial_missing:
            value = self.func(instance)
            try:
                cache[name] = value
            except TypeError:
                message = (
                    f"The '__dict__' attribute on {kind!r} instance does not support item "
                    f"assignment for caching {name!r} property."
                )
                raise TypeError(message) from None
        return value

    def __class_getitem__(cls, parameters):
        return _GenericAlias(cls, parameters)


class KeyWrapper:
    # What a comparison makes keys with, and each of the keys.
    __slots__ = ("_compare", "obj")

    def __init__(self, mycmp):
        self._compare = mycmp

    def __call__(self, obj):
        key = KeyWrapper(self._compare)
        key.obj = obj
        return key

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


cmp_to_key = KeyWrapper


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


def _dispatch_mro(cls, registry):
    # The classes of `cls`, and before each those abstract ones that it counts as.
    mro = list(cls.__mro__)
    for known in registry:
        if known not in mro and issubclass(cls, known):
            at = len(mro) - 1
            for place, base in enumerate(mro):
                if not issubclass(base, known):
                    at = place
                    break
            mro.insert(at, known)
    return mro


def _classes_of(cls):
    # A class, or the members of a union.
    if isinstance(cls, type) and not isinstance(cls, _GenericAlias):
        return (cls,)
    args = getattr(cls, "__args__", None)
    if args and getattr(cls, "__origin__", None) is None or "Union" in repr(cls):
        args = [type(None) if arg is None else arg for arg in args or (1,)]
        if all([isinstance(arg, type) for arg in args]):
            return args
    return None


def singledispatch(func):
    registry = {}

    def dispatch(cls):
        for base in _dispatch_mro(cls, registry):
            if base in registry:
                return registry[base]

    def register(cls, func=None):
        classes = _classes_of(cls)
        if classes is None:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            hints = getattr(cls, "__annotations__", {})
            if not hints:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either "
                    "`@register(some_class)` or plain `@register` on an annotated function."
                )
            func = cls
            argname, cls = next(iter(hints.items()))
            if isinstance(cls, str):
                cls = eval(cls, func.__globals__)
            classes = _classes_of(cls)
            if classes is None:
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
        elif func is None:
            return lambda f: register(cls, f)
        for kind in classes:
            registry[kind] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = lambda: None
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        name = getattr(self.func, "__name__", "singledispatchmethod method")
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
