# The module `itertools`. An iterator has as many slots as its struct has fields in C.
from operator import _ssize


class chain:
    __slots__ = ("_source", "_active")

    def __init__(self, *iterables):
        self._source = iter(iterables)
        self._active = None

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls.__new__(cls)
        self._source = iter(iterable)
        self._active = None
        return self

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            if self._active is None:
                if self._source is None:
                    raise StopIteration
                try:
                    self._active = iter(next(self._source))
                except StopIteration:
                    self._source = None
                    raise
            for value in self._active:
                return value
            self._active = None


class count:
    __slots__ = ("_next", "_step", "_a")

    def __init__(self, start=0, step=1):
        for part in start, step:
            if not isinstance(part, complex) and not hasattr(part, "__float__"):
                if not hasattr(part, "__index__") and not hasattr(part, "__int__"):
                    raise TypeError("a number is required")
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


_forever = object()


class repeat:
    __slots__ = ("_object", "_left")

    def __init__(self, object, times=_forever):
        self._object = object
        self._left = None if times is _forever else max(_ssize(times), 0)

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


class cycle:
    __slots__ = ("_iterator", "_saved", "_at", "_a")

    def __init__(self, iterable, /):
        self._iterator = iter(iterable)
        self._saved = []
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._iterator is not None:
            for value in self._iterator:
                self._saved.append(value)
                return value
            self._iterator = None
        if not self._saved:
            raise StopIteration
        value = self._saved[self._at]
        self._at = (self._at + 1) % len(self._saved)
        return value


def _index(value, what="Indices"):
    if value is None:
        return None
    try:
        at = range(value).stop
    except Exception:
        at = -1
    if not 0 <= at < 1 << 63:
        raise ValueError(f"{what} for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    return at


class islice:
    __slots__ = ("_iterator", "_next", "_stop", "_step", "_at")

    def __init__(self, iterable=None, start=..., *more):
        if start is ...:
            given = int(iterable is not None)
            raise TypeError(f"islice expected at least 2 arguments, got {given}")
        if len(more) > 2:
            raise TypeError(f"islice expected at most 4 arguments, got {len(more) + 2}")
        if more:
            stop, step = _index(more[0]), more[1] if len(more) > 1 else None
            start = _index(start) or 0
        else:
            start, stop, step = 0, _index(start, "Stop argument"), None
        try:
            step = 1 if step is None else range(step).stop
        except Exception:
            step = 0
        if step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._iterator = iter(iterable)
        self._next, self._stop, self._step, self._at = start, stop, step, 0

    def __iter__(self):
        return self

    def __next__(self):
        iterator, wanted, stop = self._iterator, self._next, self._stop
        if iterator is None:
            raise StopIteration
        try:
            while self._at < wanted:
                next(iterator)
                self._at += 1
            if stop is not None and self._at >= stop:
                raise StopIteration
            value = next(iterator)
        except StopIteration:
            self._iterator = None
            raise
        self._at += 1
        wanted += self._step
        if stop is not None and wanted > stop:
            wanted = stop
        self._next = wanted
        return value


_nothing = object()


class accumulate:
    # Slots are let go of in alphabetical order: what it has come to goes first.
    __slots__ = ("_iterator", "_func", "_come_to", "_initial", "_a")

    def __init__(self, iterable, func=None, *, initial=None):
        self._iterator = iter(iterable)
        self._func = func
        self._come_to = _nothing
        self._initial = initial

    def __iter__(self):
        return self

    def __next__(self):
        if self._initial is not None:
            self._come_to, self._initial = self._initial, None
            return self._come_to
        value = next(self._iterator)
        if self._come_to is not _nothing:
            if self._func is None:
                value = self._come_to + value
            else:
                value = self._func(self._come_to, value)
        self._come_to = value
        return value


class pairwise:
    __slots__ = ("_iterator", "_old", "_result")

    def __init__(self, iterable, /):
        self._iterator = iter(iterable)
        self._old = _nothing

    def __iter__(self):
        return self

    def __next__(self):
        if self._iterator is None:
            raise StopIteration
        try:
            if self._old is _nothing:
                self._old = next(self._iterator)
            new = next(self._iterator)
        except StopIteration:
            self._iterator, self._old = None, _nothing
            raise
        # The pair that is given is kept until the next one.
        self._result = self._old, new
        self._old = new
        return self._result


class _Filtering:
    # An iterator that asks a function about each value of another.
    __slots__ = ("_func", "_iterator")

    def __init__(self, func, iterable, /):
        self._func = func
        self._iterator = iter(iterable)
        if self.__slots__:
            self._state = False

    def __iter__(self):
        return self


class takewhile(_Filtering):
    __slots__ = ("_state",)

    def __next__(self):
        if self._state:
            raise StopIteration
        value = next(self._iterator)
        if self._func(value):
            return value
        self._state = True
        raise StopIteration


class dropwhile(_Filtering):
    __slots__ = ("_state",)

    def __next__(self):
        for value in self._iterator:
            if self._state or not self._func(value):
                self._state = True
                return value
        raise StopIteration


class starmap(_Filtering):
    __slots__ = ()

    def __next__(self):
        return self._func(*tuple(next(self._iterator)))


class filterfalse(_Filtering):
    __slots__ = ()

    def __next__(self):
        func = self._func
        for value in self._iterator:
            if not (value if func is None or func is bool else func(value)):
                return value
        raise StopIteration


class compress:
    __slots__ = ("_data", "_selectors")

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            value = next(self._data)
            if next(self._selectors):
                return value


class zip_longest:
    __slots__ = ("_iterators", "_fill", "_a", "_b", "_c")

    def __init__(self, *iterables, fillvalue=None, **unexpected):
        if unexpected:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        self._iterators = [iter(iterable) for iterable in iterables]
        self._fill = fillvalue

    def __iter__(self):
        return self

    def __next__(self):
        row = []
        for at, iterator in enumerate(self._iterators):
            try:
                row.append(self._fill if iterator is None else next(iterator))
            except StopIteration:
                self._iterators[at] = None
                row.append(self._fill)
        if all([iterator is None for iterator in self._iterators]):
            raise StopIteration
        return tuple(row)


class _Choosing:
    # An iterator over tuples of what stands at places of pools.
    __slots__ = ("_pools", "_places")
    _more = 0

    def _begin(self, iterable, r):
        pool = tuple(iterable)
        r = range(r).stop
        if r < 0:
            raise ValueError("r must be non-negative")
        self._pools = (pool,) * r
        return len(pool), r

    def __sizeof__(self):
        return 56 + 8 * (len(self._pools) + self._more)

    def __iter__(self):
        return self

    def __next__(self):
        places = self._places
        if places is None:
            raise StopIteration
        result = tuple([pool[at] for pool, at in zip(self._pools, places)])
        for at in range(len(places) - 1, -1, -1):
            if self._advance(places, at, len(self._pools[at])):
                break
        else:
            self._places = None
        return result


class product(_Choosing):
    __slots__ = ()
    _more = -1

    def __init__(self, *iterables, repeat=1):
        repeat = range(repeat).stop
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._pools = tuple([tuple(iterable) for iterable in iterables]) * repeat
        self._places = [0] * len(self._pools) if all(self._pools) else None

    def _advance(self, places, at, n):
        places[at] = (places[at] + 1) % n
        return places[at]


class permutations(_Choosing):
    __slots__ = ("_more",)

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if not isinstance(r, (int, type(None))):
            raise TypeError("Expected int as r")
        n, r = self._begin(pool, len(pool) if r is None else r)
        self._more = n + 1
        self._places = list(range(r)) if r <= n else None

    def _advance(self, places, at, n):
        left = [other for other in range(n) if other not in places[:at]]
        for other in left:
            if other > places[at]:
                left.remove(other)
                places[at:] = [other, *left][:len(places) - at]
                return True


class combinations(_Choosing):
    __slots__ = ()

    def __init__(self, iterable, r):
        n, r = self._begin(iterable, r)
        self._places = list(range(r)) if r <= n else None

    def _advance(self, places, at, n):
        r, after = len(places), places[at] + 1
        if after <= n - r + at:
            places[at:] = range(after, after + r - at)
            return True


class combinations_with_replacement(_Choosing):
    __slots__ = ()

    def __init__(self, iterable, r):
        n, r = self._begin(iterable, r)
        self._places = [0] * r if n or not r else None

    def _advance(self, places, at, n):
        if places[at] < n - 1:
            places[at:] = [places[at] + 1] * (len(places) - at)
            return True


class batched:
    __slots__ = ("_iterator", "_n", "_strict")

    def __init__(self, iterable, n, *, strict=False):
        n = _ssize(n)
        if n < 1:
            raise ValueError("n must be at least one")
        self._iterator = iter(iterable)
        self._n = n
        self._strict = strict

    def __iter__(self):
        return self

    def __next__(self):
        if self._iterator is None:
            raise StopIteration
        batch = tuple(islice(self._iterator, self._n))
        if len(batch) < self._n:
            self._iterator = None
            if not batch:
                raise StopIteration
            if self._strict:
                raise ValueError("batched(): incomplete batch")
        return batch


class groupby:
    __slots__ = ("_key", "_iterator", "_current_key", "_target_key", "_value", "_missing", "_group")

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


class _tee_dataobject(dict):
    # A block of values that were read once, by their number: it drops the first one
    # first. Each copy walks along the blocks.
    __slots__ = ("_iterator", "_next", "_running")

    def __init__(self, iterator):
        self._iterator = iterator
        self._next = None
        self._running = False


_BLOCK = 57


class _tee:
    __slots__ = ("_data", "_at", "__weakref__")

    def __init__(self, data, at):
        self._data = data
        self._at = at

    def __iter__(self):
        return self

    def __next__(self):
        data, at = self._data, self._at
        if at >= _BLOCK:
            if data._next is None:
                data._next = _tee_dataobject(data._iterator)
            self._data = data = data._next
            at = 0
        if at == len(data):
            if data._running:
                raise RuntimeError("cannot re-enter the tee iterator")
            data._running = True
            try:
                data[at] = next(data._iterator)
            finally:
                data._running = False
        self._at = at + 1
        return data[at]

    def __copy__(self):
        return _tee(self._data, self._at)


def tee(iterable, n=2, /):
    n = _ssize(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = iterable if isinstance(iterable, _tee) else None
    if first is None:
        first = _tee(_tee_dataobject(iter(iterable)), 0)
    return tuple([first] + [first.__copy__() for i in range(n - 1)])
