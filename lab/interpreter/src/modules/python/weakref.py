class KeyedRef(ref):
    __slots__ = "key",
    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

class WeakValueDictionary:
    def __init__(self, other=(), /, **kw):
        def remove(wr, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self.data.get(wr.key) is wr:
                    del self.data[wr.key]
        self._remove = remove
        self.data = {}
        self.update(other, **kw)
    def __getitem__(self, key):
        o = self.data[key]()
        if o is None:
            raise KeyError(key)
        else:
            return o
    def __delitem__(self, key):
        del self.data[key]
    def __len__(self):
        return len(self.data)
    def __contains__(self, key):
        try:
            o = self.data[key]()
        except KeyError:
            return False
        return o is not None
    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))
    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)
    def copy(self):
        new = WeakValueDictionary()
        for key, wr in list(self.data.items()):
            o = wr()
            if o is not None:
                new[key] = o
        return new
    def get(self, key, default=None):
        try:
            wr = self.data[key]
        except KeyError:
            return default
        else:
            o = wr()
            if o is None:
                return default
            else:
                return o
    def items(self):
        for k, wr in list(self.data.items()):
            v = wr()
            if v is not None:
                yield k, v
    def keys(self):
        for k, wr in list(self.data.items()):
            if wr() is not None:
                yield k
    __iter__ = keys
    def values(self):
        for wr in list(self.data.values()):
            obj = wr()
            if obj is not None:
                yield obj
    def valuerefs(self):
        return list(self.data.values())
    def itervaluerefs(self):
        yield from list(self.data.values())
    def popitem(self):
        while True:
            key, wr = self.data.popitem()
            o = wr()
            if o is not None:
                return key, o
    def pop(self, key, *args):
        try:
            o = self.data.pop(key)()
        except KeyError:
            o = None
        if o is None:
            if args:
                return args[0]
            else:
                raise KeyError(key)
        else:
            return o
    def setdefault(self, key, default=None):
        try:
            o = self.data[key]()
        except KeyError:
            o = None
        if o is not None:
            return o
        else:
            self.data[key] = KeyedRef(default, self._remove, key)
            return default
    def update(self, other=None, /, **kwargs):
        d = self.data
        if other is not None:
            if not hasattr(other, "items"):
                other = dict(other)
            for key, o in other.items():
                d[key] = KeyedRef(o, self._remove, key)
        for key, o in kwargs.items():
            d[key] = KeyedRef(o, self._remove, key)
    def clear(self):
        self.data.clear()

class WeakKeyDictionary:
    def __init__(self, dict=None):
        self.data = {}
        def remove(k, selfref=ref(self)):
            self = selfref()
            if self is not None:
                try:
                    del self.data[k]
                except KeyError:
                    pass
        self._remove = remove
        if dict is not None:
            self.update(dict)
    def __delitem__(self, key):
        del self.data[ref(key)]
    def __getitem__(self, key):
        return self.data[ref(key)]
    def __len__(self):
        return len(self.data)
    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))
    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value
    def __contains__(self, key):
        try:
            wrkey = ref(key)
        except TypeError:
            return False
        return wrkey in self.data
    def get(self, key, default=None):
        return self.data.get(ref(key), default)
    def items(self):
        for wr, value in list(self.data.items()):
            key = wr()
            if key is not None:
                yield key, value
    def keys(self):
        for wr in list(self.data):
            obj = wr()
            if obj is not None:
                yield obj
    __iter__ = keys
    def values(self):
        for wr, value in list(self.data.items()):
            if wr() is not None:
                yield value
    def keyrefs(self):
        return list(self.data)
    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)
    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)
    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            for key, value in dict.items():
                self.data[ref(key, self._remove)] = value
    def clear(self):
        self.data.clear()

class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        def _remove(item, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.discard(item)
        self._remove = _remove
        if data is not None:
            self.update(data)
    def __iter__(self):
        for itemref in list(self.data):
            item = itemref()
            if item is not None:
                yield item
    def __len__(self):
        return len(self.data)
    def __contains__(self, item):
        try:
            wr = ref(item)
        except TypeError:
            return False
        return wr in self.data
    def add(self, item):
        self.data.add(ref(item, self._remove))
    def clear(self):
        self.data.clear()
    def copy(self):
        return self.__class__(self)
    def pop(self):
        while True:
            try:
                itemref = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = itemref()
            if item is not None:
                return item
    def remove(self, item):
        self.data.remove(ref(item))
    def discard(self, item):
        self.data.discard(ref(item))
    def update(self, other):
        for element in other:
            self.add(element)
    def difference(self, other):
        newset = self.copy()
        for item in other:
            newset.discard(item)
        return newset
    __sub__ = difference
    def intersection(self, other):
        return self.__class__(item for item in other if item in self)
    __and__ = intersection
    def union(self, other):
        return self.__class__(e for s in (self, other) for e in s)
    __or__ = union
    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0
    def __repr__(self):
        return repr(self.data)

class WeakMethod(ref):
    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"
    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError("argument should be a bound method, not {}".format(type(meth))) from None
        def _cb(arg):
            self = self_wr()
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, obj, _cb)
        self._func_ref = ref(func, _cb)
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

class finalize:
    __slots__ = ()
    _registry = {}
    _shutdown = False
    _counter = 0
    _registered_with_atexit = False
    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")
    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered_with_atexit:
            _register_exit(finalize._exitfunc)
            finalize._registered_with_atexit = True
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = finalize._counter
        finalize._counter += 1
        finalize._registry[self] = info
    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info and not finalize._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))
    def detach(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and finalize._registry.pop(self, None):
            return (obj, info.func, info.args, info.kwargs or {})
    def peek(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return (obj, info.func, info.args, info.kwargs or {})
    @property
    def alive(self):
        return self in finalize._registry
    @property
    def atexit(self):
        info = finalize._registry.get(self)
        return bool(info) and info.atexit
    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info:
            info.atexit = bool(value)
    def __repr__(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return "<%s object at %#x; dead>" % (type(self).__name__, id(self))
        else:
            return "<%s object at %#x; for %r at %#x>" % (type(self).__name__, id(self), type(obj).__name__, id(obj))
    def _exitfunc():
        pending = [(f, i) for f, i in finalize._registry.items() if i.atexit]
        pending.sort(key=lambda item: item[1].index)
        while pending:
            f, info = pending.pop()
            try:
                f()
            except Exception as exc:
                pass
        finalize._shutdown = True
