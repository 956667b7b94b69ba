# The module `contextlib`, as far as programs about memory use it.

import abc as _abc
import sys as _sys

__all__ = [
    "AbstractAsyncContextManager", "AbstractContextManager", "AsyncExitStack", "ContextDecorator",
    "ExitStack", "aclosing", "asynccontextmanager", "closing", "contextmanager", "nullcontext",
    "redirect_stderr", "redirect_stdout", "suppress",
]


class AbstractContextManager(_abc.ABC):
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        return type(list[int])(cls, parameters)

    def __enter__(self):
        return self

    @_abc.abstractmethod
    def __exit__(self, kind, error, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not AbstractContextManager:
            return NotImplemented
        for name in ("__enter__", "__exit__"):
            found = [base.__dict__[name] for base in other.__mro__ if name in base.__dict__]
            if not found or found[0] is None:
                return NotImplemented
        return True


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(_sys, self._stream))
        setattr(_sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, kind, error, traceback):
        setattr(_sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    _stream = "stderr"


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

    return _wraps(func, helper)


def _wraps(func, helper):
    # `functools` is not imported for this alone.
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
        if kind is None:
            return
        if issubclass(kind, self._exceptions):
            return True
        if issubclass(kind, BaseExceptionGroup):
            match, rest = error.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class aclosing:
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *details):
        await self.thing.aclose()


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

        call.__wrapped__ = callback
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
        handled = _sys.exception()
        pending_raise = suppressed = False
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
                _link(new, error, handled)
                pending_raise = True
                error = new
        if pending_raise:
            fixed = error.__context__
            try:
                raise error
            except BaseException:
                error.__context__ = fixed
                raise
        return received and suppressed


def _link(new, old, handled):
    # The error of a callback stands in the place in the chain that it would have
    # in `with` statements inside each other: before the one it followed.
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is handled:
            break
        new = context
    new.__context__ = old


def __getattr__(name):
    if name in ("AbstractAsyncContextManager", "AsyncExitStack", "asynccontextmanager"):
        import _async_contexts
        found = globals()[name] = getattr(_async_contexts, name)
        return found
    raise AttributeError(f"module 'contextlib' has no attribute {name!r}", name=name)
