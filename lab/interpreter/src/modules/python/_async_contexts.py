# The asynchronous half of `contextlib`, which imports it at its first need.
import abc as _abc
from contextlib import ExitStack as _ExitStack, _link, _wraps
import sys as _sys


class AbstractAsyncContextManager(_abc.ABC):
    __slots__ = ()

    async def __aenter__(self):
        return self

    @_abc.abstractmethod
    async def __aexit__(self, kind, error, traceback):
        return None


class _AsyncGeneratorContextManager(AbstractAsyncContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.__doc__ = getattr(func, "__doc__", None)

    async def __aenter__(self):
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, error, traceback):
        if kind is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if error is None:
            error = kind()
        try:
            await self.gen.athrow(error)
        except StopAsyncIteration as stopped:
            return stopped is not error
        except RuntimeError as raised:
            if raised is error:
                raised.__traceback__ = traceback
                return False
            if isinstance(error, (StopIteration, StopAsyncIteration)) and raised.__cause__ is error:
                error.__traceback__ = traceback
                return False
            raise
        except BaseException as raised:
            if raised is not error:
                raise
            raised.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def asynccontextmanager(func):
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return _wraps(func, helper)


class AsyncExitStack(AbstractAsyncContextManager):
    # What has to be awaited is wrapped in `_Awaited`.
    def __init__(self):
        self._callbacks = []

    push = _ExitStack.push
    enter_context = _ExitStack.enter_context
    callback = _ExitStack.callback
    pop_all = _ExitStack.pop_all

    def push_async_exit(self, exit):
        method = getattr(type(exit), "__aexit__", None)

        async def leave(*details):
            return await (exit(*details) if method is None else method(exit, *details))

        self._callbacks.append(_Awaited(leave))
        return exit

    async def enter_async_context(self, cm):
        kind = type(cm)
        try:
            enter, leave = kind.__aenter__, kind.__aexit__
        except AttributeError:
            name = f"{kind.__module__}.{kind.__qualname__}"
            message = f"'{name}' object does not support the asynchronous context manager protocol"
            raise TypeError(message) from None
        result = await enter(cm)
        self._callbacks.append(_Awaited(lambda *details: leave(cm, *details)))
        return result

    def push_async_callback(self, callback, /, *args, **kwds):
        async def call(kind, error, traceback):
            await callback(*args, **kwds)

        call.__wrapped__ = callback
        self._callbacks.append(_Awaited(call))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        received = error is not None
        handled = _sys.exception()
        pending_raise = suppressed = False
        while self._callbacks:
            leave = self._callbacks.pop()
            try:
                details = (None, None, None)
                if error is not None:
                    details = (type(error), error, error.__traceback__)
                if isinstance(leave, _Awaited):
                    done = await leave.call(*details)
                else:
                    done = leave(*details)
                if done:
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


class _Awaited:
    __slots__ = ("call",)

    def __init__(self, call):
        self.call = call


for _own in AbstractAsyncContextManager, AsyncExitStack:
    _own.__module__ = "contextlib"
