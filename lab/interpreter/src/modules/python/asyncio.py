# The module `asyncio`: one event loop, whose time is counted and not measured. Where
# nothing is left to do, it goes on to the moment at which something is.
import sys
import time
import _late
import weakref
from collections import deque
from heapq import heappush, heappop
from types import GenericAlias as _GenericAlias

__all__ = [
    "ALL_COMPLETED", "AbstractEventLoop", "Barrier", "BoundedSemaphore", "CancelledError",
    "Condition", "Event", "FIRST_COMPLETED", "FIRST_EXCEPTION", "Future", "Handle",
    "InvalidStateError", "LifoQueue", "Lock", "PriorityQueue", "Queue", "QueueEmpty",
    "QueueFull", "QueueShutDown", "Runner", "Semaphore", "Task", "TaskGroup", "Timeout", "TimeoutError",
    "all_tasks", "as_completed", "create_task", "current_task", "ensure_future", "gather",
    "get_event_loop", "get_running_loop", "iscoroutine", "iscoroutinefunction", "isfuture",
    "new_event_loop", "run", "set_event_loop", "shield", "sleep", "timeout", "timeout_at",
    "wait", "wait_for",
]

FIRST_COMPLETED, FIRST_EXCEPTION = "FIRST_COMPLETED", "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
TimeoutError = TimeoutError


class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class QueueShutDown(Exception):
    pass


for _class in (CancelledError, InvalidStateError):
    _class.__module__ = "asyncio.exceptions"
for _class in (QueueEmpty, QueueFull, QueueShutDown):
    _class.__module__ = "asyncio.queues"
del _class


def __getattr__(name):
    missing = {
        "to_thread": "it has one thread", "open_connection": "it has no network",
        "start_server": "it has no network", "create_subprocess_exec": "it has one process",
        "create_subprocess_shell": "it has one process",
        "run_coroutine_threadsafe": "it has one thread",
    }
    if name in missing:
        raise AttributeError(
            f"asyncio.{name} is not in this book's Python; {missing[name]}", name=name
        )
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}", name=name)


class Handle:
    __slots__ = ("_callback", "_args", "_cancelled", "_when", "_number", "__weakref__")

    def __init__(self, callback, args, when=None, number=0):
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._when = when
        self._number = number

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def when(self):
        return self._when

    def __lt__(self, other):
        return (self._when, self._number) < (other._when, other._number)


class AbstractEventLoop:
    pass


class _Loop(AbstractEventLoop):
    def __init__(self):
        self._ready = deque()
        self._later = []
        self._now = 0.0
        self._number = 0
        self._stopping = self._closed = self._runs = False
        self._asyncgens = weakref.WeakSet()
        self._handler = None
        self._tasks = 0

    def time(self):
        return self._now

    def is_running(self):
        return self._runs

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    def call_soon(self, callback, *args, context=None):
        self._open()
        handle = Handle(callback, args)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self._now + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        self._open()
        self._number += 1
        handle = Handle(callback, args, when, self._number)
        heappush(self._later, handle)
        return handle

    def _open(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._open()
        return Task(coro, loop=self, name=name)

    def run_in_executor(self, executor, func, *args):
        raise NotImplementedError("threads are not in this book's Python")

    def _turn(self):
        if not self._ready:
            while self._later and self._later[0]._cancelled:
                heappop(self._later)
            if not self._later:
                raise RuntimeError(
                    "this loop would wait forever: nothing is left to do, "
                    "and nothing will happen later"
                )
            wait = self._later[0]._when - self._now
            if wait > 0:
                time.sleep(wait)
                self._now += wait
        while self._later and self._later[0]._when <= self._now:
            handle = heappop(self._later)
            if not handle._cancelled:
                self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                try:
                    handle._callback(*handle._args)
                except (SystemExit, KeyboardInterrupt):
                    raise
                except BaseException as exception:
                    self.call_exception_handler(
                        {"message": "Exception in callback", "exception": exception}
                    )
        handle = None

    def run_forever(self):
        global _running
        self._open()
        if _running is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        _running, self._runs = self, True
        _late._firstiter = self._asyncgens.add
        _late._finalizer = self._close_later
        try:
            while True:
                self._turn()
                if self._stopping:
                    break
        finally:
            _running, self._runs, self._stopping = None, False, False
            _late._firstiter = _late._finalizer = None

    def _close_later(self, agen):
        self._asyncgens.discard(agen)
        if not self._closed:
            self.call_soon(self.create_task, agen.aclose())

    def run_until_complete(self, future):
        self._open()
        new = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except BaseException:
            if new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        self._stopping = True

    def close(self):
        if self._runs:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._later.clear()

    async def shutdown_asyncgens(self):
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        await gather(*[agen.aclose() for agen in closing], return_exceptions=True)

    async def shutdown_default_executor(self, timeout=None):
        pass

    def set_exception_handler(self, handler):
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def default_exception_handler(self, context):
        text = context.get("message") or "Unhandled exception in event loop"
        for key in sorted(context):
            if key not in ("message", "exception"):
                text += f"\n{key}: {context[key]!r}"
        exception = context.get("exception")
        if exception is not None:
            import traceback

            text += "\n" + "".join(traceback.format_exception(exception)).rstrip("\n")
        print(text, file=sys.stderr)

    def call_exception_handler(self, context):
        if self._handler is None:
            self.default_exception_handler(context)
        else:
            self._handler(self, context)


def _stop_loop(future):
    if not future.cancelled() and isinstance(future._exception, (SystemExit, KeyboardInterrupt)):
        return
    future._loop.stop()


_running = _current_loop = None
# The tasks that are there, not held; and the one whose turn it is.
_all = weakref.WeakSet()
_current = None


def get_running_loop():
    if _running is None:
        raise RuntimeError("no running event loop")
    return _running


def get_event_loop():
    if _running is not None:
        return _running
    if _current_loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _current_loop


def set_event_loop(loop):
    global _current_loop
    _current_loop = loop


def new_event_loop():
    return _Loop()


class Future:
    _loop = _exception = _result = None
    _asyncio_future_blocking = False
    _log = False

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state = "PENDING"
        self._callbacks = []

    __class_getitem__ = classmethod(_GenericAlias)

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != "PENDING"

    def cancelled(self):
        return self._state == "CANCELLED"

    def _pending(self):
        if self._state != "PENDING":
            raise InvalidStateError("invalid state")

    def _settle(self, state):
        self._state = state
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def cancel(self, msg=None):
        self._log = False
        if self._state != "PENDING":
            return False
        self._message = msg
        self._settle("CANCELLED")
        return True

    _message = _cancelled_exc = None

    def _cancelled_error(self):
        exc, self._cancelled_exc = self._cancelled_exc, None
        if exc is not None:
            return exc
        return CancelledError() if self._message is None else CancelledError(self._message)

    def result(self):
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state == "PENDING":
            raise InvalidStateError("Result is not set.")
        self._log = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._traceback)
        return self._result

    def exception(self):
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state == "PENDING":
            raise InvalidStateError("Exception is not set.")
        self._log = False
        return self._exception

    def set_result(self, result):
        self._pending()
        self._result = result
        self._settle("FINISHED")

    def set_exception(self, exception):
        self._pending()
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            error = RuntimeError("StopIteration interacts badly with generators and cannot be "
                                 "raised into a Future")
            error.__cause__ = error.__context__ = exception
            exception = error
        self._exception = exception
        self._traceback = exception.__traceback__
        self._log = True
        self._settle("FINISHED")

    def add_done_callback(self, callback, *, context=None):
        if self._state != "PENDING":
            self._loop.call_soon(callback, self)
        else:
            self._callbacks.append(callback)

    def remove_done_callback(self, callback):
        kept = [each for each in self._callbacks if each != callback]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def __del__(self):
        if self._log:
            self._loop.call_exception_handler({
                "message": f"{self.__class__.__name__} exception was never retrieved",
                "exception": self._exception,
                "future": self,
            })

    def _parts(self):
        parts = [self._state.lower()]
        if self._state == "FINISHED":
            if self._exception is not None:
                parts.append(f"exception={self._exception!r}")
            else:
                parts.append(f"result={self._result!r}")
        if self._callbacks:
            shown = [f"{_name_of(callback)}()" for callback in self._callbacks[:2]]
            if len(self._callbacks) > 2:
                more = len(self._callbacks) - 2
                shown = [shown[0], f"<{more} more>", f"{_name_of(self._callbacks[-1])}()"]
            parts.append(f"cb=[{', '.join(shown)}]")
        return parts

    def __repr__(self):
        return f"<{self.__class__.__name__} {' '.join(self._parts())}>"


def _name_of(callback):
    if isinstance(callback, _Wakeup):
        return "Task.task_wakeup"
    return getattr(callback, "__qualname__", None) or repr(callback)


class _Wakeup:
    # What a task leaves with the future that it waits for.
    __slots__ = ("_task",)

    def __init__(self, task):
        self._task = task

    def __call__(self, future):
        self._task._wakeup(future)


_numbers = [0]


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        Future.__init__(self, loop=loop)
        if not iscoroutine(coro):
            self._destroy = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _numbers[0] += 1
            name = f"Task-{_numbers[0]}"
        self._name = str(name)
        self._coro = coro
        self._waits_for = None
        self._must_cancel = False
        self._asked = 0
        self._loop.call_soon(self._step)
        _all.add(self)

    _destroy = True

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def get_stack(self, *, limit=None):
        frame = self._coro.cr_frame
        return [] if frame is None else [frame]

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        self._log = False
        if self.done():
            return False
        self._asked += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._message = msg
        return True

    def cancelling(self):
        return self._asked

    def uncancel(self):
        if self._asked > 0:
            self._asked -= 1
            if self._asked == 0:
                self._must_cancel = False
        return self._asked

    def _step(self, error=None):
        global _current
        if self.done():
            raise InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        before, _current = _current, self
        try:
            if error is None:
                result = self._coro.send(None)
            else:
                result = self._coro.throw(error)
        except StopIteration as end:
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, msg=self._message)
            else:
                Future.set_result(self, end.value)
        except CancelledError as end:
            self._cancelled_exc = end
            Future.cancel(self)
        except (KeyboardInterrupt, SystemExit) as end:
            Future.set_exception(self, end)
            raise
        except BaseException as end:
            Future.set_exception(self, end)
        else:
            self._wait_for(result)
        finally:
            _current = before
            self = error = None

    def _wait_for(self, result):
        blocking = getattr(result, "_asyncio_future_blocking", None)
        if blocking is not None:
            if not blocking:
                error = RuntimeError(f"yield was used instead of yield from in task {self!r} "
                                     f"with {result!r}")
                self._loop.call_soon(self._step, error)
            elif result is self:
                error = RuntimeError(f"Task cannot await on itself: {self!r}")
                self._loop.call_soon(self._step, error)
            else:
                result._asyncio_future_blocking = False
                result.add_done_callback(_Wakeup(self))
                self._waits_for = result
                if self._must_cancel and result.cancel(msg=self._message):
                    self._must_cancel = False
        elif result is None:
            self._loop.call_soon(self._step)
        else:
            error = RuntimeError(f"Task got bad yield: {result!r}")
            self._loop.call_soon(self._step, error)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
        self = future = None

    def __del__(self):
        if self._state == "PENDING" and self._destroy and hasattr(self, "_coro"):
            self._loop.call_exception_handler({
                "task": self, "message": "Task was destroyed but it is pending!"
            })
        Future.__del__(self)

    def _parts(self):
        parts = Future._parts(self)
        if self._asked and not self.done():
            parts[0] = "cancelling"
        parts.insert(1, f"name={self._name!r}")
        coro = getattr(self, "_coro", None)
        if coro is not None:
            code, frame = coro.cr_code, coro.cr_frame
            line = code.co_firstlineno if frame is None else frame.f_lineno
            where = f"{code.co_filename}:{line}"
            how = "done, defined" if frame is None else "running"
            parts.insert(2, f"coro=<{coro.__qualname__}() {how} at {where}>")
            if self._waits_for is not None:
                parts.insert(3, f"wait_for={self._waits_for!r}")
        return parts

    def __repr__(self):
        return f"<Task {' '.join(self._parts())}>"


for _class in (Future, Task):
    _class.__module__ = "_asyncio"
del _class


def isfuture(obj):
    return hasattr(type(obj), "_asyncio_future_blocking")


def iscoroutine(obj):
    kind = type(obj)
    return all([name in dir(kind) for name in ("send", "throw", "close", "__await__")])


def iscoroutinefunction(func):
    code = getattr(getattr(func, "__func__", func), "__code__", None)
    return code is not None and code.co_flags & 128 != 0


async def _wrap(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and coro_or_future._loop is not loop:
            raise ValueError("The future belongs to a different loop than the one specified as "
                             "the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap(coro_or_future)
    return (get_event_loop() if loop is None else loop).create_task(coro_or_future)


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name)


def current_task(loop=None):
    if loop is None:
        get_running_loop()
    return _current


def all_tasks(loop=None):
    loop = get_running_loop() if loop is None else loop
    return {task for task in list(_all) if task._loop is loop and not task.done()}


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._factory = loop_factory or new_event_loop
        self._loop = None

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, *details):
        self.close()

    def get_loop(self):
        if self._loop is None:
            self._loop = self._factory()
            set_event_loop(self._loop)
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            if not hasattr(type(coro), "__await__"):
                raise ValueError(f"a coroutine was expected, got {coro!r}")
            coro = _wrap(coro)
        if _running is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro))

    def close(self):
        loop, self._loop = self._loop, None
        if loop is None:
            return
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            set_event_loop(None)
            loop.close()


def _cancel_all(loop):
    tasks = sorted(all_tasks(loop), key=lambda task: task._name)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    loop.run_until_complete(gather(*tasks, return_exceptions=True))
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })


def run(main, *, debug=None, loop_factory=None):
    if _running is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


class _Once:
    # Gives the others a turn.
    __slots__ = ()

    def __await__(self):
        yield


def _release(waiter, result=None):
    if not waiter.done():
        waiter.set_result(result)


async def sleep(delay, result=None):
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    if delay <= 0:
        await _Once()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _release, future, result)
    try:
        return await future
    finally:
        handle.cancel()


class _Gathering(Future):
    def __init__(self, children, *, loop):
        Future.__init__(self, loop=loop)
        self._children = children
        self._cancel_asked = False

    def cancel(self, msg=None):
        if self.done():
            return False
        found = False
        for child in self._children:
            if child.cancel(msg=msg):
                found = True
        if found:
            self._cancel_asked = True
        return found


_Gathering.__name__ = _Gathering.__qualname__ = "_GatheringFuture"


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    futures, loop = {}, None
    for each in coros_or_futures:
        if each not in futures:
            futures[each] = ensure_future(each, loop=loop)
            loop = futures[each]._loop
    children = [futures[each] for each in coros_or_futures]
    left = len(futures)

    def done(future):
        nonlocal left
        left -= 1
        if outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if left == 0:
            results = []
            for child in children:
                if child.cancelled():
                    results.append(CancelledError(child._message or ""))
                else:
                    error = child.exception()
                    results.append(child._result if error is None else error)
            if outer._cancel_asked:
                outer.set_exception(future._cancelled_error())
            else:
                outer.set_result(results)

    for future in futures.values():
        future.add_done_callback(done)
    outer = _Gathering(children, loop=loop)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = list(fs)
    if any([iscoroutine(f) for f in fs]):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    waiter = loop.create_future()
    left = len(fs)

    def done(future):
        nonlocal left
        left -= 1
        if (
            left <= 0
            or return_when == FIRST_COMPLETED
            or return_when == FIRST_EXCEPTION
            and not future.cancelled()
            and future.exception() is not None
        ):
            _release(waiter)

    handle = None
    if timeout is not None:
        handle = loop.call_later(timeout, _release, waiter)
    for future in fs:
        future.add_done_callback(done)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for future in fs:
            future.remove_done_callback(done)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


class Timeout:
    def __init__(self, when):
        self._when = when
        self._state = "created"
        self._task = self._handle = None

    def when(self):
        return self._when

    def expired(self):
        return self._state in ("expiring", "expired")

    def reschedule(self, when):
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        self._handle = None
        if when is not None:
            loop = get_running_loop()
            if when <= loop.time():
                self._handle = loop.call_soon(self._expire)
            else:
                self._handle = loop.call_at(when, self._expire)

    def _expire(self):
        self._task.cancel()
        self._state = "expiring"
        self._handle = None

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._task = task
        self._asked = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._asked and kind is not None:
                if issubclass(kind, CancelledError):
                    raise TimeoutError from error
        elif self._state == "active":
            self._state = "exited"
        return None


def timeout(delay):
    loop = get_running_loop()
    return Timeout(loop.time() + delay if delay is not None else None)


def timeout_at(when):
    return Timeout(when)


async def wait_for(fut, timeout):
    if fut is not None and not isfuture(fut) and not iscoroutine(fut):
        fut = ensure_future(fut)
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await fut
        except CancelledError as error:
            raise TimeoutError from error
    loop = get_running_loop()
    async with Timeout(None if timeout is None else loop.time() + timeout):
        return await fut


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    done = Queue()
    todo = [ensure_future(each) for each in dict.fromkeys(fs)]
    for future in todo:
        future.add_done_callback(done.put_nowait)

    async def one():
        return (await done.get()).result()

    return iter([one() for _ in todo])


class TaskGroup:
    def __init__(self):
        self._entered = self._exiting = self._aborting = self._cancel_parent = False
        self._parent = self._waiter = self._base = None
        self._tasks = set()
        self._errors = []

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError("TaskGroup has already been entered")
        self._entered = True
        self._loop = get_running_loop()
        self._parent = current_task()
        return self

    async def __aexit__(self, kind, error, traceback):
        try:
            return await self._leave(kind, error)
        finally:
            kind = error = traceback = None
            self._parent = None
            self._errors = []

    async def _leave(self, kind, error):
        self._exiting = True
        cancelled = error if kind is not None and issubclass(kind, CancelledError) else None
        if kind is not None and issubclass(kind, (SystemExit, KeyboardInterrupt)):
            self._base = error
        if self._cancel_parent and self._parent.uncancel() == 0:
            cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._waiter is None:
                self._waiter = self._loop.create_future()
            try:
                await self._waiter
            except CancelledError as again:
                if not self._aborting:
                    cancelled = again
                    self._abort()
            self._waiter = None
        if self._base is not None:
            raise self._base
        if self._cancel_parent and self._parent.cancelling() and self._parent.uncancel() == 0:
            cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and not issubclass(kind, CancelledError):
            self._errors.append(error)
        if self._errors:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = self._loop.create_task(coro, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _abort(self):
        self._aborting = True
        for task in sorted(self._tasks, key=lambda task: task._name):
            if not task.done():
                task.cancel()

    def _done(self, task):
        self._tasks.discard(task)
        if self._waiter is not None and not self._tasks:
            _release(self._waiter)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base is None:
            self._base = error
        if not self._aborting and not self._cancel_parent and not self._parent.done():
            self._abort()
            self._cancel_parent = True
            self._parent.cancel()


class _Waiters:
    # What waits for its turn, in the order in which it came.
    def __init__(self):
        self._waiters = deque()

    def __repr__(self):
        state = self._state()
        if self._waiters:
            state += f", waiters:{len(self._waiters)}"
        return _shown(self, state)

    async def _wait(self):
        waiter = get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
        except CancelledError:
            if not waiter.cancelled():
                self._missed()
            raise
        finally:
            self._waiters.remove(waiter)

    def _missed(self):
        # One was woken and, before it went on, cancelled: the next has its turn.
        self._wake()

    def _wake(self, n=1):
        # Wakes at most n; says how many it has woken.
        woken = 0
        for waiter in self._waiters:
            if woken >= n:
                break
            if not waiter.done():
                woken += 1
                waiter.set_result(True)
        return woken


def _shown(thing, state):
    return f"<{object.__repr__(thing)[1:-1]} [{state}]>"


class _Entered(_Waiters):
    def _state(self):
        return "locked" if self.locked() else "unlocked"

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *details):
        self.release()


class Event(_Waiters):
    def __init__(self):
        _Waiters.__init__(self)
        self._value = False

    def _state(self):
        return "set" if self._value else "unset"

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            self._wake(len(self._waiters))

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            await self._wait()
        return True

    def _missed(self):
        pass  # each was woken


class Lock(_Entered):
    def __init__(self):
        _Waiters.__init__(self)
        self._locked = False

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all([w.cancelled() for w in self._waiters]):
            self._locked = True
            return True
        await self._wait()
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake()


class Semaphore(_Entered):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        _Waiters.__init__(self)
        self._value = value

    def _state(self):
        return "locked" if self.locked() else f"unlocked, value:{self._value}"

    def locked(self):
        return self._value == 0 or any([not w.cancelled() for w in self._waiters])

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        await self._wait()
        return True

    def release(self):
        # One that wakes takes what is released.
        self._value += 1 - self._wake()

    def _missed(self):
        Semaphore.release(self)


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound = value
        Semaphore.__init__(self, value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        Semaphore.release(self)


class Condition(_Entered):
    def __init__(self, lock=None):
        _Waiters.__init__(self)
        self._lock = Lock() if lock is None else lock
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            await self._wait()
        finally:
            await self.acquire()
        return True

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._wake(n)

    def notify_all(self):
        self.notify(len(self._waiters))


class Barrier:
    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self.parties = parties
        self._condition = Condition()
        self.n_waiting = 0
        self._round = 0

    async def wait(self):
        async with self._condition:
            at, mine = self.n_waiting, self._round
            self.n_waiting += 1
            if self.n_waiting == self.parties:
                self.n_waiting = 0
                self._round += 1
                self._condition.notify_all()
            else:
                await self._condition.wait_for(lambda: self._round != mine)
            return at

    def __repr__(self):
        return _shown(self, f"filling, waiters:{self.n_waiting}/{self.parties}")

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *details):
        pass


class Queue:
    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = _Waiters()
        self._putters = _Waiters()
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self):
        parts = [f"maxsize={self._maxsize!r}"]
        if self._queue:
            parts.append(f"_queue={list(self._queue)!r}")
        for name in ("_getters", "_putters"):
            waiters = getattr(self, name)._waiters
            if waiters:
                parts.append(f"{name}[{len(waiters)}]")
        if self._unfinished:
            parts.append(f"tasks={self._unfinished}")
        return " ".join(parts + ["shutdown"] * self._is_shutdown)

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished > 0:
                    self._unfinished -= 1
            if self._unfinished == 0:
                self._finished.set()
        # Each looks again whether there is anything to wait for.
        for waiting in (self._getters, self._putters):
            waiting._wake(len(waiting._waiters))

    __class_getitem__ = classmethod(_GenericAlias)

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and len(self._queue) >= self._maxsize

    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            await self._putters._wait()
        self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._getters._wake()

    async def get(self):
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            await self._getters._wait()
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        self._putters._wake()
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heappush(self._queue, item)

    def _get(self):
        return heappop(self._queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()


for _class in (Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore):
    _class.__module__ = "asyncio.locks"
for _class in (Queue, PriorityQueue, LifoQueue):
    _class.__module__ = "asyncio.queues"
Runner.__module__ = "asyncio.runners"
del _class
