# The module `itertools`.


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
