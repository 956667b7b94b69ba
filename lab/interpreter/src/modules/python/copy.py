# The module `copy`, by kinds of objects: lists, dicts, sets, tuples, and
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
