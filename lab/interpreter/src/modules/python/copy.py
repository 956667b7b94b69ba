# The module `copy`: by `__copy__` and `__deepcopy__`, by kinds, and for the rest
# by what `__reduce_ex__` or `__getstate__` say.
import weakref as _weakref
from gc import get_referents as _get_referents


class Error(Exception):
    pass


error = Error

_atoms = (
    int, float, bool, complex, str, bytes, type, range, slice, property, type(None), type(...),
    type(NotImplemented), type(len), type(lambda: None), _weakref.ref,
)


def _is_atom(x):
    return type(x) in _atoms or isinstance(x, type)


def _slots(x):
    found = {}
    for kind in type(x).__mro__:
        names = kind.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{kind.__name__.lstrip('_')}{name}"
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                found[name] = getattr(x, name)
    return found


def _state(x):
    if any(["__getstate__" in kind.__dict__ for kind in type(x).__mro__]):
        return x.__getstate__()
    return _plain_state(x)


def _plain_state(x):
    # `object.__getstate__`
    attributes = dict(getattr(x, "__dict__", {}))
    slots = _slots(x)
    if slots:
        return attributes or None, slots
    return attributes or None


def _blank(x):
    kind = type(x)
    if hasattr(kind, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        return lambda args, kwargs: kind.__new__(kind, *args, **kwargs), (args, kwargs)
    if hasattr(kind, "__getnewargs__"):
        return kind.__new__, (kind, *x.__getnewargs__())
    for native in (tuple, frozenset, str, int, float, bytes):
        if isinstance(x, native):
            return kind.__new__, (kind, native(x))
    return kind.__new__, (kind,)


# Iterators that are copied by what they go over.
_iterators = tuple([type(iter(x)) for x in ([], (), "", b"")])

# What of these kinds there is cannot be made again.
_never = (
    "generator", "coroutine", "async_generator", "frame", "traceback", "module", "dict_keys",
    "dict_values", "dict_items", "mappingproxy", "memoryview", "cell",
)


def _again(left, items=()):
    made = iter(items)
    for at in range(len(items) - left):
        next(made)
    return made


def _reduced(x):
    # What `__reduce_ex__(4)` says, or would say.
    kind = type(x)
    if kind in _iterators:
        return _again, (x.__length_hint__(), *_get_referents(x))
    if kind.__name__ in _never and kind.__module__ in ("builtins", "_late"):
        memory = kind.__name__ == "memoryview"
        raise TypeError("cannot pickle " + ("memoryview objects" if memory else f"{kind.__name__!r} object"))
    for name, args in (("__reduce_ex__", (4,)), ("__reduce__", ())):
        own = getattr(kind, name, None)
        if own is not None and own is not getattr(object, name, None):
            return own(x, *args)
    if isinstance(x, BaseException):
        return kind, x.args, dict(x.__dict__) or None
    make, args = _blank(x)
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    if isinstance(x, (set, bytearray)) and kind not in (set, bytearray):
        native = set if isinstance(x, set) else bytearray
        return kind, (native(x),), _state(x)
    return make, args, _state(x), items, pairs


# First, and from a tuple that is there: nothing else is to be counted.
_copied = (list, dict, set, bytearray)


def copy(x):
    kind = type(x)
    if kind in _copied:
        return x.copy()
    if _is_atom(x) or kind is tuple or kind is frozenset:
        return x
    method = getattr(kind, "__copy__", None)
    if method is not None:
        return method(x)
    told = _reduced(x)
    return x if isinstance(told, str) else _reconstruct(x, None, *told)


def deepcopy(x, memo=None, _nil=[]):
    if _is_atom(x):
        return x
    if memo is None:
        memo = {}
    found = memo.get(id(x), _nil)
    if found is not _nil:
        return found
    kind = type(x)
    method = getattr(kind, "__deepcopy__", None)
    if kind is list:
        y = memo[id(x)] = []
        for value in x:
            y.append(deepcopy(value, memo))
    elif kind is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif kind is tuple:
        y = [deepcopy(value, memo) for value in x]
        # A tuple inside itself, by way of a list, has been copied meanwhile.
        if id(x) in memo:
            return memo[id(x)]
        y = x if all([a is b for a, b in zip(x, y)]) else tuple(y)
    elif kind is set:
        y = {deepcopy(value, memo) for value in x}
    elif kind is frozenset:
        y = frozenset([deepcopy(value, memo) for value in x])
    elif kind.__name__ == "method":
        y = kind(x.__func__, deepcopy(x.__self__, memo))
    elif kind is bytearray:
        y = bytearray(x)
    elif method is not None:
        y = method(x, memo)
    else:
        told = _reduced(x)
        y = x if isinstance(told, str) else _reconstruct(x, memo, *told)
    if y is not x:
        memo[id(x)] = y
        # The original lives as long as the memo, so that its id stays its own.
        memo.setdefault(id(memo), []).append(x)
    return y


def _reconstruct(x, memo, func, args, state=None, items=None, pairs=None, *, deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = tuple([deepcopy(arg, memo) for arg in args])
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                for name, value in state.items():
                    y.__dict__[name] = value
            for name, value in (slots or {}).items():
                setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            y[deepcopy(key, memo) if deep else key] = deepcopy(value, memo) if deep else value
    return y


def replace(obj, /, **changes):
    method = getattr(type(obj), "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return method(obj, **changes)
