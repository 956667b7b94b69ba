# The module `threading`, one thread at a time. A thread that was started runs when
# another one waits: in `join`, for a lock, an event or a queue, or at the end of the
# program. Those that wait let the others run, in the order in which they were started,
# each to its end or to where it waits itself.
import atexit
import sys
import time
import weakref
from collections import deque

__all__ = [
    "Barrier", "BoundedSemaphore", "BrokenBarrierError", "Condition", "Event", "ExceptHookArgs",
    "Lock", "RLock", "Semaphore", "TIMEOUT_MAX", "Thread", "ThreadError", "Timer",
    "active_count", "current_thread", "enumerate", "excepthook", "get_ident",
    "get_native_id", "local", "main_thread", "stack_size",
]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
# Started, not run yet; those that run or wait, the innermost last.
_started = deque()
_numbers = [0]


def _until(holds, blocking=True, timeout=None):
    # Lets other threads run until something holds; says whether it does.
    if not blocking:
        return bool(holds())
    while not holds():
        if not _started:
            if timeout is not None and timeout >= 0:
                time.sleep(timeout)
                return bool(holds())
            raise RuntimeError(
                "this thread would wait forever: in this book's Python, threads run one "
                "at a time, each to its end"
            )
        _started.popleft()._run()
    return True


def _let_all_run():
    while _started:
        thread = _started.popleft()
        if not thread.daemon:
            thread._run()


atexit.register(_let_all_run)


class ExceptHookArgs:
    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    import traceback

    print(f"Exception in thread {args.thread.name}:", file=sys.stderr)
    text = "".join(traceback.format_exception(args.exc_value))
    print(text, end="", file=sys.stderr)


class Thread:
    _target = _args = _kwargs = None
    _begun = _done = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if not name:
            _numbers[0] += 1
            name = f"Thread-{_numbers[0]}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self.name = str(name)
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self.daemon = _here[-1].daemon if daemon is None else daemon
        self.ident = self.native_id = None

    def start(self):
        if self._begun:
            raise RuntimeError("threads can only be started once")
        self._begun = True
        self.ident = self.native_id = id(self)
        _started.append(self)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _run(self):
        _here.append(self)
        try:
            self.run()
        except BaseException as error:
            excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
        finally:
            _here.pop()
            self._done = True

    def join(self, timeout=None):
        if not self._begun:
            raise RuntimeError("cannot join thread before it is started")
        if self is _here[-1]:
            raise RuntimeError("cannot join current thread")
        if not self._done:
            _until(lambda: self._done, True, timeout)

    def is_alive(self):
        return self._begun and not self._done

    isDaemon = lambda self: self.daemon
    getName = lambda self: self.name

    def __repr__(self):
        state = "stopped" if self._done else "started" if self._begun else "initial"
        if self.daemon:
            state += " daemon"
        if self.ident is not None:
            state += f" {self.ident}"
        return f"<{self.__class__.__name__}({self.name}, {state})>"


class _MainThread(Thread):
    def __init__(self):
        self.name, self.daemon = "MainThread", False
        self._begun = True
        self.ident = self.native_id = id(self)


_main = _MainThread()
_here = [_main]


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.is_set():
            time.sleep(self.interval)
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def current_thread():
    return _here[-1]


def main_thread():
    return _main


def get_ident():
    return _here[-1].ident


get_native_id = get_ident


def enumerate():
    return [*_here, *_started]


def active_count():
    return len(_here) + len(_started)


def stack_size(size=0):
    return 0


def _timed(blocking, timeout):
    # (`lock_acquire_parse_args`)
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")


class Lock:
    __slots__ = ("_locked", "__weakref__")

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        _timed(blocking, timeout)
        if self._locked and not _until(lambda: not self._locked, blocking, timeout):
            return False
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        return f"<{'' if self._locked else 'un'}locked _thread.lock object at {hex(id(self))}>"


Lock.__name__ = Lock.__qualname__ = "lock"
Lock.__module__ = "_thread"


class RLock:
    __slots__ = ("_owner", "_count", "__weakref__")

    def __init__(self):
        self._owner, self._count = None, 0

    def acquire(self, blocking=True, timeout=-1):
        _timed(blocking, timeout)
        if self._owner is not _here[-1]:
            if not (self._owner is None or _until(lambda: self._owner is None, blocking, timeout)):
                return False
            self._owner = _here[-1]
        self._count += 1
        return True

    __enter__ = acquire

    def release(self):
        if self._owner is not _here[-1]:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None

    def __exit__(self, *details):
        self.release()

    def _is_owned(self):
        return self._owner is _here[-1]

    def __repr__(self):
        state = "unlocked" if self._owner is None else "locked"
        owner = 0 if self._owner is None else self._owner.ident
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {hex(id(self))}>"


RLock.__module__ = "_thread"


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release
        self._waits = deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *details):
        return self._lock.__exit__(*details)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waits)})>"

    def _owned(self, what):
        # Sees that the lock is held; only a lock of the program's own cannot say by whom.
        held = getattr(self._lock, "_is_owned", None)
        if held is not None:
            owned = held()
        else:
            owned = not self._lock.acquire(False)
            if not owned:
                self._lock.release()
        if not owned:
            raise RuntimeError(f"cannot {what} on un-acquired lock")

    def wait(self, timeout=None):
        self._owned("wait")
        told = []
        self._waits.append(told)
        self.release()
        try:
            return _until(lambda: told, True, timeout)
        finally:
            self.acquire()
            if told in self._waits:
                self._waits.remove(told)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        while not result and self.wait(timeout):
            result = predicate()
        return result

    def notify(self, n=1):
        self._owned("notify")
        while n > 0 and self._waits:
            self._waits.popleft().append(True)
            n -= 1

    def notify_all(self):
        self.notify(len(self._waits))


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag or _until(lambda: self._flag, True, timeout)

    def __repr__(self):
        return _shown(self, "set" if self._flag else "unset")


def _shown(thing, state):
    cls = type(thing)
    return f"<{cls.__module__}.{cls.__qualname__} at {id(thing):#x}: {state}>"


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}")

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0 and not _until(lambda: self._value > 0, blocking, timeout):
            return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, *details):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}/{self._initial_value}")

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        Semaphore.release(self, n)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self.parties = parties
        self._action = action
        self._timeout = timeout
        self._begin()

    def _begin(self):
        # Whether this round was passed, or broken; each round has a gate of its own.
        self._gate = [None]
        self.n_waiting = 0

    @property
    def broken(self):
        return self._gate[0] is False

    def __repr__(self):
        return _shown(self, "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}")

    def wait(self, timeout=None):
        gate = self._gate
        if self.broken:
            raise BrokenBarrierError
        at = self.n_waiting
        self.n_waiting += 1
        if self.n_waiting == self.parties:
            try:
                if self._action is not None:
                    self._action()
            except:
                self.n_waiting -= 1
                self.abort()
                raise
            gate[0] = True
            self._begin()
            return at
        timeout = self._timeout if timeout is None else timeout
        if not _until(lambda: gate[0] is not None, True, timeout):
            gate[0] = False
        if not gate[0]:
            if gate is self._gate:
                self.n_waiting -= 1
            raise BrokenBarrierError
        return at

    def abort(self):
        self._gate[0] = False

    def reset(self):
        self._gate[0] = False
        self._begin()


class local:
    # Attributes that each thread has for itself; they end with the thread.
    def __new__(cls, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local", (weakref.WeakKeyDictionary(), args, kwargs))
        return self

    def _mine(self):
        of, args, kwargs = object.__getattribute__(self, "_local")
        mine = of.get(_here[-1])
        if mine is None:
            mine = of[_here[-1]] = {}
            if _here[-1] is not _main:
                type(self).__init__(self, *args, **kwargs)
        return mine

    def __getattribute__(self, name):
        mine = local._mine(self)
        if name == "__dict__":
            return mine
        if name in mine:
            return mine[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError as e:
            if type(self) is local and e.name == name:
                e.args = (f"'_thread._local' object has no attribute {name!r}",)
            raise

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(
                f"{type(self).__name__!r} object attribute '__dict__' is read-only"
            )
        local._mine(self)[name] = value

    def __delattr__(self, name):
        mine = local._mine(self)
        if name not in mine:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        del mine[name]


local.__module__ = "_thread"
local.__qualname__ = local.__name__ = "_local"
