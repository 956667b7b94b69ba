# The module `heapq`: the same sifting as CPython's, so heaps look the same.


def heappush(heap, item, /):
    _list(heap, "heappush", " 1")
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap, /):
    _list(heap, "heappop")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        first = heap[0]
        heap[0] = last
        _siftup(heap, 0)
        return first
    return last


def heapreplace(heap, item, /):
    _list(heap, "heapreplace", " 1")
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return first


def heappushpop(heap, item, /):
    _list(heap, "heappushpop", " 1")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x, /):
    _list(x, "heapify")
    for i in reversed(range(len(x) // 2)):
        _siftup(x, i)


def _list(heap, function, at=""):
    if not isinstance(heap, list):
        name = "None" if heap is None else type(heap).__name__
        raise TypeError(f"{function}() argument{at} must be list, not {name}")


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
    return _first(n, sorted(iterable, key=key))


def nlargest(n, iterable, key=None):
    return _first(n, sorted(iterable, key=key, reverse=True))


def _first(n, found):
    # A negative number means none, not a place counted from the end.
    return found if n >= len(found) else found[:max(n, 0)]
