/* The modules that are written in Python, from lab/interpreter/src/modules/python by
 * lab/player/build_wasm.sh. A page loads them when a program imports one. */
window.LAB_LIBRARY = {
"abc": `from _weakref import ref


def abstractmethod(funcobj):
	funcobj.__isabstractmethod__ = True
	return funcobj


class abstractproperty(property):
	__isabstractmethod__ = True


class abstractclassmethod(classmethod):
	__isabstractmethod__ = True

	def __init__(self, callable):
		callable.__isabstractmethod__ = True
		super().__init__(callable)


class abstractstaticmethod(staticmethod):
	__isabstractmethod__ = True

	def __init__(self, callable):
		callable.__isabstractmethod__ = True
		super().__init__(callable)


def _is_abstract(value):
	if isinstance(value, property):
		return any([_is_abstract(part) for part in (value.fget, value.fset, value.fdel)])
	if isinstance(value, (classmethod, staticmethod)):
		value = value.__func__
	return getattr(value, "__isabstractmethod__", False)


class _abc_data:

	__slots__ = ("registry",)

	def __init__(self):
		self.registry = []


class ABCMeta(type):
	def __new__(mcls, name, bases, namespace, /, **kwargs):
		cls = super().__new__(mcls, name, bases, namespace, **kwargs)
		abstracts = {name for name, value in namespace.items() if _is_abstract(value)}
		for base in bases:
			for name in getattr(base, "__abstractmethods__", ()):
				if _is_abstract(getattr(cls, name, None)):
					abstracts.add(name)
		cls.__abstractmethods__ = frozenset(abstracts)
		cls._abc_impl = _abc_data()
		return cls

	def register(cls, subclass):
		if not isinstance(subclass, type):
			raise TypeError("Can only register classes")
		if issubclass(subclass, cls):
			return subclass
		if issubclass(cls, subclass):
			raise RuntimeError("Refusing to create an inheritance cycle")
		cls._abc_impl.registry.append(ref(subclass))
		_versions[0] += 1
		flags = getattr(cls, "__abc_tpflags__", 0)
		if flags:
			try:
				subclass.__abc_tpflags__ = flags
			except TypeError:
				pass
		return subclass

	def __instancecheck__(cls, instance):
		subclass = instance.__class__
		if cls.__subclasscheck__(subclass):
			return True
		kind = type(instance)
		return kind is not subclass and cls.__subclasscheck__(kind)

	def __subclasscheck__(cls, subclass):
		if not isinstance(subclass, type):
			raise TypeError("issubclass() arg 1 must be a class")
		answer = cls.__subclasshook__(subclass)
		if answer is not NotImplemented:
			return answer
		if cls in subclass.__mro__:
			return True
		for known in list(cls._abc_impl.registry):
			known = known()
			if known is not None and issubclass(subclass, known):
				return True
		for known in type.__subclasses__(cls):
			if issubclass(subclass, known):
				return True
		return False


_versions = [0]


def get_cache_token():
	return _versions[0]


def update_abstractmethods(cls):
	if not hasattr(cls, "__abstractmethods__"):
		return cls
	abstracts = {name for name, value in vars(cls).items() if _is_abstract(value)}
	for base in cls.__bases__:
		for name in getattr(base, "__abstractmethods__", ()):
			if _is_abstract(getattr(cls, name, None)):
				abstracts.add(name)
	cls.__abstractmethods__ = frozenset(abstracts)
	return cls


class ABC(metaclass=ABCMeta):
	__slots__ = ()
`,
"_async_contexts": `
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
`,
"asyncio": `

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
				text += f"\\n{key}: {context[key]!r}"
		exception = context.get("exception")
		if exception is not None:
			import traceback

			text += "\\n" + "".join(traceback.format_exception(exception)).rstrip("\\n")
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

		self._wake()

	def _wake(self, n=1):

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
		pass


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
`,
"bisect": `
from operator import _ssize


def _bounds(a, lo, hi):

	lo = _ssize(lo)
	if lo < 0:
		raise ValueError("lo must be non-negative")
	hi = -1 if hi is None else _ssize(hi)
	return lo, len(a) if hi == -1 else hi


def bisect_right(a, x, lo=0, hi=None, *, key=None):
	lo, hi = _bounds(a, lo, hi)
	while lo < hi:
		mid = (lo + hi) // 2
		if x < (a[mid] if key is None else key(a[mid])):
			hi = mid
		else:
			lo = mid + 1
	return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
	lo, hi = _bounds(a, lo, hi)
	while lo < hi:
		mid = (lo + hi) // 2
		if (a[mid] if key is None else key(a[mid])) < x:
			lo = mid + 1
		else:
			hi = mid
	return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
	a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
	a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


bisect = bisect_right
insort = insort_right
`,
"collections.abc": `
from abc import ABCMeta, abstractmethod
import collections as _collections

__all__ = [
	"Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable",
	"Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable",
	"Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView",
	"ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString", "Buffer",
]

_GenericAlias = type(list[int])


def _has(cls, *names):
	for name in names:
		for base in cls.__mro__:
			if name in base.__dict__:
				if base.__dict__[name] is None:
					return NotImplemented
				break
		else:
			return NotImplemented
	return True


class _Generic:
	__slots__ = ()

	def __class_getitem__(cls, parameters):
		return _GenericAlias(cls, parameters)


class Hashable(metaclass=ABCMeta):
	__slots__ = ()

	@abstractmethod
	def __hash__(self):
		return 0

	@classmethod
	def __subclasshook__(cls, other):
		return _has(other, "__hash__") if cls is Hashable else NotImplemented


class Awaitable(_Generic, metaclass=ABCMeta):
	__slots__ = ()

	@abstractmethod
	def __await__(self):
		yield

	@classmethod
	def __subclasshook__(cls, other):
		return _has(other, "__await__") if cls is Awaitable else NotImplemented


class Coroutine(Awaitable):
	__slots__ = ()

	@abstractmethod
	def send(self, value):
		raise StopIteration

	@abstractmethod
	def throw(self, typ, val=None, tb=None):
		if val is None:
			val = typ() if isinstance(typ, type) else typ
		raise val

	def close(self):
		try:
			self.throw(GeneratorExit)
		except (GeneratorExit, StopIteration):
			pass
		else:
			raise RuntimeError("coroutine ignored GeneratorExit")

	@classmethod
	def __subclasshook__(cls, other):
		if cls is Coroutine:
			return _has(other, "__await__", "send", "throw", "close")
		return NotImplemented


class AsyncIterable(_Generic, metaclass=ABCMeta):
	__slots__ = ()

	@abstractmethod
	def __aiter__(self):
		return AsyncIterator()

	@classmethod
	def __subclasshook__(cls, other):
		return _has(other, "__aiter__") if cls is AsyncIterable else NotImplemented


class AsyncIterator(AsyncIterable):
	__slots__ = ()

	@abstractmethod
	def __anext__(self):
		raise StopAsyncIteration

	def __aiter__(self):
		return self

	@classmethod
	def __subclasshook__(cls, other):
		if cls is AsyncIterator:
			return _has(other, "__anext__", "__aiter__")
		return NotImplemented


class AsyncGenerator(AsyncIterator):
	__slots__ = ()

	@classmethod
	def __subclasshook__(cls, other):
		if cls is AsyncGenerator:
			return _has(other, "__aiter__", "__anext__", "asend", "athrow", "aclose")
		return NotImplemented


class Iterable(_Generic, metaclass=ABCMeta):
	__slots__ = ()

	@abstractmethod
	def __iter__(self):
		while False:
			yield None

	@classmethod
	def __subclasshook__(cls, other):
		return _has(other, "__iter__") if cls is Iterable else NotImplemented


class Iterator(Iterable):
	__slots__ = ()

	@abstractmethod
	def __next__(self):
		raise StopIteration

	def __iter__(self):
		return self

	@classmethod
	def __subclasshook__(cls, other):
		return _has(other, "__iter__", "__next__") if cls is Iterator else NotImplemented


class Reversible(Iterable):
	__slots__ = ()

	@abstractmethod
	def __reversed__(self):
		while False:
			yield None

	@classmethod
	def __subclasshook__(cls, other):
		return _has(other, "__reversed__", "__iter__") if cls is Reversible else NotImplemented


class Generator(Iterator):
	__slots__ = ()

	def __next__(self):
		return self.send(None)

	@abstractmethod
	def send(self, value):
		raise StopIteration

	@abstractmethod
	def throw(self, typ, val=None, tb=None):
		if val is None:
			if tb is None:
				raise typ
			val = typ()
		if tb is not None:
			val = val.with_traceback(tb)
		raise val

	def close(self):
		try:
			self.throw(GeneratorExit)
		except (GeneratorExit, StopIteration):
			pass
		else:
			raise RuntimeError("generator ignored GeneratorExit")

	@classmethod
	def __subclasshook__(cls, other):
		if cls is Generator:
			return _has(other, "__iter__", "__next__", "send", "throw", "close")
		return NotImplemented


class Sized(metaclass=ABCMeta):
	__slots__ = ()

	@abstractmethod
	def __len__(self):
		return 0

	@classmethod
	def __subclasshook__(cls, other):
		return _has(other, "__len__") if cls is Sized else NotImplemented


class Container(_Generic, metaclass=ABCMeta):
	__slots__ = ()

	@abstractmethod
	def __contains__(self, x):
		return False

	@classmethod
	def __subclasshook__(cls, other):
		return _has(other, "__contains__") if cls is Container else NotImplemented


class Collection(Sized, Iterable, Container):
	__slots__ = ()

	@classmethod
	def __subclasshook__(cls, other):
		if cls is Collection:
			return _has(other, "__len__", "__iter__", "__contains__")
		return NotImplemented


class Buffer(metaclass=ABCMeta):
	__slots__ = ()

	@abstractmethod
	def __buffer__(self, flags, /):
		raise NotImplementedError

	@classmethod
	def __subclasshook__(cls, other):
		return _has(other, "__buffer__") if cls is Buffer else NotImplemented


class Callable(_Generic, metaclass=ABCMeta):
	__slots__ = ()

	@abstractmethod
	def __call__(self, *args, **kwds):
		return False

	@classmethod
	def __subclasshook__(cls, other):
		if cls is not Callable:
			return NotImplemented
		return True if other in _called else _has(other, "__call__")



_called = {type(part) for part in (len, _has, [].append, str.upper, "".__len__, type)}


class Set(Collection):
	__slots__ = ()

	def __le__(self, other):
		if not isinstance(other, Set):
			return NotImplemented
		return len(self) <= len(other) and all([x in other for x in self])

	def __lt__(self, other):
		if not isinstance(other, Set):
			return NotImplemented
		return len(self) < len(other) and self.__le__(other)

	def __gt__(self, other):
		if not isinstance(other, Set):
			return NotImplemented
		return len(self) > len(other) and self.__ge__(other)

	def __ge__(self, other):
		if not isinstance(other, Set):
			return NotImplemented
		return len(self) >= len(other) and all([x in self for x in other])

	def __eq__(self, other):
		if not isinstance(other, Set):
			return NotImplemented
		return len(self) == len(other) and self.__le__(other)

	@classmethod
	def _from_iterable(cls, it):
		return cls(it)

	def __and__(self, other):
		if not isinstance(other, Iterable):
			return NotImplemented
		return self._from_iterable(value for value in other if value in self)

	__rand__ = __and__

	def isdisjoint(self, other):
		for value in other:
			if value in self:
				return False
		return True

	def __or__(self, other):
		if not isinstance(other, Iterable):
			return NotImplemented
		return self._from_iterable(e for s in (self, other) for e in s)

	__ror__ = __or__

	def __sub__(self, other):
		if not isinstance(other, Set):
			if not isinstance(other, Iterable):
				return NotImplemented
			other = self._from_iterable(other)
		return self._from_iterable(value for value in self if value not in other)

	def __rsub__(self, other):
		if not isinstance(other, Set):
			if not isinstance(other, Iterable):
				return NotImplemented
			other = self._from_iterable(other)
		return self._from_iterable(value for value in other if value not in self)

	def __xor__(self, other):
		if not isinstance(other, Set):
			if not isinstance(other, Iterable):
				return NotImplemented
			other = self._from_iterable(other)
		return (self - other) | (other - self)

	__rxor__ = __xor__

	def _hash(self):
		return hash(frozenset(self))


class MutableSet(Set):
	__slots__ = ()

	@abstractmethod
	def add(self, value):
		raise NotImplementedError

	@abstractmethod
	def discard(self, value):
		raise NotImplementedError

	def remove(self, value):
		if value not in self:
			raise KeyError(value)
		self.discard(value)

	def pop(self):
		it = iter(self)
		try:
			value = next(it)
		except StopIteration:
			raise KeyError from None
		self.discard(value)
		return value

	def clear(self):
		try:
			while True:
				self.pop()
		except KeyError:
			pass

	def __ior__(self, it):
		for value in it:
			self.add(value)
		return self

	def __iand__(self, it):
		for value in self - it:
			self.discard(value)
		return self

	def __ixor__(self, it):
		if it is self:
			self.clear()
		else:
			if not isinstance(it, Set):
				it = self._from_iterable(it)
			for value in it:
				if value in self:
					self.discard(value)
				else:
					self.add(value)
		return self

	def __isub__(self, it):
		if it is self:
			self.clear()
		else:
			for value in it:
				self.discard(value)
		return self


class Mapping(Collection):
	__slots__ = ()
	__abc_tpflags__ = 1 << 6

	@abstractmethod
	def __getitem__(self, key):
		raise KeyError

	def get(self, key, default=None):
		try:
			return self[key]
		except KeyError:
			return default

	def __contains__(self, key):
		try:
			self[key]
		except KeyError:
			return False
		return True

	def keys(self):
		return KeysView(self)

	def items(self):
		return ItemsView(self)

	def values(self):
		return ValuesView(self)

	def __eq__(self, other):
		if not isinstance(other, Mapping):
			return NotImplemented
		return dict(self.items()) == dict(other.items())

	__reversed__ = None


class MappingView(Sized, _Generic):
	__slots__ = ("_mapping",)

	def __init__(self, mapping):
		self._mapping = mapping

	def __len__(self):
		return len(self._mapping)

	def __repr__(self):
		return f"{self.__class__.__name__}({self._mapping!r})"


class KeysView(MappingView, Set):
	__slots__ = ()

	@classmethod
	def _from_iterable(cls, it):
		return set(it)

	def __contains__(self, key):
		return key in self._mapping

	def __iter__(self):
		yield from self._mapping


class ItemsView(MappingView, Set):
	__slots__ = ()

	@classmethod
	def _from_iterable(cls, it):
		return set(it)

	def __contains__(self, item):
		key, value = item
		try:
			found = self._mapping[key]
		except KeyError:
			return False
		return found is value or found == value

	def __iter__(self):
		for key in self._mapping:
			yield (key, self._mapping[key])


class ValuesView(MappingView, Collection):
	__slots__ = ()

	def __contains__(self, value):
		for key in self._mapping:
			found = self._mapping[key]
			if found is value or found == value:
				return True
		return False

	def __iter__(self):
		for key in self._mapping:
			yield self._mapping[key]


class MutableMapping(Mapping):
	__slots__ = ()

	@abstractmethod
	def __setitem__(self, key, value):
		raise KeyError

	@abstractmethod
	def __delitem__(self, key):
		raise KeyError

	__marker = object()

	def pop(self, key, default=__marker):
		try:
			value = self[key]
		except KeyError:
			if default is MutableMapping.__marker:
				raise
			return default
		del self[key]
		return value

	def popitem(self):
		try:
			key = next(iter(self))
		except StopIteration:
			raise KeyError from None
		value = self[key]
		del self[key]
		return key, value

	def clear(self):
		try:
			while True:
				self.popitem()
		except KeyError:
			pass

	def update(self, other=(), /, **kwds):
		if isinstance(other, Mapping):
			for key in other:
				self[key] = other[key]
		elif hasattr(other, "keys"):
			for key in other.keys():
				self[key] = other[key]
		else:
			for key, value in other:
				self[key] = value
		for key, value in kwds.items():
			self[key] = value

	def setdefault(self, key, default=None):
		try:
			return self[key]
		except KeyError:
			self[key] = default
		return default


class Sequence(Reversible, Collection):
	__slots__ = ()
	__abc_tpflags__ = 1 << 5

	@abstractmethod
	def __getitem__(self, index):
		raise IndexError

	def __iter__(self):
		i = 0
		try:
			while True:
				yield self[i]
				i += 1
		except IndexError:
			return

	def __contains__(self, value):
		for v in self:
			if v is value or v == value:
				return True
		return False

	def __reversed__(self):
		for i in reversed(range(len(self))):
			yield self[i]

	def index(self, value, start=0, stop=None):
		if start is not None and start < 0:
			start = max(len(self) + start, 0)
		if stop is not None and stop < 0:
			stop += len(self)
		i = start
		while stop is None or i < stop:
			try:
				v = self[i]
			except IndexError:
				break
			if v is value or v == value:
				return i
			i += 1
		raise ValueError

	def count(self, value):
		return sum([1 for v in self if v is value or v == value])


class ByteString(Sequence):
	__slots__ = ()


class MutableSequence(Sequence):
	__slots__ = ()

	@abstractmethod
	def __setitem__(self, index, value):
		raise IndexError

	@abstractmethod
	def __delitem__(self, index):
		raise IndexError

	@abstractmethod
	def insert(self, index, value):
		raise IndexError

	def append(self, value):
		self.insert(len(self), value)

	def clear(self):
		try:
			while True:
				self.pop()
		except IndexError:
			pass

	def reverse(self):
		n = len(self)
		for i in range(n // 2):
			self[i], self[n - i - 1] = self[n - i - 1], self[i]

	def extend(self, values):
		if values is self:
			values = list(values)
		for v in values:
			self.append(v)

	def pop(self, index=-1):
		v = self[index]
		del self[index]
		return v

	def remove(self, value):
		del self[self.index(value)]

	def __iadd__(self, values):
		self.extend(values)
		return self


for _kind, _classes in (
	(Set, (frozenset,)), (MutableSet, (set,)),
	(Mapping, (type(type.__dict__), type((_ for _ in ()).gi_frame.f_locals))),
	(MutableMapping, (dict, _collections.ChainMap, _collections.UserDict)),
	(KeysView, (type({}.keys()),)), (ItemsView, (type({}.items()),)),
	(ValuesView, (type({}.values()),)), (Sequence, (tuple, str, range)),
	(ByteString, (bytes, bytearray)),
	(MutableSequence, (list, bytearray, _collections.deque, _collections.UserList)),
):
	for _class in _classes:
		_kind.register(_class)
del _kind, _classes, _class
`,
"collections": `


from _collections import _deque

__all__ = [
	"ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
	"namedtuple",
]


class _deque_iterator:
	__slots__ = ("_deque", "_at", "_step", "_state")

	def __init__(self, deque, at, step):
		self._deque = deque
		self._at = at
		self._step = step
		self._state = deque._changes()

	def __iter__(self):
		return self

	def __next__(self):
		found = self._deque
		if found is None:
			raise StopIteration
		if found._changes() != self._state:
			self._state = -1
			raise RuntimeError("deque mutated during iteration")
		at = self._at
		if not 0 <= at < len(found):
			self._deque = None
			raise StopIteration
		self._at = at + self._step
		return found._at(at)

	def __length_hint__(self):
		if self._deque is None or self._state < 0:
			return 0
		return len(self._deque) - self._at if self._step > 0 else self._at + 1


class deque(_deque):
	__slots__ = ("__weakref__",)

	def __init__(self, iterable=(), maxlen=None):
		self._limit(maxlen)
		_deque.clear(self)
		deque.extend(self, iterable)

	@property
	def maxlen(self):
		return self._limit()

	@maxlen.setter
	def maxlen(self, value):
		raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")

	def extend(self, iterable, /):
		append = _deque.append
		for value in list(iterable) if iterable is self else iterable:
			append(self, value)

	def extendleft(self, iterable, /):
		appendleft = _deque.appendleft
		for value in list(iterable) if iterable is self else iterable:
			appendleft(self, value)

	def reverse(self):
		n = len(self)
		for at in range(n // 2):
			other = self._at(n - 1 - at)
			self._put(n - 1 - at, self._at(at))
			self._put(at, other)

	def count(self, value, /):
		return len([1 for item in self if item is value or item == value])

	def __contains__(self, value):
		for item in self:
			if item is value or item == value:
				return True
		return False

	def copy(self):
		if self.maxlen is None:
			return self.__class__(self)
		return self.__class__(self, self.maxlen)

	__copy__ = copy

	def __iter__(self):
		return _deque_iterator(self, 0, 1)

	def __reversed__(self):
		return _deque_iterator(self, len(self) - 1, -1)

	def __lt__(self, other):
		return list(self) < list(other) if isinstance(other, deque) else NotImplemented

	def __le__(self, other):
		return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

	def __gt__(self, other):
		return list(self) > list(other) if isinstance(other, deque) else NotImplemented

	def __ge__(self, other):
		return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

	def __getitem__(self, index):
		return self._at(index)

	def __setitem__(self, index, value):
		self._put(index, value)

	def __delitem__(self, index):
		self._remove(index)

	def __add__(self, other):
		if not isinstance(other, deque):
			raise TypeError(
				f'can only concatenate deque (not "{type(other).__name__}") to deque'
			)
		new = self.copy()
		new.extend(other)
		return new

	def __iadd__(self, other):
		self.extend(other)
		return self

	def __mul__(self, n):
		return self.__class__(list(self) * n, self.maxlen)

	__rmul__ = __mul__

	def __imul__(self, n):
		items = list(self) * n
		_deque.clear(self)
		deque.extend(self, items)
		return self

	def __eq__(self, other):
		return list(self) == list(other) if isinstance(other, deque) else NotImplemented

	__hash__ = None

	def __reduce__(self):
		state = getattr(self, "__dict__", None) or None
		args = () if self.maxlen is None else ((), self.maxlen)
		return type(self), args, state, iter(self)

	def __sizeof__(self):
		return 216 + 528 * (len(self) // 64 + 1)

	__class_getitem__ = classmethod(type(list[int]))

	def __repr__(self):
		if any([self is shown for shown in _showing]):
			return "[...]"
		_showing.append(self)
		try:
			items = repr(list(self))
		finally:
			_showing.pop()
		if self.maxlen is None:
			return f"{self.__class__.__name__}({items})"
		return f"{self.__class__.__name__}({items}, maxlen={self.maxlen})"



_showing = []


class defaultdict(dict):
	__slots__ = ("default_factory", "__weakref__")

	def __init__(self, default_factory=None, /, *args, **kwargs):
		if default_factory is not None and not callable(default_factory):
			raise TypeError("first argument must be callable or None")
		self.default_factory = default_factory
		dict.__init__(self, *args, **kwargs)

	def __missing__(self, key):
		if self.default_factory is None:
			raise KeyError(key)
		value = self[key] = self.default_factory()
		return value

	def copy(self):
		return self.__class__(self.default_factory, self)

	__copy__ = copy

	def __or__(self, other):
		if not isinstance(other, dict):
			return NotImplemented
		new = self.copy()
		new.update(other)
		return new

	def __ror__(self, other):
		if not isinstance(other, dict):
			return NotImplemented
		new = self.__class__(self.default_factory, other)
		new.update(self)
		return new

	def __repr__(self):
		return f"{self.__class__.__name__}({self.default_factory!r}, {dict.__repr__(self)})"


class OrderedDict(dict):
	def move_to_end(self, key, last=True):
		if self and next(reversed(self) if last else iter(self)) == key:
			return
		value = dict.pop(self, key)
		if last:
			self[key] = value
			return
		after = list(self.items())
		dict.clear(self)
		self[key] = value
		dict.update(self, after)

	def pop(self, key, default=_showing):
		return dict.pop(self, key) if default is _showing else dict.pop(self, key, default)

	def setdefault(self, key, default=None):
		return dict.setdefault(self, key, default)

	def popitem(self, last=True):
		if not self:
			raise KeyError("dictionary is empty")
		key = next(reversed(self) if last else iter(self))
		return key, dict.pop(self, key)

	def copy(self):
		return self.__class__(self)

	__copy__ = copy

	def __or__(self, other):
		if not isinstance(other, dict):
			return NotImplemented
		new = self.copy()
		new.update(other)
		return new

	def __ror__(self, other):
		return self.__class__(other) | self if isinstance(other, dict) else NotImplemented

	@classmethod
	def fromkeys(cls, iterable, value=None):
		new = cls()
		for key in iterable:
			new[key] = value
		return new

	def __eq__(self, other):
		if isinstance(other, OrderedDict):
			return list(self.items()) == list(other.items())
		return dict.__eq__(self, other)

	__hash__ = None

	def __repr__(self):
		if not self:
			return f"{self.__class__.__name__}()"
		if any([self is shown for shown in _showing]):
			return "..."
		_showing.append(self)
		try:
			return f"{self.__class__.__name__}({dict(self.items())!r})"
		finally:
			_showing.pop()


class Counter(dict):
	def __init__(self, iterable=None, /, **kwds):
		self.update(iterable, **kwds)

	def __missing__(self, key):
		return 0

	@classmethod
	def fromkeys(cls, iterable, v=None):
		raise NotImplementedError(
			"Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
		)

	def update(self, iterable=None, /, **kwds):
		if iterable is not None:
			if hasattr(iterable, "items") and not self:
				dict.update(self, iterable)
			elif hasattr(iterable, "items"):
				for key, count in iterable.items():
					self[key] = self.get(key, 0) + count
			else:
				for key in iterable:
					self[key] = self.get(key, 0) + 1
		if kwds:
			self.update(kwds)

	def subtract(self, iterable=None, /, **kwds):
		if iterable is not None:
			if hasattr(iterable, "items"):
				for key, count in iterable.items():
					self[key] = self[key] - count
			else:
				for key in iterable:
					self[key] = self[key] - 1
		if kwds:
			self.subtract(kwds)

	def most_common(self, n=None):
		ordered = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
		return ordered if n is None else ordered[:n if n >= 0 else 0]

	def elements(self):
		from itertools import chain, repeat, starmap

		return chain.from_iterable(starmap(repeat, self.items()))

	def total(self):
		return sum(self.values())

	def copy(self):
		return self.__class__(self)

	__copy__ = copy

	def __delitem__(self, key):
		if key in self:
			dict.__delitem__(self, key)

	def __eq__(self, other):
		if not isinstance(other, Counter):
			return NotImplemented
		return all([self[key] == other[key] for key in {**self, **other}])

	__hash__ = None

	def _combined(self, other, count):
		if not isinstance(other, Counter):
			return NotImplemented
		found = Counter()
		for key in {**self, **other}:
			n = count(self[key], other[key])
			if n > 0:
				found[key] = n
		return found

	def __add__(self, other):
		return self._combined(other, lambda a, b: a + b)

	def __sub__(self, other):
		return self._combined(other, lambda a, b: a - b)

	def __or__(self, other):
		return self._combined(other, max)

	def __and__(self, other):
		return self._combined(other, min)

	def __pos__(self):
		return self + Counter()

	def __neg__(self):
		return Counter() - self

	def __eq__(self, other):
		if not isinstance(other, Counter):
			return NotImplemented
		return all([self[e] == other[e] for c in (self, other) for e in c])

	def __ne__(self, other):
		if not isinstance(other, Counter):
			return NotImplemented
		return not self == other

	__hash__ = None

	def __le__(self, other):
		if not isinstance(other, Counter):
			return NotImplemented
		return all([self[e] <= other[e] for c in (self, other) for e in c])

	def __lt__(self, other):
		if not isinstance(other, Counter):
			return NotImplemented
		return self <= other and self != other

	def __ge__(self, other):
		if not isinstance(other, Counter):
			return NotImplemented
		return all([self[e] >= other[e] for c in (self, other) for e in c])

	def __gt__(self, other):
		if not isinstance(other, Counter):
			return NotImplemented
		return self >= other and self != other

	def __iadd__(self, other):
		for elem, count in other.items():
			self[elem] += count
		return self._keep_positive()

	def __isub__(self, other):
		for elem, count in other.items():
			self[elem] -= count
		return self._keep_positive()

	def __ior__(self, other):
		for elem, count in other.items():
			self[elem] = max(self[elem], count)
		return self._keep_positive()

	def __iand__(self, other):
		for elem, count in list(self.items()):
			self[elem] = min(count, other[elem])
		return self._keep_positive()

	def _keep_positive(self):
		for elem in [elem for elem, count in self.items() if not count > 0]:
			del self[elem]
		return self

	def __repr__(self):
		if not self:
			return f"{self.__class__.__name__}()"
		try:
			shown = dict(self.most_common())
		except TypeError:
			shown = dict(self)
		return f"{self.__class__.__name__}({shown!r})"


class _tuplegetter:

	__slots__ = ("_at", "__doc__")

	def __init__(self, index, doc, /):
		self._at = index
		self.__doc__ = doc

	def __get__(self, instance, owner=None, /):
		if instance is None:
			if owner is None:
				raise TypeError("__get__(None, None) is invalid")
			return self
		if not isinstance(instance, tuple):
			raise TypeError(
				f"descriptor for index '{self._at}' for tuple subclasses doesn't apply to "
				f"'{type(instance).__name__}' object"
			)
		return tuple.__getitem__(instance, self._at)

	def __set__(self, instance, value, /):
		raise AttributeError("can't set attribute")

	def __delete__(self, instance, /):
		raise AttributeError("can't delete attribute")

	def __reduce__(self):
		return _tuplegetter, (self._at, self.__doc__)

	def __repr__(self):
		return f"_tuplegetter({self._at}, {self.__doc__!r})"


_KEYWORDS = frozenset(
	"False None True and as assert async await break class continue def del elif else except finally for from"
	" global if import in is lambda nonlocal not or pass raise return try while with yield".split()
)
_iskeyword = _KEYWORDS.__contains__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
	if isinstance(field_names, str):
		field_names = field_names.replace(",", " ").split()
	fields = [str(name) for name in field_names]
	if rename:
		for at, name in enumerate(fields):
			usable = name.isidentifier() and not _iskeyword(name) and not name.startswith("_")
			if not usable or name in fields[:at]:
				fields[at] = f"_{at}"
	for name in [typename, *fields]:
		if type(name) is not str:
			raise TypeError("Type names and field names must be strings")
		if not name.isidentifier():
			raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
		if _iskeyword(name):
			raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
	for at, name in enumerate(fields):
		if name.startswith("_") and not rename:
			raise ValueError(f"Field names cannot start with an underscore: {name!r}")
		if name in fields[:at]:
			raise ValueError(f"Encountered duplicate field name: {name!r}")
	fields = tuple(fields)
	defaults = () if defaults is None else tuple(defaults)
	if len(defaults) > len(fields):
		raise TypeError("Got more default values than field names")
	field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))

	def __new__(_cls, *args, **kwargs):
		if len(args) > len(fields):
			takes, given = len(fields) + 1, len(args) + 1
			if defaults:
				takes = f"from {takes - len(defaults)} to {takes}"
			s = "" if takes == 1 else "s"
			message = f"{typename}.__new__() takes {takes} positional argument{s} but {given} were given"
			raise TypeError(message)
		values = list(args)
		missing = []
		for name in fields[len(args):]:
			if name in kwargs:
				values.append(kwargs.pop(name))
			elif name in field_defaults:
				values.append(field_defaults[name])
			else:
				missing.append(repr(name))
		for name in kwargs:
			what = "multiple values for" if name in fields else "an unexpected keyword"
			raise TypeError(f"{typename}.__new__() got {what} argument {name!r}")
		if missing:
			names = missing[0]
			if len(missing) > 1:
				comma = "," if len(missing) > 2 else ""
				names = ", ".join(missing[:-1]) + comma + " and " + missing[-1]
			s = "s" if len(missing) > 1 else ""
			message = f"missing {len(missing)} required positional argument{s}: {names}"
			raise TypeError(f"{typename}.__new__() {message}")
		return tuple.__new__(_cls, values)

	def _make(cls, iterable):
		values = tuple(iterable)
		if len(values) != len(fields):
			raise TypeError(f"Expected {len(fields)} arguments, got {len(values)}")
		return tuple.__new__(cls, values)

	def _replace(self, /, **kwds):
		values = [kwds.pop(name, value) for name, value in zip(fields, self)]
		if kwds:
			raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
		return self._make(values)

	def _asdict(self):
		return dict(zip(fields, self))

	def __repr__(self):
		pairs = [f"{name}={value!r}" for name, value in zip(fields, self)]
		return f"{self.__class__.__name__}({', '.join(pairs)})"

	def __getnewargs__(self):
		return tuple(self)

	names = {
		"__doc__": f"{typename}({', '.join(fields)}{',' * (len(fields) == 1)})",
		"__slots__": (),
		"__module__": module or "__main__",
		"_fields": fields,
		"_field_defaults": field_defaults,
		"__new__": __new__,
		"_make": classmethod(_make),
		"_replace": _replace,
		"__replace__": _replace,
		"_asdict": _asdict,
		"__repr__": __repr__,
		"__getnewargs__": __getnewargs__,
		"__match_args__": fields,
	}
	for at, name in enumerate(fields):
		names[name] = _tuplegetter(at, f"Alias for field number {at}")
	return type(typename, (tuple,), names)


class ChainMap:
	__abc_tpflags__ = 1 << 6

	def __init__(self, *maps):
		self.maps = list(maps) or [{}]

	def __missing__(self, key):
		raise KeyError(key)

	def __getitem__(self, key):
		for mapping in self.maps:
			try:
				return mapping[key]
			except KeyError:
				pass
		return self.__missing__(key)

	def __setitem__(self, key, value):
		self.maps[0][key] = value

	def __bool__(self):
		return any(self.maps)

	def __eq__(self, other):
		if not hasattr(other, "keys"):
			return NotImplemented
		return dict(self.items()) == dict(other.items())

	__hash__ = None

	def __or__(self, other):
		if not hasattr(other, "keys"):
			return NotImplemented
		found = self.copy()
		found.maps[0].update(other)
		return found

	def __ror__(self, other):
		if not hasattr(other, "keys"):
			return NotImplemented
		found = dict(other)
		for mapping in reversed(self.maps):
			found.update(mapping)
		return self.__class__(found)

	def __ior__(self, other):
		self.maps[0].update(other)
		return self

	def copy(self):
		return self.__class__(self.maps[0].copy(), *self.maps[1:])

	__copy__ = copy

	@classmethod
	def fromkeys(cls, iterable, value=None, /):
		return cls(dict.fromkeys(iterable, value))

	def popitem(self):
		try:
			return self.maps[0].popitem()
		except KeyError:
			raise KeyError("No keys found in the first mapping.")

	def pop(self, key, *args):
		try:
			return self.maps[0].pop(key, *args)
		except KeyError:
			raise KeyError(f"Key not found in the first mapping: {key!r}")

	def setdefault(self, key, default=None):
		if key in self:
			return self[key]
		self[key] = default
		return default

	def update(self, other=(), /, **kwds):
		self.maps[0].update(other, **kwds)

	def clear(self):
		self.maps[0].clear()

	def __delitem__(self, key):
		if key not in self.maps[0]:
			raise KeyError(f"Key not found in the first mapping: {key!r}")
		del self.maps[0][key]

	def _all(self):
		found = {}
		for mapping in reversed(self.maps):
			found.update(dict.fromkeys(mapping))
		return found

	def __iter__(self):
		return iter(self._all())

	def __len__(self):
		return len(self._all())

	def __contains__(self, key):
		return any([key in mapping for mapping in self.maps])

	def get(self, key, default=None):
		return self[key] if key in self else default

	def keys(self):
		return self._all().keys()

	def values(self):
		return {key: self[key] for key in self}.values()

	def items(self):
		return {key: self[key] for key in self}.items()

	def new_child(self, m=None, **kwargs):
		if m is None:
			m = kwargs
		elif kwargs:
			m.update(kwargs)
		return self.__class__(m, *self.maps)

	@property
	def parents(self):
		return self.__class__(*self.maps[1:])

	def __repr__(self):
		return f"{self.__class__.__name__}({', '.join([repr(m) for m in self.maps])})"


def _of_mapping(name):

	def method(*args, **kwargs):
		from collections.abc import MutableMapping
		return getattr(MutableMapping, name)(*args, **kwargs)

	method.__name__ = name
	return method


class UserDict:
	__abc_tpflags__ = 1 << 6

	def __init__(self, dict=None, /, **kwargs):
		self.data = {}
		if dict is not None:
			self.update(dict)
		self.update(kwargs)

	def __len__(self):
		return len(self.data)

	def __getitem__(self, key):
		if key in self.data:
			return self.data[key]
		if hasattr(self.__class__, "__missing__"):
			return self.__class__.__missing__(self, key)
		raise KeyError(key)

	def __setitem__(self, key, item):
		self.data[key] = item

	def __delitem__(self, key):
		del self.data[key]

	def __iter__(self):
		return iter(self.data)

	def __contains__(self, key):
		return key in self.data

	__hash__ = None

	def get(self, key, default=None):
		return self[key] if key in self else default


	__eq__, keys, values, items, pop, popitem, clear, setdefault, update = map(
		_of_mapping,
		("__eq__", "keys", "values", "items", "pop", "popitem", "clear", "setdefault", "update"),
	)

	def __copy__(self):
		new = self.__class__.__new__(self.__class__)
		new.__dict__.update(self.__dict__)
		new.data = self.data.copy()
		return new

	def copy(self):
		if self.__class__ is UserDict:
			return UserDict(self.data.copy())
		import copy
		data = self.data
		try:
			self.data = {}
			new = copy.copy(self)
		finally:
			self.data = data
		new.update(self)
		return new

	@classmethod
	def fromkeys(cls, iterable, value=None):
		new = cls()
		for key in iterable:
			new[key] = value
		return new

	def __or__(self, other):
		return self.__class__(self.data | dict(other))

	def __ror__(self, other):
		return self.__class__(dict(other) | self.data)

	def __ior__(self, other):
		self.data |= other
		return self

	def __repr__(self):
		return repr(self.data)


def _data(other):
	return other.data if isinstance(other, UserList) else other


class UserList:
	__abc_tpflags__ = 1 << 5

	def __init__(self, initlist=None):
		self.data = []
		if initlist is not None:
			self.data[:] = list(_data(initlist))

	def __repr__(self):
		return repr(self.data)

	def __lt__(self, other):
		return self.data < _data(other)

	def __le__(self, other):
		return self.data <= _data(other)

	def __eq__(self, other):
		return self.data == _data(other)

	def __gt__(self, other):
		return self.data > _data(other)

	def __ge__(self, other):
		return self.data >= _data(other)

	__hash__ = None

	def __contains__(self, item):
		return item in self.data

	def __len__(self):
		return len(self.data)

	def __iter__(self):
		return iter(self.data)

	def __getitem__(self, i):
		found = self.data[i]
		return self.__class__(found) if isinstance(i, slice) else found

	def __setitem__(self, i, item):
		self.data[i] = item

	def __delitem__(self, i):
		del self.data[i]

	def __add__(self, other):
		return self.__class__(self.data + list(_data(other)))

	def __radd__(self, other):
		return self.__class__(list(_data(other)) + self.data)

	def __iadd__(self, other):
		self.data += list(_data(other))
		return self

	def __mul__(self, n):
		return self.__class__(self.data * n)

	__rmul__ = __mul__

	def __imul__(self, n):
		self.data *= n
		return self

	def append(self, item):
		self.data.append(item)

	def insert(self, i, item):
		self.data.insert(i, item)

	def pop(self, i=-1):
		return self.data.pop(i)

	def remove(self, item):
		self.data.remove(item)

	def clear(self):
		self.data.clear()

	def copy(self):
		return self.__class__(self)

	def count(self, item):
		return self.data.count(item)

	def index(self, item, *args):
		return self.data.index(item, *args)

	def reverse(self):
		self.data.reverse()

	def sort(self, /, *args, **kwds):
		self.data.sort(*args, **kwds)

	def extend(self, other):
		self.data.extend(_data(other))


def _letters(other):
	return other.data if isinstance(other, UserString) else other


class UserString:
	__abc_tpflags__ = 1 << 5

	def __init__(self, seq):
		self.data = seq if isinstance(seq, str) else str(_letters(seq))

	def __str__(self):
		return str(self.data)

	def __repr__(self):
		return repr(self.data)

	def __int__(self):
		return int(self.data)

	def __float__(self):
		return float(self.data)

	def __complex__(self):
		return complex(self.data)

	def __hash__(self):
		return hash(self.data)

	def __eq__(self, other):
		return self.data == _letters(other)

	def __lt__(self, other):
		return self.data < _letters(other)

	def __le__(self, other):
		return self.data <= _letters(other)

	def __gt__(self, other):
		return self.data > _letters(other)

	def __ge__(self, other):
		return self.data >= _letters(other)

	def __contains__(self, char):
		return _letters(char) in self.data

	def __len__(self):
		return len(self.data)

	def __iter__(self):
		return map(self.__class__, self.data)

	def __getitem__(self, index):
		return self.__class__(self.data[index])

	def __add__(self, other):
		return self.__class__(self.data + str(_letters(other)))

	def __radd__(self, other):
		return self.__class__(str(_letters(other)) + self.data)

	def __mul__(self, n):
		return self.__class__(self.data * n)

	__rmul__ = __mul__

	def __mod__(self, args):
		return self.__class__(self.data % args)

	def __rmod__(self, template):
		return self.__class__(str(template) % self)


def _method_of_str(name, wraps):
	def method(self, *args, **kwargs):
		found = getattr(self.data, name)(*[_letters(arg) for arg in args], **kwargs)
		return self.__class__(found) if wraps else found

	method.__name__ = name
	method.__qualname__ = f"UserString.{name}"
	setattr(UserString, name, method)


for _name in (
	"capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix replace rjust rstrip"
	" strip swapcase title translate upper zfill"
).split():
	_method_of_str(_name, True)
for _name in (
	"count encode endswith find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier"
	" islower isnumeric isprintable isspace istitle isupper join partition rfind rindex rpartition rsplit"
	" split splitlines startswith"
).split():
	_method_of_str(_name, False)
del _name
`,
"contextlib": `

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
`,
"copy": `

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



_iterators = tuple([type(iter(x)) for x in ([], (), "", b"")])


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
`,
"dataclasses": `



import sys as _sys
from types import MappingProxyType as _MappingProxyType, new_class as _new_class


class _MISSING_TYPE:
	pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
	pass


KW_ONLY = _KW_ONLY_TYPE()


class InitVar:

	def __init__(self, type):
		self.type = type

	def __class_getitem__(cls, type):
		return cls(type)

	def __repr__(self):
		name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
		return f"dataclasses.InitVar[{name}]"


def _means(kind, module, name, real):

	if isinstance(kind, str):
		text = kind.strip().split("[")[0]
		return text in (name, f"{module}.{name}") or text.endswith("." + name)
	return real(kind)


def _named_class_var(kind):
	return getattr(getattr(kind, "__origin__", None) or kind, "_name", None) == "ClassVar"


def _is_class_var(kind):
	return _means(kind, "typing", "ClassVar", _named_class_var)


def _is_init_var(kind):
	return _means(
		kind, "dataclasses", "InitVar", lambda k: k is InitVar or isinstance(k, InitVar)
	)


def _is_kw_only(kind):
	return _means(kind, "dataclasses", "KW_ONLY", lambda k: k is KW_ONLY)


class FrozenInstanceError(AttributeError):
	pass


class Field:
	def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
		self._kind = "field"
		self.metadata = _MappingProxyType(metadata if metadata is not None else {})
		self.name = None
		self.type = None
		self.default = default
		self.default_factory = default_factory
		self.init = init
		self.repr = repr
		self.hash = hash
		self.compare = compare
		self.kw_only = kw_only

	def __repr__(self):
		names = (
			"name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
			"metadata", "kw_only",
		)
		kinds = {"field": "_FIELD", "class": "_FIELD_CLASSVAR", "init": "_FIELD_INITVAR"}
		parts = [f"{name}={getattr(self, name)!r}" for name in names]
		kind = None if self.name is None else kinds[self._kind]
		return f"Field({','.join(parts)},_field_type={kind})"

	def __set_name__(self, owner, name):
		method = getattr(type(self.default), "__set_name__", None)
		if method:
			method(self.default, owner, name)


def field(
	*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
	metadata=None, kw_only=MISSING,
):
	if default is not MISSING and default_factory is not MISSING:
		raise ValueError("cannot specify both default and default_factory")
	return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _own_fields(cls, kw_only):
	found = []
	marked = False
	for name, value in cls.__dict__.items():
		if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
			raise TypeError(f"{name!r} is a field but has no type annotation")
	for name, kind in cls.__dict__.get("__annotations__", {}).items():
		if _is_kw_only(kind):
			if marked:
				raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
			kw_only = marked = True
			continue
		value = cls.__dict__.get(name, MISSING)
		own = value if isinstance(value, Field) else field(default=value)
		if _is_class_var(kind):
			own._kind = "class"
		elif _is_init_var(kind):
			own._kind = "init"
		if own._kind != "field" and own.default_factory is not MISSING:
			raise TypeError(f"field {name} cannot have a default factory")
		if own._kind == "class" and own.kw_only is not MISSING:
			raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
		if own._kind != "class" and own.default is not MISSING and own.default.__class__.__hash__ is None:
			kind_of = type(own.default)
			message = f"mutable default {kind_of} for field {name} is not allowed: use default_factory"
			raise ValueError(message)
		own.name = name
		own.type = kind
		if own.kw_only is MISSING:
			own.kw_only = kw_only
		if isinstance(value, Field):
			if own.default is MISSING:
				delattr(cls, name)
			else:
				setattr(cls, name, own.default)
		found.append(own)
	return found


def _has_default(f):
	return f.default is not MISSING or f.default_factory is not MISSING


def _make_init(cls, all_fields, frozen):
	taken = [f for f in all_fields if f.init]
	passed_on = [f for f in all_fields if f._kind == "init"]
	positional = [f.name for f in taken if not f.kw_only]
	title = f"{cls.__qualname__}.__init__()"

	def __init__(self, *args, **kwargs):
		if len(args) > len(positional):
			n = len(positional) + 1
			least = n - len([f for f in taken if not f.kw_only and _has_default(f)])
			takes = n if least == n else f"from {least} to {n}"
			s = "" if takes == 1 else "s"
			given = len(args) + 1
			raise TypeError(f"{title} takes {takes} positional argument{s} but {given} were given")
		values = dict(zip(positional, args))
		for name, value in kwargs.items():
			if name in values:
				raise TypeError(f"{title} got multiple values for argument {name!r}")
			if name not in [f.name for f in taken]:
				raise TypeError(f"{title} got an unexpected keyword argument {name!r}")
			values[name] = value
		lacking = [f for f in taken if f.name not in values and not _has_default(f)]
		by_position = [repr(f.name) for f in lacking if not f.kw_only]
		missing = by_position or [repr(f.name) for f in lacking]
		if missing:
			kind = "positional" if by_position else "keyword-only"
			names = missing[0]
			if len(missing) > 1:
				comma = "," if len(missing) > 2 else ""
				names = ", ".join(missing[:-1]) + comma + " and " + missing[-1]
			s = "s" if len(missing) > 1 else ""
			raise TypeError(f"{title} missing {len(missing)} required {kind} argument{s}: {names}")
		put = object.__setattr__ if frozen else setattr
		for f in all_fields:
			if f._kind == "init":
				if f.name not in values:
					values[f.name] = f.default
			elif f.name in values:
				put(self, f.name, values[f.name])
			elif f.default_factory is not MISSING:
				put(self, f.name, f.default_factory())
			elif f.default is not MISSING:
				put(self, f.name, f.default)
		post = getattr(self, "__post_init__", None)
		if post is not None:
			post(*[values[f.name] for f in passed_on])

	return __init__


def _signature(taken):

	def shown(f):
		kind = f.type
		if isinstance(kind, type) and not hasattr(kind, "__origin__"):
			name = kind.__qualname__
			if kind.__module__ != "builtins":
				name = f"{kind.__module__}.{name}"
		else:
			name = repr(kind)
			if getattr(kind, "__module__", None) == "typing":
				name = name.replace("typing.", "")
		if f.default_factory is not MISSING:
			return f"{f.name}: {name} = <factory>"
		return f"{f.name}: {name}" + (f" = {f.default!r}" if _has_default(f) else "")

	by_name = [shown(f) for f in taken if f.kw_only]
	parts = [shown(f) for f in taken if not f.kw_only] + ["*"] * bool(by_name) + by_name
	return f"({', '.join(parts)})"


def _values(obj, names):
	return tuple([getattr(obj, name) for name in names])


class _Params:
	def __init__(self, **options):
		self.__dict__ |= options

	def __repr__(self):
		return f"_DataclassParams({','.join([f'{k}={v!r}' for k, v in vars(self).items()])})"


def _process(
	cls, init, repr_, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
):
	found = {}
	for base in reversed(cls.__mro__[1:]):
		for f in base.__dict__.get("__dataclass_fields__", {}).values():
			found[f.name] = f
	for f in _own_fields(cls, kw_only):
		found[f.name] = f
	cls.__dataclass_fields__ = found
	in_init = [f for f in found.values() if f._kind != "class"]
	all_fields = [f for f in in_init if f._kind == "field"]
	if match_args and "__match_args__" not in cls.__dict__:
		cls.__match_args__ = tuple([f.name for f in in_init if f.init and not f.kw_only])
	frozen_bases = [
		base.__dataclass_params__.frozen for base in cls.__mro__[1:]
		if "__dataclass_params__" in base.__dict__
	]
	if frozen_bases:
		if any(frozen_bases) and not frozen:
			raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
		if not any(frozen_bases) and frozen:
			raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
	cls.__dataclass_params__ = _Params(
		init=init, repr=repr_, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
		match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
	)
	if order and not eq:
		raise ValueError("eq must be true if order is true")
	before = None
	for f in in_init:
		if f.init and not f.kw_only:
			if before is not None and not _has_default(f):
				message = f"non-default argument {f.name!r} follows default argument {before!r}"
				raise TypeError(message)
			if _has_default(f):
				before = f.name
	compared = [f.name for f in all_fields if f.compare]
	own = cls.__dict__

	explicit = "__hash__" in own and not (own["__hash__"] is None and "__eq__" in own)
	if not cls.__doc__ and "__init__" not in own:
		cls.__doc__ = cls.__name__ + _signature([f for f in in_init if f.init and init])
	if init and "__init__" not in own:
		cls.__init__ = _make_init(cls, in_init, frozen)
	if repr_ and "__repr__" not in own:
		shown = [f.name for f in all_fields if f.repr]

		def __repr__(self):

			if id(self) in running:
				return "..."
			running.append(id(self))
			try:
				parts = [f"{name}={getattr(self, name)!r}" for name in shown]
			finally:
				running.remove(id(self))
			return f"{self.__class__.__qualname__}({', '.join(parts)})"

		running = []
		cls.__repr__ = __repr__
	if eq and "__eq__" not in own:
		def __eq__(self, other):
			if self is other:
				return True
			if other.__class__ is self.__class__:
				return _values(self, compared) == _values(other, compared)
			return NotImplemented

		cls.__eq__ = __eq__
	if unsafe_hash and explicit:
		raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
	if unsafe_hash or eq and frozen and not explicit:
		hashed = [f.name for f in all_fields if (f.compare if f.hash is None else f.hash)]
		def __hash__(self):
			return hash(_values(self, hashed))

		cls.__hash__ = __hash__
	elif eq and not explicit:
		cls.__hash__ = None
	if order:
		names = ("__lt__", "__le__", "__gt__", "__ge__")
		_check_free(cls, *names, why=" Consider using functools.total_ordering")

		def __lt__(self, other):
			if other.__class__ is self.__class__:
				return _values(self, compared) < _values(other, compared)
			return NotImplemented

		def __le__(self, other):
			if other.__class__ is self.__class__:
				return _values(self, compared) <= _values(other, compared)
			return NotImplemented

		def __gt__(self, other):
			if other.__class__ is self.__class__:
				return _values(self, compared) > _values(other, compared)
			return NotImplemented

		def __ge__(self, other):
			if other.__class__ is self.__class__:
				return _values(self, compared) >= _values(other, compared)
			return NotImplemented

		cls.__lt__, cls.__le__, cls.__gt__, cls.__ge__ = __lt__, __le__, __gt__, __ge__
	if frozen:
		_check_free(cls, "__setattr__", "__delattr__")
		fixed = {f.name for f in all_fields}

		def __setattr__(self, name, value):
			if type(self) is cls or name in fixed:
				raise FrozenInstanceError(f"cannot assign to field {name!r}")
			super(cls, self).__setattr__(name, value)

		def __delattr__(self, name):
			if type(self) is cls or name in fixed:
				raise FrozenInstanceError(f"cannot delete field {name!r}")
			super(cls, self).__delattr__(name)

		cls.__setattr__, cls.__delattr__ = __setattr__, __delattr__
	if "__replace__" not in own:
		cls.__replace__ = _replace
	return cls


def _check_free(cls, *names, why=""):

	for name in names:
		if name in cls.__dict__:
			raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}{why}")


def _with_slots(cls, weakref_slot):
	if "__slots__" in cls.__dict__:
		raise TypeError(f"{cls.__name__} already specifies __slots__")
	names = dict(cls.__dict__)
	inherited = [
		slot for base in cls.__mro__[1:] for slot in base.__dict__.get("__slots__", ())
	]
	own = [f.name for f in fields(cls)]
	slots = tuple([name for name in own if name not in inherited])
	for name in own:
		names.pop(name, None)
	names.pop("__dict__", None)
	names.pop("__weakref__", None)
	names["__slots__"] = slots + ("__weakref__",) if weakref_slot else slots
	if cls.__dataclass_params__.frozen:
		names.setdefault("__getstate__", _dataclass_getstate)
		names.setdefault("__setstate__", _dataclass_setstate)
	new = type(cls)(cls.__name__, cls.__bases__, names)
	new.__qualname__ = cls.__qualname__
	return new


def _dataclass_getstate(self):
	return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
	for f, value in zip(fields(self), state):
		object.__setattr__(self, f.name, value)


def dataclass(
	cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
	match_args=True, kw_only=False, slots=False, weakref_slot=False,
):
	if weakref_slot and not slots:
		raise TypeError("weakref_slot is True but slots is False")

	def wrap(cls):
		cls = _process(
			cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
		)
		return _with_slots(cls, weakref_slot) if slots else cls

	return wrap if cls is None else wrap(cls)


def is_dataclass(obj):
	return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def fields(class_or_instance):
	if not is_dataclass(class_or_instance):
		raise TypeError("must be called with a dataclass type or instance")
	found = class_or_instance.__dataclass_fields__.values()
	return tuple([f for f in found if f._kind == "field"])


def _plain(value, make):
	if is_dataclass(value) and not isinstance(value, type):
		return make(value)
	if isinstance(value, tuple) and hasattr(value, "_fields"):
		return type(value)(*[_plain(item, make) for item in value])
	if isinstance(value, (list, tuple)):
		return type(value)([_plain(item, make) for item in value])
	if isinstance(value, dict):
		return {_plain(k, make): _plain(v, make) for k, v in value.items()}
	return value


def _instance(obj, name):
	if not is_dataclass(obj) or isinstance(obj, type):
		raise TypeError(f"{name}() should be called on dataclass instances")


def asdict(obj, *, dict_factory=dict):
	_instance(obj, "asdict")
	def make(value):
		return dict_factory([(f.name, _plain(getattr(value, f.name), make)) for f in fields(value)])

	return make(obj)


def astuple(obj, *, tuple_factory=tuple):
	_instance(obj, "astuple")
	def make(value):
		return tuple_factory([_plain(getattr(value, f.name), make) for f in fields(value)])

	return make(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **how):
	names = dict(namespace or {})
	kinds = {}
	for item in fields:
		if isinstance(item, str):
			name, kind = item, "typing.Any"
		elif len(item) == 2:
			name, kind = item
		elif len(item) == 3:
			name, kind, names[item[0]] = item
		else:
			raise TypeError(f"Invalid field: {item!r}")
		if not isinstance(name, str) or not name.isidentifier():
			raise TypeError(f"Field names must be valid identifiers: {name!r}")
		if name in kinds:
			raise TypeError(f"Field name duplicated: {name!r}")
		kinds[name] = kind
	names["__annotations__"] = kinds
	if module is None:
		module = _sys._getframe(1).f_globals.get("__name__")
	names["__module__"] = module
	made = _new_class(cls_name, bases, {}, lambda ns: ns.update(names))
	return dataclass(made, **how)


def replace(obj, /, **changes):
	if not is_dataclass(obj) or isinstance(obj, type):
		raise TypeError("replace() should be called on dataclass instances")
	return _replace(obj, **changes)


def _replace(obj, /, **changes):
	for f in obj.__dataclass_fields__.values():
		if f._kind == "class":
			continue
		if not f.init:
			if f.name in changes:
				raise TypeError(
					f"field {f.name} is declared with init=False, it cannot be specified with replace()"
				)
			continue
		if f.name not in changes:
			if f._kind == "init" and f.default is MISSING:
				raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
			changes[f.name] = f.default if f._kind == "init" else getattr(obj, f.name)
	return obj.__class__(**changes)
`,
"enum": `

__all__ = [
	"EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
	"auto", "unique", "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT",
	"CONFORM", "EJECT", "KEEP", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "global_enum",
]

Enum = Flag = ReprEnum = None


class _auto_null:

	def __repr__(self):
		return "_auto_null"


_auto_null = _auto_null()
_builtin_property = property


class nonmember:
	def __init__(self, value):
		self.value = value


class member:
	def __init__(self, value):
		self.value = value


def _is_descriptor(obj):
	return (
		hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")
		or isinstance(obj, (classmethod, staticmethod, _builtin_property, type(_is_descriptor)))
	)


def _is_internal_class(cls_name, obj):
	if cls_name is None or not isinstance(obj, type):
		return False
	pattern = f"{cls_name}.{obj.__name__}"
	return obj.__qualname__ == pattern or obj.__qualname__.endswith("." + pattern)


def _is_dunder(name):
	return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
	return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
	start = f"_{cls_name}__"
	return name.startswith(start) and len(name) > len(start) and not name.endswith("__")


class auto:
	"""A value to be chosen, or flags of which some are."""

	def __init__(self, value=_auto_null):
		self.value = value
		self.parts = None

	def _with(self, other, join):
		made = auto()
		made.parts = (self, other, join)
		return made

	def __or__(self, other):
		return self._with(other, lambda a, b: a | b)

	def __and__(self, other):
		return self._with(other, lambda a, b: a & b)

	def __xor__(self, other):
		return self._with(other, lambda a, b: a ^ b)

	__ror__ = __or__

	def __repr__(self):
		return f"auto({self.value!r})"


class property:

	def __init__(self, fget=None, fset=None, fdel=None, doc=None):
		self.fget, self.fset, self.fdel = fget, fset, fdel
		self.__doc__ = doc or getattr(fget, "__doc__", None)
		self.name = self._shadowed = None

	def __set_name__(self, ownerclass, name):
		self.name = name
		self.clsname = ownerclass.__name__

	def __get__(self, instance, ownerclass=None):
		if instance is None:
			found = ownerclass.__dict__.get("_member_map_", {}).get(self.name)
			if found is not None:
				return found
			raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
		if self.fget is None:
			if self._shadowed is not None:
				return getattr(instance._value_, self.name)
			found = type(instance).__dict__.get("_member_map_", {}).get(self.name)
			if found is not None:
				return found
			raise AttributeError(f"{type(instance)!r} member has no attribute {self.name!r}")
		return self.fget(instance)

	def __set__(self, instance, value):
		if self.fset is None:
			raise AttributeError(
				f"<enum {self.clsname!r}> cannot set attribute {self.name!r}"
			)
		self.fset(instance, value)

	def __delete__(self, instance):
		if self.fdel is None:
			raise AttributeError(
				f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}"
			)
		self.fdel(instance)

	def setter(self, fset):
		made = type(self)(self.fget, fset, self.fdel, self.__doc__)
		return made

	def deleter(self, fdel):
		return type(self)(self.fget, self.fset, fdel, self.__doc__)


def _find_repr(bases):

	for chain in bases:
		for base in chain.__mro__:
			if base is object:
				continue
			if isinstance(base, EnumType):
				return base._value_repr_
			if "__repr__" in base.__dict__:
				data = base.__dict__.get("__dataclass_params__")
				return _repr_of_data if data is not None and data.repr else base.__dict__["__repr__"]
	return None


def _repr_of_data(value):
	parts = [f"{n}={getattr(value, n)!r}" for n, f in value.__dataclass_fields__.items() if f.repr]
	return ", ".join(parts)


class EnumDict(dict):

	def __init__(self, cls_name=None):
		super().__init__()
		self._cls_name = cls_name
		self._member_names = {}
		self._last_values = []
		self._ignore = []
		self._generate = None
		self._auto_called = False

	def __setitem__(self, key, value):
		if self._cls_name is not None and _is_private(self._cls_name, key):
			pass
		elif _is_sunder(key):
			if key not in (
				"_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
				"_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_",
				"_add_alias_", "_add_value_alias_", "_use_args_", "_member_type_", "_value_repr_",
				"_new_member_", "_boundary_", "_flag_mask_", "_all_bits_", "_singles_mask_",
			):
				raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use.")
			if key == "_generate_next_value_":
				if self._auto_called:
					raise TypeError("_generate_next_value_ must be defined before members")
				self._generate = value.__func__ if isinstance(value, staticmethod) else value
			elif key == "_ignore_":
				self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
				clash = set(self._ignore) & set(self._member_names)
				if clash:
					raise ValueError(f"_ignore_ cannot specify already set names: {clash!r}")
				value = self._ignore
		elif _is_dunder(key):
			pass
		elif key in self._member_names:
			raise TypeError(f"{key!r} already defined as {self[key]!r}")
		elif key in self._ignore:
			pass
		elif isinstance(value, nonmember):
			value = value.value
		elif _is_internal_class(self._cls_name, value):
			pass
		elif not isinstance(value, member) and _is_descriptor(value):
			pass
		else:
			if key in self:
				raise TypeError(f"{key!r} already defined as {self[key]!r}")
			if isinstance(value, member):
				value = value.value
			value = self._settled(key, value)
			self._member_names[key] = None
			self._last_values.append(value)
		super().__setitem__(key, value)

	def _settled(self, key, value):
		if isinstance(value, auto):
			self._auto_called = True
			return self._one(key, value)
		if type(value) is tuple and any([isinstance(v, auto) for v in value]):
			self._auto_called = True
			return tuple([self._one(key, v) if isinstance(v, auto) else v for v in value])
		return value

	def _one(self, key, value):
		if value.parts is not None:
			a, b, join = value.parts
			value.value = join(*[self._one(key, p) if isinstance(p, auto) else getattr(p, "_value_", p) for p in (a, b)])
		elif value.value is _auto_null:
			value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
		return value.value

	@_builtin_property
	def member_names(self):
		return list(self._member_names)

	def update(self, members, **more):
		for key, value in dict(members, **more).items():
			self[key] = value


_EnumDict = EnumDict


class EnumType(type):
	@classmethod
	def __prepare__(metacls, cls, bases, **kwds):
		metacls._check_for_existing_members_(cls, bases)
		names = EnumDict(cls)
		member_type, first_enum = metacls._get_mixins_(cls, bases)
		if first_enum is not None:
			names._generate = _function(first_enum, "_generate_next_value_")
		return names

	def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
		names = list(classdict._member_names)
		wrong = set(names) & {"mro", ""}
		if wrong:
			raise ValueError(f"invalid enum member name(s) {', '.join([repr(n) for n in sorted(wrong)])}")
		for name in classdict._ignore:
			classdict.pop(name, None)
		order = classdict.pop("_order_", None)
		values = {name: classdict.pop(name) for name in names}
		if isinstance(classdict.get("_generate_next_value_"), type(_is_dunder)):
			own = staticmethod(classdict["_generate_next_value_"])
			dict.__setitem__(classdict, "_generate_next_value_", own)
		member_type, first_enum = metacls._get_mixins_(cls, bases)
		new, saved, use_args = metacls._find_new_(classdict, member_type, first_enum)
		body = dict(classdict)
		body.pop("_ignore_", None)
		body["_member_names_"] = []
		body["_member_map_"] = {}
		body["_value2member_map_"] = {}
		body["_unhashable_values_"] = []
		body["_member_type_"] = member_type
		body["_new_member_"] = new
		body["_use_args_"] = use_args
		if boundary is not None or Flag is not None and first_enum is not None and issubclass(first_enum, Flag):
			body["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
			body["_flag_mask_"] = body["_all_bits_"] = body["_singles_mask_"] = 0
		if saved and "__new__" in classdict:
			body["__new_member__"] = classdict["__new__"]
		body["_value_repr_"] = _find_repr(bases)
		body[f"_{cls}__in_progress"] = True
		enum_class = type.__new__(metacls, cls, bases, body, **kwds)
		for name, value in values.items():
			enum_class._add_member(name, value, new, use_args)
		type.__delattr__(enum_class, f"_{cls}__in_progress")
		if Enum is not None:
			type.__setattr__(enum_class, "__new__", Enum.__dict__["__new__"])
		shown = set(classdict)
		if ReprEnum is not None and ReprEnum in bases:
			if "__format__" not in shown:
				type.__setattr__(enum_class, "__format__", member_type.__format__)
			if "__str__" not in shown:
				method = member_type.__str__
				if method is object.__str__:
					method = _str_of_value
				type.__setattr__(enum_class, "__str__", method)
			shown |= {"__format__", "__str__"}
		if Enum is not None:

			for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
				found = getattr(enum_class, name, None)
				plain = getattr(object, name, None), getattr(member_type, name, None)
				if name not in shown and found in plain:
					type.__setattr__(enum_class, name, getattr(first_enum, name))
		if Flag is not None and issubclass(enum_class, Flag):
			for name in (
				"__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__",
			):
				if name not in classdict:
					type.__setattr__(enum_class, name, Flag.__dict__[name])
		if order is not None:
			wanted = order.replace(",", " ").split() if isinstance(order, str) else list(order)
			if Flag is not None and issubclass(enum_class, Flag):
				wanted = [n for n in wanted if n in enum_class._member_names_]
			if wanted != enum_class._member_names_:
				raise TypeError(
					f"member order does not match _order_:\\n  {enum_class._member_names_!r}\\n  {wanted!r}"
				)
		if Flag is not None and issubclass(enum_class, Flag):
			enum_class._settle_flags(names)
		return enum_class

	def __init__(cls, *args, **kwds):
		pass

	def _add_member(cls, name, value, new, use_args):
		args = value if isinstance(value, tuple) else (value,)
		if cls._member_type_ is tuple:
			args = (args,)
		made = new(cls) if not use_args else new(cls, *args)
		if not hasattr(made, "_value_"):
			if cls._member_type_ is object:
				made._value_ = value
			else:
				try:
					made._value_ = cls._member_type_(*args)
				except Exception as error:
					raise TypeError("_value_ not set in __new__, unable to create it") from error
		value = made._value_
		made._name_ = name
		made.__objclass__ = cls
		made.__init__(*args)
		made._sort_order_ = len(cls._member_names_)
		known = cls._known(value)
		if known is not None:
			made = known
		elif Flag is None or not issubclass(cls, Flag) or (
			isinstance(value, int) and value != 0 and value & value - 1 == 0
		):
			cls._member_names_.append(name)
		if known is None and Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
			cls._flag_mask_ |= value
			if value > 0 and value & value - 1 == 0:
				cls._singles_mask_ |= value
			cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
		cls._member_map_[name] = made
		held = None
		for base in cls.__mro__[1:]:
			found = base.__dict__.get(name)
			if isinstance(found, property):
				held = found
				break
			if found is not None and _is_descriptor(found):
				held = found
		if held is None and cls._member_type_ is not object and hasattr(made._value_, name):
			held = True
		if held is not None:
			redirect = property(*[getattr(held, part, None) for part in ("fget", "fset", "fdel")])
			if not isinstance(held, property):
				redirect._shadowed = held
			redirect.__set_name__(cls, name)
			type.__setattr__(cls, name, redirect)
		else:
			type.__setattr__(cls, name, made)
		if known is None:
			try:
				cls._value2member_map_.setdefault(value, made)
			except TypeError:
				cls._unhashable_values_.append(value)

	def _known(cls, value):
		try:
			if value in cls._value2member_map_:
				return cls._value2member_map_[value]
			if not cls._unhashable_values_:
				return None
		except TypeError:
			pass
		for found in cls._member_map_.values():
			if found._value_ == value:
				return found
		return None

	@staticmethod
	def _check_for_existing_members_(class_name, bases):
		for chain in bases:
			for base in chain.__mro__:
				if isinstance(base, EnumType) and base._member_names_:
					raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

	@classmethod
	def _get_mixins_(metacls, class_name, bases):
		if not bases:
			return object, Enum
		first_enum = bases[-1]
		if not isinstance(first_enum, EnumType):
			raise TypeError("new enumerations should be created as \`EnumName([mixin_type, ...] [data_type,] enum_type)\`")
		data_types = []
		for chain in bases:
			candidate = None
			for base in chain.__mro__:
				if base is object:
					continue
				if isinstance(base, EnumType):
					if base._member_type_ is not object:
						if base._member_type_ not in data_types:
							data_types.append(base._member_type_)
						break
				elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
					found = candidate or base
					if found not in data_types:
						data_types.append(found)
					break
				else:
					candidate = candidate or base
		if len(data_types) > 1:
			raise TypeError(f"too many data types for {class_name!r}: {set(data_types)!r}")
		return data_types[0] if data_types else object, first_enum

	@classmethod
	def _find_new_(metacls, classdict, member_type, first_enum):
		new = classdict.get("__new__")
		saved = first_enum is not None and new is not None
		if isinstance(new, staticmethod):
			new = new.__func__
		if new is None:
			for kind in (member_type, first_enum):
				for name in ("__new_member__", "__new__"):
					found = getattr(kind, name, None)
					own = (None, object.__new__, getattr(Enum, "__new__", None))
					if found is not None and not any([found is o for o in own]):
						new = found
						break
				if new is not None:
					break
			else:
				new = object.__new__
		use_args = new is not object.__new__
		return new, saved, use_args

	def __bool__(cls):
		return True

	def __call__(cls, value=_auto_null, names=_auto_null, *values, module=None, qualname=None,
				 type=None, start=1, boundary=None):
		if cls._member_map_ or names is _auto_null and not (module or qualname or type):
			if names is not _auto_null:
				value = (value, names) + values
			if value is _auto_null:
				raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
			return cls.__new__(cls, value)
		return cls._create_(value, () if names is _auto_null else names, module=module,
							qualname=qualname, type=type, start=start, boundary=boundary)

	def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
		metacls = cls.__class__
		bases = (cls,) if type is None else (type, cls)
		classdict = metacls.__prepare__(class_name, bases)
		if isinstance(names, str):
			names = names.replace(",", " ").split()
		if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
			plain, names, last = names, [], []
			for count, name in enumerate(plain):
				value = classdict._generate(name, start, count, last[:])
				last.append(value)
				names.append((name, value))
		for item in names:
			if isinstance(item, str):
				classdict[item] = names[item]
			else:
				classdict[item[0]] = item[1]
		if module is None:
			import sys
			module = sys._getframe(2).f_globals.get("__name__")
		classdict["__module__"] = module
		if qualname is not None:
			classdict["__qualname__"] = qualname
		return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

	def __contains__(cls, value):
		if isinstance(value, cls):
			return True
		try:
			return value in cls._value2member_map_
		except TypeError:
			return value in cls._unhashable_values_

	def __getitem__(cls, name):
		return cls._member_map_[name]

	def __iter__(cls):
		return iter([cls._member_map_[name] for name in cls._member_names_])

	def __reversed__(cls):
		return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

	def __len__(cls):
		return len(cls._member_names_)

	def __repr__(cls):
		kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
		return f"<{kind} {cls.__name__!r}>"

	def __setattr__(cls, name, value):
		if name in cls.__dict__.get("_member_map_", {}):
			raise AttributeError(f"cannot reassign member {name!r}")
		super().__setattr__(name, value)

	def __delattr__(cls, name):
		if name in cls.__dict__.get("_member_map_", {}):
			raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
		super().__delattr__(name)

	def __dir__(cls):
		own = {
			"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__",
			"__len__", "__members__", "__module__", "__name__", "__qualname__",
		}
		if cls._new_member_ is not object.__new__:
			own.add("__new__")
		if cls._member_type_ is not object:
			own.update(dir(cls._member_type_))
		return sorted(own | set(cls._member_names_))

	@_builtin_property
	def __members__(cls):
		from types import MappingProxyType
		return MappingProxyType(cls._member_map_)


EnumMeta = EnumType


def _function(cls, name):
	for base in cls.__mro__:
		if name in base.__dict__:
			found = base.__dict__[name]
			return found.__func__ if isinstance(found, (staticmethod, classmethod)) else found


class Enum(metaclass=EnumType):
	def __new__(cls, value):
		if type(value) is cls:
			return value
		found = cls._known(value)
		if found is not None:
			return found
		if not cls._member_map_:
			if f"_{cls.__name__}__in_progress" in cls.__dict__:
				raise TypeError("do not use \`super().__new__; call the appropriate __new__ directly")
			raise TypeError(f"{cls!r} has no members defined")
		error = None
		try:
			result = cls._missing_(value)
		except Exception as raised:
			error, result = raised, None
		if isinstance(result, cls):
			return result
		if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
			return result
		wrong = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
		if result is None and error is None:
			raise wrong
		if error is None:
			error = TypeError(
				f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
			)
		if not isinstance(error, ValueError):
			error.__context__ = wrong
		raise error

	def __init__(self, *args, **kwds):
		pass

	@staticmethod
	def _generate_next_value_(name, start, count, last_values):
		if not last_values:
			return start
		try:
			return max(last_values) + 1
		except TypeError:
			raise TypeError("unable to sort non-numeric values") from None

	@classmethod
	def _missing_(cls, value):
		return None

	@property
	def name(self):
		return self._name_

	@property
	def value(self):
		return self._value_

	def _add_alias_(self, name):
		self.__class__._member_map_[name] = self
		type.__setattr__(self.__class__, name, self)

	def _add_value_alias_(self, value):
		self.__class__._value2member_map_[value] = self

	def __repr__(self):
		shown = (self.__class__._value_repr_ or repr)(self._value_)
		return f"<{self.__class__.__name__}.{self._name_}: {shown}>"

	def __str__(self):
		return f"{self.__class__.__name__}.{self._name_}"

	def __format__(self, format_spec):
		return str.__format__(str(self), format_spec)

	def __dir__(self):
		cls = self.__class__
		found = set() if cls._member_type_ is object else set(object.__dir__(self))
		found.update([name for name in self.__dict__ if name[0] != "_" and name not in cls._member_map_])
		for base in cls.mro():
			for name, obj in base.__dict__.items():
				if name[0] == "_":
					continue
				if name not in cls._member_map_ or isinstance(obj, property) and obj.fget is not None:
					found.add(name)
				elif isinstance(obj, property):
					found.discard(name)
		return sorted(found | {"__class__", "__doc__", "__eq__", "__hash__", "__module__"})

	def __hash__(self):
		return hash(self._name_)

	def __reduce_ex__(self, proto):
		return self.__class__, (self._value_,)

	def __copy__(self):
		return self

	def __deepcopy__(self, memo):
		return self


def _str_of_value(member):
	return str(member._value_)


class ReprEnum(Enum):
	"""Only changes the repr()."""


class IntEnum(int, ReprEnum):
	"""Enum where members are also (and must be) ints."""


class StrEnum(str, ReprEnum):
	"""Enum where members are also (and must be) strings."""

	def __new__(cls, *values):
		if len(values) > 3:
			raise TypeError(f"too many arguments for str(): {values!r}")
		if len(values) == 1 and not isinstance(values[0], str):
			raise TypeError(f"{values[0]!r} is not a string")
		value = str(*values)
		made = str.__new__(cls, value)
		made._value_ = value
		return made

	@staticmethod
	def _generate_next_value_(name, start, count, last_values):
		return name.lower()


class FlagBoundary(StrEnum):
	STRICT = auto()
	CONFORM = auto()
	EJECT = auto()
	KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
	_numeric_repr_ = repr

	@staticmethod
	def _generate_next_value_(name, start, count, last_values):
		if not last_values:
			return start if start is not None else 1
		last = max(last_values)
		try:
			high = last.bit_length() - 1
		except Exception:
			raise TypeError(f"invalid flag value {last!r}") from None
		return 2 ** (high + 1)

	@classmethod
	def _settle_flags(cls, names):
		if cls._boundary_ is not KEEP:
			for name in names:
				found = cls._member_map_[name]
				if isinstance(found._value_, int) and found._value_ < 0:
					found._value_ &= cls._all_bits_

	@classmethod
	def _missing_(cls, value):
		if not isinstance(value, int):
			raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
		mask, every = cls._flag_mask_, cls._all_bits_
		negative = None
		if not ~every <= value <= every or value & (every ^ mask):
			if cls._boundary_ is STRICT:
				bits = max(value.bit_length(), mask.bit_length())
				raise ValueError(
					f"{cls!r} invalid value {value!r}\\n    given {_bin(value, bits)}\\n  allowed {_bin(mask, bits)}"
				)
			if cls._boundary_ is CONFORM:
				value &= mask
			elif cls._boundary_ is EJECT:
				return value
			elif value < 0:
				value = max(every + 1, 2 ** value.bit_length()) + value
		if value < 0:
			negative = value
			value = every + 1 + value if cls._boundary_ in (EJECT, KEEP) else mask & value
		found = cls._value2member_map_.get(value)
		if found is None:
			if cls._member_type_ is object:
				found = object.__new__(cls)
			else:
				found = cls._member_type_.__new__(cls, value)
			found._value_ = value
			parts = [m for m in cls if m._value_ & value]
			left = value & ~cls._flag_mask_
			names = "|".join([m._name_ for m in parts])
			if not names:
				names = None
			elif left and cls._boundary_ is KEEP:
				names += f"|{cls._numeric_repr_(left)}"
			found._name_ = names
			found = cls._value2member_map_.setdefault(value, found)
		if negative is not None:
			cls._value2member_map_[negative] = found
		return found

	def __contains__(self, other):
		if not isinstance(other, self.__class__):
			raise TypeError(
				f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
			)
		return other._value_ & self._value_ == other._value_

	def __iter__(self):
		return iter([m for m in self.__class__ if m._value_ & self._value_])

	def __len__(self):
		return self._value_.bit_count()

	def __bool__(self):
		return bool(self._value_)

	def __repr__(self):
		name = self.__class__.__name__
		shown = (self.__class__._value_repr_ or self.__class__._numeric_repr_)(self._value_)
		if self._name_ is None:
			return f"<{name}: {shown}>"
		return f"<{name}.{self._name_}: {shown}>"

	def __str__(self):
		name = self.__class__.__name__
		if self._name_ is None:
			return f"{name}({self.__class__._numeric_repr_(self._value_)})"
		return f"{name}.{self._name_}"

	def _joined(self, other, sign, join):
		if isinstance(other, self.__class__):
			value = other._value_
		elif self.__class__._member_type_ is not object and isinstance(other, self.__class__._member_type_):
			value = other
		else:
			return NotImplemented
		for flag, number in (self, self._value_), (other, value):
			if number is None:
				raise TypeError(f"'{flag}' cannot be combined with other flags with {sign}")
		return self.__class__(join(self._value_, value))

	def __or__(self, other):
		return self._joined(other, "|", lambda a, b: a | b)

	def __and__(self, other):
		return self._joined(other, "&", lambda a, b: a & b)

	def __xor__(self, other):
		return self._joined(other, "^", lambda a, b: a ^ b)

	def __invert__(self):
		if self._value_ is None:
			raise TypeError(f"'{self}' cannot be inverted")
		if self.__class__._boundary_ in (EJECT, KEEP):
			return self.__class__(~self._value_)
		return self.__class__(self.__class__._singles_mask_ & ~self._value_)

	__ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
	"""Support for integer-based Flags"""


def _bin(value, bits):
	if value >= 0:
		digits = bin(value)[2:]
		return f"0b0 {digits.rjust(bits, '0')}"
	digits = bin(2 ** bits + value)[2:]
	return f"0b1 {digits.rjust(bits, '1')}"


def unique(enumeration):
	doubles = [(n, m._name_) for n, m in enumeration.__members__.items() if n != m._name_]
	if doubles:
		shown = ", ".join([f"{alias} -> {name}" for alias, name in doubles])
		raise ValueError(f"duplicate values found in {enumeration!r}: {shown}")
	return enumeration


class EnumCheck(StrEnum):
	CONTINUOUS = "no skipped integer values"
	NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
	UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
	def __init__(self, *checks):
		self.checks = checks

	def __call__(self, enumeration):
		name = enumeration.__name__
		for check in self.checks:
			if check is UNIQUE:
				doubles = [(n, m._name_) for n, m in enumeration.__members__.items() if n != m._name_]
				if doubles:
					shown = ", ".join([f"{alias} -> {n}" for alias, n in doubles])
					raise ValueError(f"aliases found in {enumeration!r}: {shown}")
			elif check is CONTINUOUS:
				values = {m._value_ for m in enumeration}
				if len(values) < 2:
					continue
				low, high = min(values), max(values)
				if issubclass(enumeration, Flag):
					missing = [1 << n for n in range(low.bit_length(), high.bit_length()) if 1 << n not in values]
				else:
					missing = [n for n in range(low + 1, high) if n not in values]
				if missing:
					kind = "flag" if issubclass(enumeration, Flag) else "enum"
					raise ValueError(
						f"invalid {kind} {name!r}: missing values {', '.join([str(n) for n in missing])}"
					)
			elif check is NAMED_FLAGS:
				_check_names(enumeration)
		return enumeration


def _check_names(enumeration):

	known, lacking, bits = {m._value_ for m in enumeration}, [], 0
	for name, alias in enumeration._member_map_.items():
		if name not in enumeration._member_names_ and alias._value_ >= 0:
			missing = sum([bit for bit in _iter_bits_lsb(alias._value_) if bit not in known])
			if missing:
				lacking.append(name)
				bits |= missing
	if lacking:
		some = f"alias {lacking[0]} is missing"
		if len(lacking) > 1:
			some = f"aliases {', '.join(lacking[:-1])} and {lacking[-1]} are missing"
		value = "value" if bits & bits - 1 == 0 else "combined values of"
		raise ValueError(
			f"invalid Flag {enumeration.__name__!r}: {some} {value} 0x{bits:x}"
			" [use enum.show_flag_values(value) for details]"
		)


def show_flag_values(value):
	return list(_iter_bits_lsb(value))


def global_enum(cls, update_str=False):
	import sys
	sys.modules[cls.__module__].__dict__.update(cls.__members__)
	return cls


def pickle_by_global_name(self, proto):
	return self.name


def _iter_bits_lsb(num):
	if isinstance(num, Enum):
		num = num._value_
	if num < 0:
		raise ValueError(f"{num!r} is not a positive integer")
	while num:
		bit = num & ~num + 1
		yield bit
		num ^= bit
`,
"fractions": `
import math
import operator

__all__ = ["Fraction"]


def _parsed(text):
	sign, body = 1, text.strip()
	if body[:1] in ("+", "-"):
		sign, body = -1 if body[0] == "-" else 1, body[1:]
	over, slash, under = body.partition("/")
	try:
		if slash:
			if not (over.replace("_", "").isdigit() and under.replace("_", "").isdigit()):
				raise ValueError
			return sign * int(over), int(under)
		digits, _, power = over.lower().partition("e")
		whole, dot, rest = digits.partition(".")
		if not (whole + rest).replace("_", "").isdigit():
			raise ValueError
		power = int(power or "0") - len(rest.replace("_", ""))
		number = sign * int((whole + rest).replace("_", ""))
		return (number * 10 ** power, 1) if power >= 0 else (number, 10 ** -power)
	except ValueError:
		raise ValueError(f"Invalid literal for Fraction: {text!r}") from None


class Fraction:
	__slots__ = ("_numerator", "_denominator")

	def __new__(cls, numerator=0, denominator=None):
		self = super().__new__(cls)
		if denominator is None:
			if isinstance(numerator, str):
				over, under = _parsed(numerator)
			elif hasattr(numerator, "as_integer_ratio"):
				over, under = numerator.as_integer_ratio()
			else:
				raise TypeError("argument should be a string or a Rational instance or "
								"have the as_integer_ratio() method")
		else:
			rational = (int, Fraction)
			if not (isinstance(numerator, rational) and isinstance(denominator, rational)):
				raise TypeError("both arguments should be Rational instances")
			over = numerator.numerator * denominator.denominator
			under = denominator.numerator * numerator.denominator
		if under == 0:
			raise ZeroDivisionError(f"Fraction({over}, 0)")
		common = math.gcd(over, under) * (-1 if under < 0 else 1)
		self._numerator, self._denominator = over // common, under // common
		return self

	numerator = property(lambda self: self._numerator)
	denominator = property(lambda self: self._denominator)
	real = property(lambda self: self)
	imag = property(lambda self: 0)

	@classmethod
	def from_float(cls, number):
		return cls(*number.as_integer_ratio())

	def as_integer_ratio(self):
		return self._numerator, self._denominator

	def is_integer(self):
		return self._denominator == 1

	def conjugate(self):
		return self

	def limit_denominator(self, max_denominator=1000000):
		if max_denominator < 1:
			raise ValueError("max_denominator should be at least 1")
		if self._denominator <= max_denominator:
			return Fraction(self)
		p0, q0, p1, q1 = 0, 1, 1, 0
		n, d = self._numerator, self._denominator
		while True:
			a = n // d
			q2 = q0 + a * q1
			if q2 > max_denominator:
				break
			p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
			n, d = d, n - a * d
		k = (max_denominator - q0) // q1
		if 2 * d * (q0 + k * q1) <= self._denominator:
			return Fraction(p1, q1)
		return Fraction(p0 + k * p1, q0 + k * q1)

	def __repr__(self):
		return f"{type(self).__name__}({self._numerator}, {self._denominator})"

	def __str__(self):
		if self._denominator == 1:
			return str(self._numerator)
		return f"{self._numerator}/{self._denominator}"

	def __format__(self, spec):
		if not spec:
			return str(self)
		if spec[-1] in "fF%":
			shown = self._decimal(spec)
			if shown is not None:
				return shown
		if spec[-1] in "eEfFgG%":
			return format(self._numerator / self._denominator, spec)
		return format(str(self), spec)

	def _decimal(self, spec):

		import re

		found = re.fullmatch(r"(?s)(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0(?=\\d))?(\\d+)?([,_]?)(?:\\.(\\d+))?([fF%])", spec)
		if found is None or found[6] and found[8]:
			return None
		fill, align, sign, no_minus, point, zeros, width, comma, places, kind = found.groups()
		places = 6 if places is None else int(places)
		of = abs(self._numerator) * 10 ** (places + 2 * (kind == "%"))
		n, rest = divmod(of, self._denominator)
		n += 2 * rest > self._denominator or 2 * rest == self._denominator and n & 1
		minus = self._numerator < 0 and (n > 0 or not no_minus)
		digits = str(n).zfill(places + 1)
		whole, decimals = digits[:len(digits) - places], digits[len(digits) - places:]
		shown = format(int(whole), comma) + ("." if places or point else "") + decimals + "%" * (kind == "%")
		before = "-" if minus else "" if sign == "-" else sign
		if zeros and not align:
			fill, align = "0", "="
		room, fill = int(width or 0), fill or " "
		if align == "=":
			return before + shown.rjust(room - len(before), fill)
		return format(before + shown, f"{fill}{align or '>'}{room}")

	def _add(a, b):
		return Fraction(
			a.numerator * b.denominator + b.numerator * a.denominator,
			a.denominator * b.denominator,
		)

	def _sub(a, b):
		return Fraction(
			a.numerator * b.denominator - b.numerator * a.denominator,
			a.denominator * b.denominator,
		)

	def _mul(a, b):
		return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)

	def _div(a, b):
		return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)

	def _floordiv(a, b):
		return (a.numerator * b.denominator) // (a.denominator * b.numerator)

	def _mod(a, b):
		return Fraction(
			(a.numerator * b.denominator) % (b.numerator * a.denominator),
			a.denominator * b.denominator,
		)

	def _divmod(a, b):
		return Fraction._floordiv(a, b), Fraction._mod(a, b)

	def __pow__(a, b):
		if isinstance(b, (int, Fraction)):
			if b.denominator != 1:
				return float(a) ** float(b)
			power = b.numerator
			if power >= 0:
				return Fraction(a._numerator ** power, a._denominator ** power)
			if a._numerator == 0:
				raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
			return Fraction(a._denominator ** -power, a._numerator ** -power)
		return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented

	def __rpow__(b, a):
		if isinstance(a, int):
			return a ** b._numerator if b._denominator == 1 and b >= 0 else Fraction(a) ** b
		return a ** float(b)

	def __pos__(self):
		return Fraction(self)

	def __neg__(self):
		return Fraction(-self._numerator, self._denominator)

	def __abs__(self):
		return Fraction(abs(self._numerator), self._denominator)

	def __int__(self):
		return self.__trunc__()

	def __float__(self):
		return self._numerator / self._denominator

	def __trunc__(self):
		return self.__ceil__() if self < 0 else self.__floor__()

	def __floor__(self):
		return self._numerator // self._denominator

	def __ceil__(self):
		return -(-self._numerator // self._denominator)

	def __round__(self, ndigits=None):
		if ndigits is None:
			whole, rest = divmod(self._numerator, self._denominator)
			if rest * 2 < self._denominator:
				return whole
			if rest * 2 > self._denominator or whole % 2:
				return whole + 1
			return whole
		shift = 10 ** abs(ndigits)
		if ndigits > 0:
			return Fraction(round(self * shift), shift)
		return Fraction(round(self / shift) * shift)

	def __hash__(self):
		if self._denominator == 1:
			return hash(self._numerator)
		modulus = (1 << 61) - 1
		try:
			inverse = pow(self._denominator, -1, modulus)
		except ValueError:
			found = 314159
		else:
			found = abs(self._numerator) * inverse % modulus
		found = -found if self._numerator < 0 else found
		return -2 if found == -1 else found

	def __bool__(self):
		return self._numerator != 0

	def __eq__(a, b):
		if isinstance(b, (int, Fraction)):
			return a._numerator == b.numerator and a._denominator == b.denominator
		if isinstance(b, float):
			return math.isfinite(b) and a == Fraction(b)
		return NotImplemented

	def __reduce__(self):
		return type(self), (self._numerator, self._denominator)

	def __copy__(self):
		return self

	def __deepcopy__(self, memo):
		return self


def _operator(exact, inexact):

	def forward(a, b):
		if isinstance(b, (int, Fraction)):
			return exact(a, b)
		return inexact(float(a), b) if isinstance(b, (float, complex)) else NotImplemented

	def reverse(b, a):
		if isinstance(a, (int, Fraction)):
			return exact(a, b)
		return inexact(a, float(b)) if isinstance(a, (float, complex)) else NotImplemented

	return forward, reverse


def _comparison(compare):
	def method(a, b):
		if isinstance(b, (int, Fraction)):
			return compare(a._numerator * b.denominator, a._denominator * b.numerator)
		if isinstance(b, float):
			return compare(a, Fraction(b)) if math.isfinite(b) else compare(0.0, b)
		return NotImplemented

	return method


for _name, _exact, _inexact in (
	("add", Fraction._add, operator.add), ("sub", Fraction._sub, operator.sub),
	("mul", Fraction._mul, operator.mul), ("truediv", Fraction._div, operator.truediv),
	("floordiv", Fraction._floordiv, operator.floordiv), ("mod", Fraction._mod, operator.mod),
	("divmod", Fraction._divmod, divmod),
):
	_forward, _reverse = _operator(_exact, _inexact)
	setattr(Fraction, f"__{_name}__", _forward)
	setattr(Fraction, f"__r{_name}__", _reverse)
for _name in ("lt", "le", "gt", "ge"):
	setattr(Fraction, f"__{_name}__", _comparison(getattr(operator, _name)))
`,
"functools": `
from _collections import _deque
from collections import namedtuple as _namedtuple
from types import GenericAlias as _GenericAlias, MethodType as _MethodType

WRAPPER_ASSIGNMENTS = (
	"__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__",
)
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
	for name in assigned:
		try:
			value = getattr(wrapped, name)
		except AttributeError:
			continue

		if name != "__type_params__" or value or type(wrapper) is not type(update_wrapper):
			setattr(wrapper, name, value)
	if isinstance(wrapped, type):
		wrapper.__dict__.update(wrapped.__dict__)
	elif "__dict__" in updated:
		for name, value in getattr(wrapped, "__dict__", {}).items():
			setattr(wrapper, name, value)
	for name in updated:
		if name != "__dict__":
			getattr(wrapper, name).update(getattr(wrapped, name, {}))
	wrapper.__wrapped__ = wrapped
	return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
	return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


_initial_missing = object()


def reduce(function=_initial_missing, sequence=_initial_missing, initial=_initial_missing, /):
	if sequence is _initial_missing:
		given = int(function is not _initial_missing)
		raise TypeError(f"reduce expected at least 2 arguments, got {given}")
	try:
		iterator = iter(sequence)
	except TypeError:
		raise TypeError("reduce() arg 2 must support iteration") from None
	if initial is _initial_missing:
		try:
			value = next(iterator)
		except StopIteration:
			raise TypeError("reduce() of empty iterable with no initial value") from None
	else:
		value = initial
	for element in iterator:
		value = function(value, element)
	return value


_shown_now = []


class partial:
	__slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

	def __new__(cls, /, *args, **keywords):
		if not args:
			raise TypeError("type 'partial' takes at least one argument")
		func, *args = args
		if not callable(func):
			raise TypeError("the first argument must be callable")
		if isinstance(func, partial) and not func.__dict__:
			args = [*func.args, *args]
			keywords = {**func.keywords, **keywords}
			func = func.func
		self = object.__new__(cls)
		self.func, self.args, self.keywords = func, tuple(args), keywords
		return self

	def __call__(self, /, *args, **keywords):
		return self.func(*self.args, *args, **{**self.keywords, **keywords})

	def __get__(self, obj, cls=None):
		if obj is not None:
			from warnings import warn
			message = (
				"functools.partial will be a method descriptor in future Python versions; "
				"wrap it in staticmethod() if you want to preserve the old behavior"
			)
			warn(message, FutureWarning, 2)
		return self

	def __repr__(self):

		if id(self) in _shown_now:
			return "..."
		_shown_now.append(id(self))
		try:
			return _shown(self, type(self))
		finally:
			_shown_now.remove(id(self))

	def __reduce__(self):
		return type(self), (self.func,), (self.func, self.args, self.keywords, vars(self) or None)

	def __setstate__(self, state):
		if not isinstance(state, tuple) or len(state) != 4:
			raise TypeError("invalid partial state")
		func, args, keywords, names = state
		if not callable(func) or not isinstance(args, tuple) or not isinstance(keywords, dict):
			raise TypeError("invalid partial state")
		self.func, self.args, self.keywords = func, args, keywords
		self.__dict__ = {} if names is None else names

	def __class_getitem__(cls, parameters):
		return _GenericAlias(cls, parameters)


def _shown(self, cls):
	parts = [repr(self.func)]
	parts.extend([repr(value) for value in self.args])
	parts.extend([f"{name}={value!r}" for name, value in self.keywords.items()])
	return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"


class partialmethod:
	def __init__(self, func, /, *args, **keywords):
		if not callable(func) and not hasattr(func, "__get__"):
			raise TypeError(f"{func!r} is not callable or a descriptor")
		if isinstance(func, partialmethod):
			args = func.args + args
			keywords = {**func.keywords, **keywords}
			func = func.func
		self.func = func
		self.args = args
		self.keywords = keywords

	def __repr__(self):
		return _shown(self, type(self))

	def __get__(self, obj, cls=None):
		get = getattr(self.func, "__get__", None)
		found = self.func if get is None else get(obj, cls)
		if found is not self.func:
			made = partial(found, *self.args, **self.keywords)
			if hasattr(found, "__self__"):
				made.__self__ = found.__self__
			return made

		def _method(cls_or_self, /, *args, **keywords):
			keywords = {**self.keywords, **keywords}
			return self.func(cls_or_self, *self.args, *args, **keywords)

		_method.__isabstractmethod__ = self.__isabstractmethod__
		_method.__partialmethod__ = self
		return _method.__get__(obj, cls)

	@property
	def __isabstractmethod__(self):
		return getattr(self.func, "__isabstractmethod__", False)

	def __class_getitem__(cls, parameters):
		return _GenericAlias(cls, parameters)


_CacheInfo = _namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def _make_key(args, kwds, typed):
	if not kwds and not typed and len(args) == 1 and type(args[0]) in (int, str):
		return args[0]
	key = args
	if kwds:
		key += (_initial_missing,)
		for item in kwds.items():
			key += item
	if typed:
		key += tuple([type(value) for value in args])
	return key


class _lru_cache_wrapper(_deque):


	__slots__ = ("_func", "_maxsize", "_typed", "_cache", "_hits", "_misses", "__dict__", "__weakref__")

	def __init__(self, func, maxsize, typed):
		if not callable(func):
			raise TypeError("the first argument must be callable")
		self._func = func
		self._maxsize = maxsize
		self._typed = typed
		self._cache = {}
		self._hits = self._misses = 0
		update_wrapper(self, func)

	def __call__(self, *args, **kwds):
		key = _make_key(args, kwds, self._typed)
		cache, most = self._cache, self._maxsize
		found = cache.get(key, _initial_missing)
		if found is not _initial_missing:
			self._hits += 1
			if most is None:
				return found

			del cache[key]
			cache[key] = found
			return self._at(found)
		self._misses += 1
		result = self._func(*args, **kwds)
		if most is None:
			cache[key] = result
		elif most > 0 and key not in cache:
			if len(cache) < most:
				at = len(cache)
				self.append(result)
			else:
				at = cache.pop(next(iter(cache)))
				self._put(at, result)
			cache[key] = at
		return result

	def __get__(self, obj, cls=None):
		return self if obj is None else _MethodType(self, obj)

	def __copy__(self):
		return self

	def __deepcopy__(self, memo):
		return self

	def __bool__(self):
		return True

	def __len__(self):
		raise TypeError("object of type 'functools._lru_cache_wrapper' has no len()")

	def cache_info(self):
		return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._cache))

	def cache_clear(self):
		self._cache = {}
		self.clear()
		self._hits = self._misses = 0


def lru_cache(maxsize=128, typed=False):
	def decorating_function(func):
		wrapper = _lru_cache_wrapper(func, maxsize, typed)
		wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
		return wrapper

	if isinstance(maxsize, int):
		maxsize = max(maxsize, 0)
	elif callable(maxsize) and isinstance(typed, bool):
		func, maxsize = maxsize, 128
		return decorating_function(func)
	elif maxsize is not None:
		raise TypeError("Expected first argument to be an integer, a callable, or None")
	return decorating_function


def cache(user_function, /):
	return lru_cache(maxsize=None)(user_function)


class cached_property:
	def __init__(self, func):
		self.func = func
		self.attrname = None
		self.__doc__ = func.__doc__
		self.__module__ = func.__module__

	def __set_name__(self, owner, name):
		if self.attrname is None:
			self.attrname = name
		elif name != self.attrname:
			raise TypeError(
				"Cannot assign the same cached_property to two different names "
				f"({self.attrname!r} and {name!r})."
			)

	def __get__(self, instance, owner=None):
		if instance is None:
			return self
		name = self.attrname
		if name is None:
			raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
		kind = type(instance).__name__
		try:
			cache = instance.__dict__
		except AttributeError:
			message = f"No '__dict__' attribute on {kind!r} instance to cache {name!r} property."
			raise TypeError(message) from None
		value = cache.get(name, _initial_missing)
		if value is _initial_missing:
			value = self.func(instance)
			try:
				cache[name] = value
			except TypeError:
				message = (
					f"The '__dict__' attribute on {kind!r} instance does not support item "
					f"assignment for caching {name!r} property."
				)
				raise TypeError(message) from None
		return value

	def __class_getitem__(cls, parameters):
		return _GenericAlias(cls, parameters)


class KeyWrapper:

	__slots__ = ("_compare", "obj")

	def __init__(self, mycmp):
		self._compare = mycmp

	def __call__(self, obj):
		key = KeyWrapper(self._compare)
		key.obj = obj
		return key

	def __lt__(self, other):
		return self._compare(self.obj, other.obj) < 0

	def __gt__(self, other):
		return self._compare(self.obj, other.obj) > 0

	def __eq__(self, other):
		return self._compare(self.obj, other.obj) == 0

	def __le__(self, other):
		return self._compare(self.obj, other.obj) <= 0

	def __ge__(self, other):
		return self._compare(self.obj, other.obj) >= 0

	__hash__ = None


cmp_to_key = KeyWrapper


def total_ordering(cls):
	def defines(name):
		return getattr(cls, name, None) is not getattr(object, name, None)

	roots = [name for name in ("__lt__", "__gt__", "__le__", "__ge__") if defines(name)]
	if not roots:
		raise ValueError("must define at least one ordering operation: < > <= >=")
	root = roots[0]

	def less(a, b):
		if root == "__lt__":
			return a.__lt__(b)
		if root == "__gt__":
			answer = a.__gt__(b)
			return answer if answer is NotImplemented else not answer and a != b
		if root == "__le__":
			answer = a.__le__(b)
			return answer if answer is NotImplemented else answer and a != b
		answer = a.__ge__(b)
		return answer if answer is NotImplemented else not answer

	def __lt__(self, other):
		return less(self, other)

	def __gt__(self, other):
		answer = less(self, other)
		return answer if answer is NotImplemented else not answer and self != other

	def __le__(self, other):
		answer = less(self, other)
		return answer if answer is NotImplemented else answer or self == other

	def __ge__(self, other):
		answer = less(self, other)
		return answer if answer is NotImplemented else not answer

	for function in (__lt__, __gt__, __le__, __ge__):
		if function.__name__ not in roots:
			setattr(cls, function.__name__, function)
	return cls


def _dispatch_mro(cls, registry):

	mro = list(cls.__mro__)
	for known in registry:
		if known not in mro and issubclass(cls, known):
			at = len(mro) - 1
			for place, base in enumerate(mro):
				if not issubclass(base, known):
					at = place
					break
			mro.insert(at, known)
	return mro


def _classes_of(cls):

	if isinstance(cls, type) and not isinstance(cls, _GenericAlias):
		return (cls,)
	args = getattr(cls, "__args__", None)
	if args and getattr(cls, "__origin__", None) is None or "Union" in repr(cls):
		args = [type(None) if arg is None else arg for arg in args or (1,)]
		if all([isinstance(arg, type) for arg in args]):
			return args
	return None


def singledispatch(func):
	registry = {}

	def dispatch(cls):
		for base in _dispatch_mro(cls, registry):
			if base in registry:
				return registry[base]

	def register(cls, func=None):
		classes = _classes_of(cls)
		if classes is None:
			if func is not None:
				raise TypeError(f"Invalid first argument to \`register()\`. {cls!r} is not a class or union type.")
			hints = getattr(cls, "__annotations__", {})
			if not hints:
				raise TypeError(
					f"Invalid first argument to \`register()\`: {cls!r}. Use either "
					"\`@register(some_class)\` or plain \`@register\` on an annotated function."
				)
			func = cls
			argname, cls = next(iter(hints.items()))
			if isinstance(cls, str):
				cls = eval(cls, func.__globals__)
			classes = _classes_of(cls)
			if classes is None:
				raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
		elif func is None:
			return lambda f: register(cls, f)
		for kind in classes:
			registry[kind] = func
		return func

	def wrapper(*args, **kw):
		if not args:
			raise TypeError(f"{name} requires at least 1 positional argument")
		return dispatch(args[0].__class__)(*args, **kw)

	name = getattr(func, "__name__", "singledispatch function")
	registry[object] = func
	wrapper.register = register
	wrapper.dispatch = dispatch
	wrapper.registry = registry
	wrapper._clear_cache = lambda: None
	return update_wrapper(wrapper, func)


class singledispatchmethod:
	def __init__(self, func):
		if not callable(func) and not hasattr(func, "__get__"):
			raise TypeError(f"{func!r} is not callable or a descriptor")
		self.dispatcher = singledispatch(func)
		self.func = func

	def register(self, cls, method=None):
		return self.dispatcher.register(cls, func=method)

	def __get__(self, obj, cls=None):
		dispatch = self.dispatcher.dispatch

		def _method(*args, **kwargs):
			if not args:
				raise TypeError(f"{name} requires at least 1 positional argument")
			return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

		name = getattr(self.func, "__name__", "singledispatchmethod method")
		_method.__isabstractmethod__ = self.__isabstractmethod__
		_method.register = self.register
		return update_wrapper(_method, self.func)

	@property
	def __isabstractmethod__(self):
		return getattr(self.func, "__isabstractmethod__", False)
`,
"heapq": `


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

	return found if n >= len(found) else found[:max(n, 0)]
`,
"io": `

from operator import _ssize, index

__all__ = [
	"BytesIO", "StringIO", "IOBase", "BufferedIOBase", "TextIOBase", "SEEK_SET", "SEEK_CUR", "SEEK_END",
	"UnsupportedOperation",
]

SEEK_SET, SEEK_CUR, SEEK_END = range(3)
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
	pass


class IOBase:
	closed = False

	def __enter__(self):
		self._open()
		return self

	def __exit__(self, *details):
		self.close()

	def close(self):
		self.closed = True

	def _open(self):
		if self.closed:
			raise ValueError("I/O operation on closed file")

	def flush(self):
		self._open()

	def isatty(self):
		self._open()
		return False

	def readable(self):
		self._open()
		return True

	writable = seekable = readable

	def fileno(self):
		raise UnsupportedOperation("fileno")

	def __iter__(self):
		self._open()
		return self

	def __next__(self):
		line = self.readline()
		if not line:
			raise StopIteration
		return line

	def readlines(self, hint=-1, /):
		if hint is None or hint <= 0:
			return list(self)
		lines = []
		for line in self:
			lines.append(line)
			hint -= len(line)

			if hint < isinstance(line, bytes):
				break
		return lines

	def writelines(self, lines, /):
		for line in lines:
			self.write(line)


class TextIOBase(IOBase):
	encoding = errors = newlines = None


class StringIO(TextIOBase):
	def __init__(self, initial_value="", newline="\\n"):
		if initial_value is not None and not isinstance(initial_value, str):
			raise TypeError(
				f"initial_value must be str or None, not {type(initial_value).__name__}"
			)
		if newline is not None and not isinstance(newline, str):
			raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
		if newline not in (None, "", "\\n", "\\r", "\\r\\n"):
			raise ValueError(f"illegal newline value: {newline!r}")

		self._newline = newline
		self._text = ""
		self._pieces = []
		self._at = 0
		self.write(initial_value or "")
		self._at = 0

	def _whole(self):
		self._open()
		if self._pieces:
			self._text += "".join(self._pieces)
			self._pieces.clear()
		return self._text

	def getvalue(self):
		return self._whole()

	def write(self, text, /):
		self._open()
		if not isinstance(text, str):
			raise TypeError(f"string argument expected, got {type(text).__name__!r}")
		n = len(text)
		if self._newline is None:
			text = text.replace("\\r\\n", "\\n").replace("\\r", "\\n")
		elif self._newline in ("\\r", "\\r\\n"):
			text = text.replace("\\n", self._newline)
		if not self._pieces and self._at != len(self._text):
			old = self._text.ljust(self._at, "\\0")
			self._text = old[:self._at] + text + old[self._at + len(text):]
		else:
			self._pieces.append(text)
		self._at += len(text)
		return n

	def read(self, size=-1, /):
		text = self._whole()
		size = _size(size)
		end = len(text) if size < 0 else self._at + size
		found = text[self._at:end]
		self._at += len(found)
		return found

	def readline(self, size=-1, /):
		text = self._whole()
		size = _size(size)
		end = self._line_end(text)
		if size >= 0:
			end = min(end, self._at + size)
		found = text[self._at:end]
		self._at += len(found)
		return found

	def _line_end(self, text):
		at = self._at
		if self._newline == "":
			ends = [end + len(mark) for mark in ("\\r\\n", "\\n") if (end := text.find(mark, at)) >= 0]
			lone = text.find("\\r", at)
			if lone >= 0 and text[lone + 1:lone + 2] != "\\n":
				ends.append(lone + 1)
			return min(ends, default=len(text))
		mark = self._newline or "\\n"
		end = text.find(mark, at)
		return len(text) if end < 0 else end + len(mark)

	def tell(self):
		self._open()
		return self._at

	def seek(self, pos, whence=0, /):
		text = self._whole()
		pos = _ssize(pos)
		if whence == 0:
			if pos < 0:
				raise ValueError(f"Negative seek position {pos}")
			self._at = pos
		elif pos:
			raise OSError("Can't do nonzero cur-relative seeks")
		elif whence == 2:
			self._at = len(text)
		return self._at

	def truncate(self, size=None, /):
		text = self._whole()
		size = self._at if size is None else _size(size)
		if size < 0:
			raise ValueError(f"Negative size value {size}")
		self._text = text[:size]
		return size


class BufferedIOBase(IOBase):
	pass


class BytesIO(BufferedIOBase):
	def __init__(self, initial_bytes=b""):
		self._bytes = bytearray(b"" if initial_bytes is None else _given(initial_bytes))
		self._at = 0

	def _open(self):
		if self.closed:
			raise ValueError("I/O operation on closed file.")

	def getvalue(self):
		self._open()
		return bytes(self._bytes)

	def getbuffer(self):
		self._open()
		return memoryview(self._bytes)

	def write(self, b, /):
		self._open()
		data = _given(b)
		if data:
			if self._at > len(self._bytes):
				self._bytes += bytes(self._at - len(self._bytes))
			self._bytes[self._at:self._at + len(data)] = data
			self._at += len(data)
		return len(data)

	def _upto(self, end):
		found = bytes(self._bytes[self._at:end])
		self._at += len(found)
		return found

	def read(self, size=-1, /):
		self._open()
		size = _size(size)
		return self._upto(len(self._bytes) if size < 0 else self._at + size)

	read1 = read

	def readinto(self, buffer, /):
		found = self.read(len(buffer))
		buffer[:len(found)] = found
		return len(found)

	def readline(self, size=-1, /):
		self._open()
		size = _size(size)
		end = self._bytes.find(b"\\n", self._at) + 1 or len(self._bytes)
		if size >= 0:
			end = min(end, self._at + size)
		return self._upto(end)

	def tell(self):
		self._open()
		return self._at

	def seek(self, pos, whence=0, /):
		self._open()
		pos = _ssize(pos)
		if whence == 0 and pos < 0:
			raise ValueError(f"negative seek value {pos}")
		if whence not in (0, 1, 2):
			raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
		self._at = max(0, (0, self._at, len(self._bytes))[whence] + pos)
		return self._at

	def truncate(self, size=None, /):
		self._open()
		size = self._at if size is None else _size(size)
		if size < 0:
			raise ValueError(f"negative size value {size}")
		del self._bytes[size:]
		return size


def _size(value):

	if value is None:
		return -1
	if not hasattr(type(value), "__index__"):
		raise TypeError(f"argument should be integer or None, not '{type(value).__name__}'")
	value = index(value)
	if not -1 << 63 <= value < 1 << 63:
		raise OverflowError("cannot fit 'int' into an index-sized integer")
	return value


def _given(value):
	if not isinstance(value, (bytes, bytearray, memoryview)):
		raise TypeError(f"a bytes-like object is required, not {type(value).__name__!r}")
	return bytes(value)
`,
"itertools": `
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

		self._result = self._old, new
		self._old = new
		return self._result


class _Filtering:

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

		while self._group is marker and self._current_key == key:
			yield self._value
			try:
				self._advance()
			except StopIteration:
				self._current_key = self._target_key
				self._group = None
				return


class _tee_dataobject(dict):


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
`,
"json": `

__all__ = ["dump", "dumps", "load", "loads", "JSONDecodeError", "JSONDecoder", "JSONEncoder"]


class JSONDecodeError(ValueError):
	def __init__(self, msg, doc, pos):
		lineno = doc.count("\\n", 0, pos) + 1
		colno = pos - doc.rfind("\\n", 0, pos)
		super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
		self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


_ESCAPES = {'"': '\\\\"', "\\\\": "\\\\\\\\", "\\n": "\\\\n", "\\r": "\\\\r", "\\t": "\\\\t", "\\f": "\\\\f", "\\b": "\\\\b"}
_UNESCAPES = {'"': '"', "\\\\": "\\\\", "/": "/", "b": "\\b", "f": "\\f", "n": "\\n", "r": "\\r", "t": "\\t"}


def _quoted(text, ascii_only):
	parts = ['"']
	for c in text:
		n = ord(c)
		if c in _ESCAPES:
			parts.append(_ESCAPES[c])
		elif n < 32 or ascii_only and 126 < n < 0x10000:
			parts.append(f"\\\\u{n:04x}")
		elif ascii_only and n >= 0x10000:
			n -= 0x10000
			parts.append(f"\\\\u{0xD800 | n >> 10:04x}\\\\u{0xDC00 | n & 0x3FF:04x}")
		else:
			parts.append(c)
	parts.append('"')
	return "".join(parts)


class JSONEncoder:
	def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
				 sort_keys=False, indent=None, separators=None, default=None):
		self.skipkeys = skipkeys
		self.ensure_ascii = ensure_ascii
		self.check_circular = check_circular
		self.allow_nan = allow_nan
		self.sort_keys = sort_keys
		self.indent = " " * indent if isinstance(indent, int) else indent
		if separators is not None:
			self.item_separator, self.key_separator = separators
		else:
			self.item_separator = ", " if indent is None else ","
			self.key_separator = ": "
		if default is not None:
			self.default = default

	def default(self, o):
		raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

	def encode(self, o):
		return "".join(self.iterencode(o))

	def iterencode(self, o, _one_shot=False):
		parts = []
		self._write(o, parts, "\\n", {})
		return iter(parts)

	def _float(self, o):
		if o != o or o in (float("inf"), -float("inf")):
			if not self.allow_nan:
				raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
			return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"
		return float.__repr__(o)

	def _plain(self, o):
		if isinstance(o, str):
			return _quoted(o, self.ensure_ascii)
		if o is None or o is True or o is False:
			return {None: "null", True: "true", False: "false"}[o]
		if isinstance(o, int):
			return repr(int(o))
		return self._float(o) if isinstance(o, float) else None

	def _key(self, key):
		if isinstance(key, str):
			return key
		plain = self._plain(key)
		if plain is None and not self.skipkeys:
			raise TypeError(
				f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
			)
		return plain

	def _write(self, o, parts, line, inside):
		plain = self._plain(o)
		if plain is not None:
			parts.append(plain)
			return
		if self.check_circular:
			if id(o) in inside:
				raise ValueError("Circular reference detected")
			inside[id(o)] = o
		if self.indent is None:
			before = after = ""
			separator = self.item_separator
		else:
			before, after = line + self.indent, line
			separator = self.item_separator + before
		if isinstance(o, (list, tuple)):
			parts.append("[")
			for at, item in enumerate(o):
				parts.append(separator if at else before)
				self._write(item, parts, before, inside)
			parts.append(after + "]" if o else "]")
		elif isinstance(o, dict):
			parts.append("{")
			first = True
			for key, value in sorted(o.items()) if self.sort_keys else o.items():
				key = self._key(key)
				if key is None:
					continue
				parts.append(before if first else separator)
				first = False
				parts.append(_quoted(key, self.ensure_ascii))
				parts.append(self.key_separator)
				self._write(value, parts, before, inside)
			parts.append("}" if first else after + "}")
		else:
			self._write(self.default(o), parts, line, inside)
		if self.check_circular:
			del inside[id(o)]


class JSONDecoder:
	def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
				 strict=True, object_pairs_hook=None):
		self.object_hook = object_hook
		self.parse_float = parse_float or float
		self.parse_int = parse_int or int
		self.parse_constant = parse_constant or float
		self.strict = strict
		self.object_pairs_hook = object_pairs_hook

	def decode(self, s):
		value, end = self.raw_decode(s, _space(s, 0))
		end = _space(s, end)
		if end != len(s):
			raise JSONDecodeError("Extra data", s, end)
		return value

	def raw_decode(self, s, idx=0):
		c = s[idx:idx + 1]
		if c == '"':
			return self._string(s, idx + 1)
		if c == "{":
			return self._object(s, idx + 1)
		if c == "[":
			return self._array(s, idx + 1)
		for word, value in (("null", None), ("true", True), ("false", False)):
			if s.startswith(word, idx):
				return value, idx + len(word)
		for word in ("NaN", "Infinity", "-Infinity"):
			if s.startswith(word, idx):
				return self.parse_constant(word), idx + len(word)
		return self._number(s, idx)

	def _number(self, s, start):
		end = start + s.startswith("-", start)
		whole = _digits(s, end)
		if whole == end or s[end] == "0" and whole > end + 1:
			if whole == end:
				raise JSONDecodeError("Expecting value", s, start)
			whole = end + 1
		end, kind = whole, self.parse_int
		if s.startswith(".", end) and _digits(s, end + 1) > end + 1:
			end, kind = _digits(s, end + 1), self.parse_float
		if s[end:end + 1] in ("e", "E"):
			at = end + 1 + (s[end + 1:end + 2] in ("+", "-"))
			if _digits(s, at) > at:
				end, kind = _digits(s, at), self.parse_float
		return kind(s[start:end]), end

	def _string(self, s, at):
		begin, parts = at - 1, []
		while True:
			start = at
			while at < len(s) and s[at] not in '"\\\\' and (s[at] >= " " or not self.strict):
				at += 1
			parts.append(s[start:at])
			if at >= len(s):
				raise JSONDecodeError("Unterminated string starting at", s, begin)
			if s[at] == '"':
				return "".join(parts), at + 1
			if s[at] != "\\\\":
				raise JSONDecodeError("Invalid control character at", s, at)
			if at + 1 >= len(s):
				raise JSONDecodeError("Unterminated string starting at", s, begin)
			c = s[at + 1]
			if c != "u":
				if c not in _UNESCAPES:
					raise JSONDecodeError("Invalid \\\\escape", s, at)
				parts.append(_UNESCAPES[c])
				at += 2
				continue
			n = _hex(s, at + 1)
			at += 6
			if 0xD800 <= n < 0xDC00 and s.startswith("\\\\u", at):
				low = _hex(s, at + 1)
				if 0xDC00 <= low < 0xE000:
					n = 0x10000 + ((n - 0xD800) << 10 | low - 0xDC00)
					at += 6
			parts.append(chr(n))

	def _object(self, s, at):
		pairs = []
		at = _space(s, at)
		if s.startswith("}", at):
			return self._made(pairs), at + 1
		while True:
			if not s.startswith('"', at):
				raise JSONDecodeError(
					"Expecting property name enclosed in double quotes", s, at
				)
			key, at = self._string(s, at + 1)
			at = _space(s, at)
			if not s.startswith(":", at):
				raise JSONDecodeError("Expecting ':' delimiter", s, at)
			value, at = self.raw_decode(s, _space(s, at + 1))
			pairs.append((key, value))
			at = _space(s, at)
			if s.startswith("}", at):
				return self._made(pairs), at + 1
			if not s.startswith(",", at):
				raise JSONDecodeError("Expecting ',' delimiter", s, at)
			comma, at = at, _space(s, at + 1)
			if s.startswith("}", at):
				raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)

	def _made(self, pairs):
		if self.object_pairs_hook is not None:
			return self.object_pairs_hook(pairs)
		made = dict(pairs)
		return made if self.object_hook is None else self.object_hook(made)

	def _array(self, s, at):
		values = []
		at = _space(s, at)
		if s.startswith("]", at):
			return values, at + 1
		while True:
			value, at = self.raw_decode(s, at)
			values.append(value)
			at = _space(s, at)
			if s.startswith("]", at):
				return values, at + 1
			if not s.startswith(",", at):
				raise JSONDecodeError("Expecting ',' delimiter", s, at)
			comma, at = at, _space(s, at + 1)
			if s.startswith("]", at):
				raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)


def _space(s, at):
	while at < len(s) and s[at] in " \\t\\n\\r":
		at += 1
	return at


def _digits(s, at):
	while at < len(s) and "0" <= s[at] <= "9":
		at += 1
	return at


def _hex(s, at):
	digits = s[at + 1:at + 5]
	if len(digits) == 4 and all([c in "0123456789abcdefABCDEF" for c in digits]):
		return int(digits, 16)
	raise JSONDecodeError("Invalid \\\\uXXXX escape", s, at)


def dumps(obj, *, cls=None, **how):
	return (cls or JSONEncoder)(**how).encode(obj)


def dump(obj, fp, *, cls=None, **how):
	for part in (cls or JSONEncoder)(**how).iterencode(obj):
		fp.write(part)


def loads(s, *, cls=None, **how):
	if isinstance(s, (bytes, bytearray)):
		s = s.decode("utf-8")
	elif not isinstance(s, str):
		raise TypeError(
			f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}"
		)
	if s.startswith("\\ufeff"):
		raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
	return (cls or JSONDecoder)(**how).decode(s)


def load(fp, *, cls=None, **how):
	return loads(fp.read(), cls=cls, **how)
`,
"_late": `



def _whole(value, name):

	try:
		found = tuple(value)
	except TypeError:
		raise TypeError("second argument (exceptions) must be a sequence") from None
	if isinstance(value, (set, dict)) or not hasattr(type(value), "__getitem__"):
		raise TypeError("second argument (exceptions) must be a sequence")
	if not found:
		raise ValueError("second argument (exceptions) must be a non-empty sequence")
	for at, each in enumerate(found):
		if not isinstance(each, BaseException):
			raise ValueError(f"Item {at} of second argument (exceptions) is not an exception")
	return found


class BaseExceptionGroup(BaseException):
	def __new__(cls, *args):
		name = "BaseExceptionGroup.__new__()"
		if len(args) != 2:
			raise TypeError(f"{name} takes exactly 2 arguments ({len(args)} given)")
		message, exceptions = args
		if not isinstance(message, str):
			raise TypeError(f"{name} argument 1 must be str, not {type(message).__name__}")
		found = _whole(exceptions, cls.__name__)
		if not all([isinstance(each, Exception) for each in found]):
			if issubclass(cls, Exception):
				what = "an ExceptionGroup" if cls is ExceptionGroup else repr(cls.__name__)
				raise TypeError(f"Cannot nest BaseExceptions in {what}")
		elif cls is BaseExceptionGroup:
			cls = ExceptionGroup
		self = BaseException.__new__(cls, message, exceptions)
		self._message = message
		self._exceptions = found
		return self

	def __init__(self, *args):
		BaseException.__init__(self, *args)

	@property
	def message(self):
		return self._message

	@property
	def exceptions(self):
		return self._exceptions

	def __str__(self):
		n = len(self._exceptions)
		return f"{self._message} ({n} sub-exception{'s' if n != 1 else ''})"

	def derive(self, excs, /):
		return BaseExceptionGroup(self._message, excs)

	def _with(self, found):

		new = self.derive(found)
		if not isinstance(new, BaseExceptionGroup):
			raise TypeError("derive must return an instance of BaseExceptionGroup")
		new.__traceback__ = self.__traceback__
		new.__context__ = self.__context__
		new.__cause__ = self.__cause__
		new.__suppress_context__ = self.__suppress_context__
		notes = getattr(self, "__notes__", None)
		if notes is not None:
			new.__notes__ = list(notes)
		return new

	def _parted(self, fits):

		if fits(self):
			return self, None
		parts, rest = [], []
		for each in self._exceptions:
			if isinstance(each, BaseExceptionGroup):
				part, other = each._parted(fits)
				if part is not None:
					parts.append(part)
				if other is not None:
					rest.append(other)
			else:
				(parts if fits(each) else rest).append(each)
		return self._with(parts) if parts else None, self._with(rest) if rest else None

	def split(self, matcher_value, /):
		return self._parted(_matcher(matcher_value))

	def subgroup(self, matcher_value, /):
		return self._parted(_matcher(matcher_value))[0]

	__class_getitem__ = classmethod(type(list[int]))


class ExceptionGroup(BaseExceptionGroup, Exception):
	pass


for _class in (BaseExceptionGroup, ExceptionGroup):
	_class.__module__ = "builtins"
del _class


def _matcher(value):
	if isinstance(value, type) and issubclass(value, BaseException) or (
		isinstance(value, tuple)
		and all([isinstance(v, type) and issubclass(v, BaseException) for v in value])
	):
		return lambda each: isinstance(each, value)
	if callable(value) and not isinstance(value, type):
		return value
	raise TypeError("expected an exception type, a tuple of exception types, or a callable "
					"(other than a class)")


def _match(rest, kind):

	for one in kind if isinstance(kind, tuple) else (kind,):
		if not (isinstance(one, type) and issubclass(one, BaseException)):
			raise TypeError("catching classes that do not inherit from BaseException is not allowed")
		if issubclass(one, BaseExceptionGroup):
			raise TypeError("catching ExceptionGroup with except* is not allowed. "
							"Use except instead.")
	if rest is None:
		return None, None
	if isinstance(rest, BaseExceptionGroup):
		part, rest = rest.split(kind)
		return rest, part
	if isinstance(rest, kind):
		return None, BaseExceptionGroup("", (rest,))
	return rest, None


def _leaves(group, found):
	if isinstance(group, BaseExceptionGroup):
		for each in group._exceptions:
			_leaves(each, found)
	elif group is not None:
		found.append(group)
	return found


def _same(one, other):
	return (
		one.__traceback__ is other.__traceback__
		and one.__cause__ is other.__cause__
		and one.__context__ is other.__context__
		and getattr(one, "__notes__", None) == getattr(other, "__notes__", None)
	)


def _end(group, found):

	found = [each for each in found if each is not None]
	if not found:
		return None
	if not isinstance(group, BaseExceptionGroup):
		return found[0]
	raised, kept = [], []
	for each in found:
		again = isinstance(each, BaseExceptionGroup) and _same(each, group)
		(kept if again else raised).append(each)
	rest = None
	if kept:
		leaves = [id(leaf) for each in kept for leaf in _leaves(each, [])]
		if len(leaves) == len(_leaves(group, [])):
			rest = group
		else:
			rest = group._parted(
				lambda each: not isinstance(each, BaseExceptionGroup) and id(each) in leaves
			)[0]
	if not raised:
		return rest
	if rest is not None:
		raised.append(rest)
	return raised[0] if len(raised) == 1 else BaseExceptionGroup("", raised)





def _throw(generator, kind, value=None, tb=None, /):

	from warnings import warn
	warn("the (type, exc, tb) signature of throw() is deprecated, "
		 "use the single-arg signature instead.", DeprecationWarning, 2)
	if tb is not None and type(tb).__name__ != "traceback":
		raise TypeError("throw() third argument must be a traceback object")
	if isinstance(kind, type) and issubclass(kind, BaseException):
		if not isinstance(value, kind):
			args = () if value is None else value if isinstance(value, tuple) else (value,)
			value = kind(*args)
	elif not isinstance(kind, BaseException):
		raise TypeError("exceptions must be classes or instances deriving from BaseException, "
						f"not {type(kind).__name__}")
	elif value is not None:
		raise TypeError("instance exception may not have a separate value")
	else:
		value = kind
	return generator.throw(value if tb is None else value.with_traceback(tb))





_firstiter = _finalizer = None


class asyncgen_hooks(tuple):
	__slots__ = ()
	firstiter = property(lambda self: self[0])
	finalizer = property(lambda self: self[1])

	def __repr__(self):
		return f"asyncgen_hooks(firstiter={self[0]!r}, finalizer={self[1]!r})"


def _get_hooks():
	return asyncgen_hooks((_firstiter, _finalizer))


def _set_hooks(firstiter, finalizer):
	global _firstiter, _finalizer
	for name, hook in ("finalizer", finalizer), ("firstiter", firstiter):
		if not (hook is None or hook is ... or callable(hook)):
			raise TypeError(f"callable {name} expected, got {type(hook).__name__}")
	if finalizer is not ...:
		_finalizer = finalizer
	if firstiter is not ...:
		_firstiter = firstiter

class async_generator_asend:
	__slots__ = ("_gen", "_value", "_state")

	def __init__(self, gen, value):
		self._gen = gen
		self._value = value
		self._state = 0

	def __await__(self):
		return self

	__iter__ = __await__

	def __next__(self):
		return self.send(None)

	def _begin(self, what):
		if self._state == 2:
			raise RuntimeError("cannot reuse already awaited " + what)
		if self._state == 0:
			if self._gen.ag_running or self._gen.ag_await is not None:
				self._state = 2
				raise RuntimeError(
					what.replace("__anext__()/asend()", "anext()")
					+ ": asynchronous generator is already running"
				)
			if _firstiter is not None and not self._gen.ag_suspended:
				_firstiter(self._gen)
			self._state = 1
			return True
		return False

	def _step(self, step, *args):

		try:
			result = step(*args)
		except StopIteration:
			self._state = 2
			raise StopAsyncIteration from None
		except BaseException:
			self._state = 2
			raise
		if self._gen.ag_await is not None:
			return result
		self._state = 2
		raise StopIteration(result)

	def send(self, value):
		if self._begin("__anext__()/asend()") and value is None:
			value = self._value
		return self._step(self._gen._send, value)

	def throw(self, *error):
		self._begin("__anext__()/asend()")
		return self._step(self._gen._throw, *error)

	def close(self):
		self._state = 2


class async_generator_athrow(async_generator_asend):
	__slots__ = ()


	def send(self, value):
		gen, error = self._gen, self._value
		what = "aclose()" if error is None else "athrow()"
		if not self._begin(what):
			return self._waited(gen._send, value)
		if gen.ag_frame is None:
			self._state = 2
			if error is None:
				raise StopIteration
			raise StopAsyncIteration
		return self._waited(gen._throw, *(error or (GeneratorExit,)))

	def _waited(self, step, *args):
		if self._value is not None:
			return self._step(step, *args)
		try:
			result = step(*args)
		except (StopIteration, StopAsyncIteration, GeneratorExit):
			self._state = 2
			raise StopIteration from None
		if self._gen.ag_await is None:
			self._state = 2
			raise RuntimeError("async generator ignored GeneratorExit")
		return result

	def throw(self, *error):
		self._state = 1
		return self._waited(self._gen._throw, *error)


def _asend(gen, value=None):
	return async_generator_asend(gen, value)


def _athrow(gen, *error):
	return async_generator_athrow(gen, error)


def _aclose(gen):
	return async_generator_athrow(gen, None)


def aiter(async_iterable, /):
	method = getattr(type(async_iterable), "__aiter__", None)
	if method is None:
		raise TypeError(f"{type(async_iterable).__name__!r} object is not an async iterable")
	iterator = method(async_iterable)
	if not hasattr(type(iterator), "__anext__"):
		raise TypeError("aiter() returned not an async iterator of type "
						f"{type(iterator).__name__!r}")
	return iterator


_missing = object()


def anext(async_iterator, default=_missing, /):
	method = getattr(type(async_iterator), "__anext__", None)
	if method is None:
		raise TypeError(f"{type(async_iterator).__name__!r} object is not an async iterator")
	step = method(async_iterator)
	return step if default is _missing else _anext_or(step, default)


async def _anext_or(step, default):
	try:
		return await step
	except StopAsyncIteration:
		return default





class memoryview:

	__slots__ = ("_of", "_at", "__weakref__")

	def __init__(self, object):
		self._at = None
		if isinstance(object, memoryview):
			object._open()
			self._of, self._at = object._of, object._at
		elif isinstance(object, (bytes, bytearray)):
			self._of, self._at = object, range(len(object))
		else:
			raise TypeError(
				f"memoryview: a bytes-like object is required, not {type(object).__name__!r}"
			)
		if isinstance(self._of, bytearray):
			self._of._export(True)

	format, itemsize, ndim, strides, suboffsets = "B", 1, 1, (1,), ()
	c_contiguous = f_contiguous = contiguous = True

	def _open(self):
		if self._at is None:
			raise ValueError("operation forbidden on released memoryview object")

	@property
	def obj(self):
		self._open()
		return self._of

	@property
	def nbytes(self):
		self._open()
		return len(self._at)

	@property
	def shape(self):
		return (self.nbytes,)

	@property
	def readonly(self):
		self._open()
		return isinstance(self._of, bytes)

	def _let_go(self):

		if getattr(self, "_at", None) is not None and isinstance(self._of, bytearray):
			self._of._export(False)

	def release(self):
		self._let_go()
		self._of = self._at = None


	__del__ = _let_go

	def toreadonly(self):
		return memoryview(self.tobytes())

	def __enter__(self):
		self._open()
		return self

	def __exit__(self, *details):
		self.release()

	def __len__(self):
		return self.nbytes

	def tobytes(self, order=None):
		self._open()
		if not isinstance(order, (str, type(None))):
			kind = type(order).__name__
			raise TypeError(f"tobytes() argument 'order' must be str or None, not {kind}")
		if order not in (None, "C", "F", "A"):
			raise ValueError("order must be 'C', 'F' or 'A'")
		return bytes([self._of[at] for at in self._at])

	def tolist(self):
		return list(self.tobytes())

	def hex(self):
		return self.tobytes().hex()

	def __getitem__(self, index):
		self._open()
		if isinstance(index, slice):
			part = memoryview(self)
			part._at = self._at[index]
			return part
		try:
			return self._of[self._at[index]]
		except IndexError:
			raise IndexError("index out of bounds on dimension 1") from None

	def __setitem__(self, index, value):
		self._open()
		if self.readonly:
			raise TypeError("cannot modify read-only memory")
		if not isinstance(index, slice):
			self._of[self._at[index]] = value
			return
		places, values = self._at[index], bytes(value)
		if len(places) != len(values):
			raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
		for at, byte in zip(places, values):
			self._of[at] = byte

	def __iter__(self):
		return iter(self.tobytes())

	def __eq__(self, other):
		if not isinstance(other, (bytes, bytearray, memoryview)):
			return NotImplemented
		return bytes(self) == bytes(other)

	def __hash__(self):
		if not self.readonly:
			raise ValueError("cannot hash writable memoryview object")
		return hash(self.tobytes())

	def __bytes__(self):
		return self.tobytes()

	def __repr__(self):
		what = "released memory" if self._at is None else "memory"
		return f"<{what} at {hex(id(self))}>"





_apart = {byte: 0xE000 + byte for byte in [*range(0x1C, 0x20), *range(0x80, 0x100)]}



_SEARCHES = ("find", "index", "count", "rfind", "rindex")


def _text(value, word="a bytes-like object is required, not {}"):
	if not isinstance(value, (bytes, bytearray, memoryview)):
		raise TypeError(word.format(repr(type(value).__name__)))
	return bytes(value).decode("latin-1").translate(_apart)


def _bytes_of(text):
	return bytes([ord(letter) & 0xFF for letter in text])


def _back(value, like):
	if isinstance(value, str):
		return bytearray(_bytes_of(value)) if isinstance(like, bytearray) else _bytes_of(value)
	if isinstance(value, (list, tuple)):
		return type(value)([_back(item, like) for item in value])
	return value


def _argument(value, name):
	if isinstance(value, tuple) and name.endswith("with"):
		return tuple([_argument(item, name) for item in value])
	if value is None and name.endswith(("strip", "split")):
		return value
	if name in ("startswith", "endswith"):
		kind = type(value).__name__
		return _text(value, f"{name} first arg must be bytes or a tuple of bytes, not {kind}")
	if name in _SEARCHES:
		return _text(value, "argument should be integer or bytes-like object, not {}")
	return _text(value)


def _method(name):
	plain = getattr(str, name)
	searches = name in _SEARCHES
	pads = name in ("center", "ljust", "rjust")

	def method(self, *args, **kwargs):
		args = list(args)
		if searches and hasattr(type(args[0]), "__index__"):
			args[0] = bytearray([args[0]])
		if pads:
			args[0] = range(args[0]).stop
			if len(args) > 1 and not (isinstance(args[1], (bytes, bytearray)) and len(args[1]) == 1):
				kind = "None" if args[1] is None else type(args[1]).__name__
				raise TypeError(f"{name}() argument 2 must be a byte string of length 1, not {kind}")
			args[1:] = [_text(value) for value in args[1:]]
		elif name not in ("zfill", "expandtabs"):
			n = 2 if name == "replace" else 1
			args[:n] = [_argument(value, name) for value in args[:n]]
			if "sep" in kwargs:
				kwargs["sep"] = _argument(kwargs["sep"], name)
		try:
			return _back(plain(_text(self), *args, **kwargs), self)
		except ValueError as error:
			said = str(error).replace("substring", "subsection")
		raise ValueError(said)

	method.__name__ = name
	method.__qualname__ = "bytes." + name
	return method


def _percent(form, args):

	text = bytes(form).decode("latin-1")
	no_key = isinstance(args, (tuple, bytes, bytearray, str)) or not hasattr(type(args), "__getitem__")
	mapping = None if no_key else args
	left = list(args) if isinstance(args, tuple) else [args]
	out = []
	at = 0

	def following():
		if not left:
			raise TypeError("not enough arguments for format string")
		return left.pop(0)

	def number():

		nonlocal at
		if text[at:at + 1] == "*":
			at += 1
			value = following()
			if not isinstance(value, int):
				raise TypeError("* wants int")
			return str(value)
		start = at
		while text[at:at + 1].isdigit():
			at += 1
		return text[start:at]

	while at < len(text):
		upto = text.find("%", at)
		if upto < 0:
			upto = len(text)
		out.append(text[at:upto].encode("latin-1"))
		if upto == len(text):
			break
		at = upto + 1
		if text[at:at + 1] == "(":
			if mapping is None:
				raise TypeError("format requires a mapping")
			start, depth = at + 1, 1
			while depth:
				at += 1
				if at >= len(text):
					raise ValueError("incomplete format key")
				depth += {"(": 1, ")": -1}.get(text[at], 0)
			left = [mapping[text[start:at].encode("latin-1")]]
			at += 1
		start = at
		while text[at:at + 1] and text[at] in "-+ #0":
			at += 1
		flags = text[start:at]
		width = number()
		if width.startswith("-"):
			flags, width = flags + "-", width[1:]
		precision = ""
		if text[at:at + 1] == ".":
			at += 1
			precision = "." + (number() or "0")
		if text[at:at + 1] and text[at] in "hlL":
			at += 1
		kind = text[at:at + 1]
		if not kind:
			raise ValueError("incomplete format")
		at += 1
		if kind == "%":
			out.append(b"%")
			continue
		value = following()
		if kind in "ra":
			made = ascii(value)
		elif kind in "sb":
			made = _given_bytes(value).decode("latin-1")
		elif kind == "c":
			made = _one_byte(value)
		elif kind in "diuoxXeEfFgG":
			out.append((f"%{flags}{width}{precision}{kind}" % (value,)).encode("latin-1"))
			continue
		else:
			raise ValueError(
				f"unsupported format character {chr(ord(kind))!r} (0x{ord(kind):x}) at index {at - 1}"
			)
		if precision and kind != "c":
			made = made[:int(precision[1:])]
		made = made.ljust(int(width or 0)) if "-" in flags else made.rjust(int(width or 0))
		out.append(made.encode("latin-1"))
	if left and mapping is None:
		raise TypeError("not all arguments converted during bytes formatting")
	made = b"".join(out)
	return bytearray(made) if isinstance(form, bytearray) else made


def _given_bytes(value):
	if isinstance(value, (bytes, bytearray, memoryview)):
		return bytes(value)
	own = getattr(type(value), "__bytes__", None)
	if own is None:
		raise TypeError(
			"%b requires a bytes-like object, or an object that implements __bytes__, not "
			f"{type(value).__name__!r}"
		)
	made = own(value)
	if not isinstance(made, bytes):
		raise TypeError(f"__bytes__ returned non-bytes (type {type(made).__name__})")
	return made


def _one_byte(value):
	if isinstance(value, (bytes, bytearray)):
		if len(value) != 1:
			raise TypeError("%c requires an integer in range(256) or a single byte")
		return value.decode("latin-1")
	index = getattr(type(value), "__index__", None)
	if index is None:
		raise TypeError("%c requires an integer in range(256) or a single byte")
	value = index(value)
	if not 0 <= value < 256:
		raise OverflowError("%c arg not in range(256)")
	return chr(value)


class _bytes:
	def __mod__(self, value, /):
		return _percent(self, value)

	def __rmod__(self, value, /):
		return NotImplemented

	def join(self, iterable, /):
		parts = []
		for at, part in enumerate(iterable):
			parts.append(_text(
				part, f"sequence item {at}: expected a bytes-like object, {type(part).__name__} found"
			))
		return _back(_text(self).join(parts), self)

	def splitlines(self, keepends=False):
		hidden = _text(self).replace("\\v", "\\ue00b").replace("\\f", "\\ue00c")
		return _back(hidden.splitlines(keepends), self)

	def hex(self, sep="", bytes_per_sep=1):
		pairs, each = [f"{byte:02x}" for byte in self], range(bytes_per_sep).stop
		if each >> 31 not in (0, -1):
			raise OverflowError("Python int too large to convert to C int")
		if not sep or not each:
			return "".join(pairs)
		sep = sep if isinstance(sep, str) else bytes(sep).decode()
		first, each = len(pairs) % each if each > 0 else 0, abs(each)
		groups = [pairs[:first]] if first else []
		groups += [pairs[at:at + each] for at in range(first, len(pairs), each)]
		return sep.join(["".join(group) for group in groups])

	def isascii(self):
		return all([byte < 128 for byte in self])

	def translate(self, table, /, delete=b""):
		kept = [byte for byte in self if byte not in delete]
		made = bytes(kept if table is None else [table[byte] for byte in kept])
		return bytearray(made) if isinstance(self, bytearray) else made

	@classmethod
	def fromhex(cls, string, /):
		text = string.translate(dict.fromkeys(b" \\t\\n\\r\\f\\v"))
		for at, letter in enumerate(string):
			if letter not in "0123456789abcdefABCDEF \\t\\n\\r\\f\\v":
				raise ValueError(f"non-hexadecimal number found in fromhex() arg at position {at}")
		if len(text) % 2:
			raise ValueError(
				f"non-hexadecimal number found in fromhex() arg at position {len(string)}"
			)
		return cls([int(text[at:at + 2], 16) for at in range(0, len(text), 2)])

	@staticmethod
	def maketrans(frm, to, /):
		if len(frm) != len(to):
			raise ValueError("maketrans arguments must have same length")
		table = bytearray(range(256))
		for old, new in zip(frm, to):
			table[old] = new
		return bytes(table)


for _name in (
	"capitalize center count endswith expandtabs find index isalnum isalpha isdigit islower "
	"isspace istitle isupper ljust lower lstrip partition removeprefix removesuffix replace rfind "
	"rindex rjust rpartition rsplit rstrip split startswith strip swapcase title upper zfill"
).split():
	setattr(_bytes, _name, _method(_name))


class _bytearray(_bytes):
	def copy(self):
		return bytearray(self)

	def reverse(self):
		self[:] = bytes(self[::-1])


class _float:
	def as_integer_ratio(self):
		if self != self:
			raise ValueError("cannot convert NaN to integer ratio")
		if self in (float("inf"), -float("inf")):
			raise OverflowError("cannot convert Infinity to integer ratio")
		number, under = float(self), 1
		while not number.is_integer():
			number, under = number * 2, under * 2
		return int(number), under

	def hex(self):
		sign = "-" if str(float(self)).startswith("-") else ""
		if self != self or self in (float("inf"), -float("inf")):
			return str(float(self))
		if not self:
			return sign + "0x0.0p+0"
		number, under = abs(self).as_integer_ratio()
		power = max(number.bit_length() - under.bit_length(), -1022)

		shift = 53 - power - under.bit_length()
		parts = number << shift if shift >= 0 else number >> -shift
		return f"{sign}0x{parts >> 52}.{parts & (1 << 52) - 1:013x}p{power:+d}"

	@classmethod
	def fromhex(cls, string, /):
		text = string.strip().lower()
		sign, text = -1 if text[:1] == "-" else 1, text.lstrip("+-")
		if text in ("inf", "infinity", "nan"):
			return cls(sign * float(text))
		digits, _, power = text.removeprefix("0x").partition("p")
		whole, _, rest = digits.partition(".")
		try:
			number, power = int(whole + rest, 16), int(power or "0") - 4 * len(rest)
		except ValueError:
			raise ValueError("invalid hexadecimal floating-point string") from None
		return cls(sign * (float(number << power) if power > 0 else number / (1 << -power)))





class _object:
	def __getstate__(self):
		from copy import _plain_state
		return _plain_state(self)





class _LongRange:
	__slots__ = ("start", "stop", "step")
	__class__ = property(lambda self: range)

	def __init__(self, start, stop, step):
		self.start, self.stop, self.step = start, stop, step

	def _size(self):
		behind = self.stop - self.start - (1 if self.step > 0 else -1)
		return max(behind // self.step + 1, 0)

	def __bool__(self):
		return self._size() > 0

	def __len__(self):
		if self._size() >= 1 << 63:
			raise OverflowError("Python int too large to convert to C ssize_t")
		return self._size()

	def __getitem__(self, index):
		size = self._size()
		if isinstance(index, slice):
			step = 1 if index.step is None else index.step
			low, high = (0, size) if step > 0 else (-1, size - 1)
			ends = []
			for end, missing in (index.start, step < 0), (index.stop, step > 0):
				if end is None:
					ends.append(high if missing else low)
				else:
					ends.append(min(max(end + size if end < 0 else end, low), high))
			start, stop = [self.start + self.step * end for end in ends]
			return range(start, stop, self.step * step)
		at = index.__index__()
		at = at + size if at < 0 else at
		if not 0 <= at < size:
			raise IndexError("range object index out of range")
		return self.start + at * self.step

	def __iter__(self):
		number = self.start
		while number < self.stop if self.step > 0 else number > self.stop:
			yield number
			number += self.step

	def __reversed__(self):
		return iter(self[::-1])

	def __contains__(self, value):
		if not isinstance(value, int):
			return any(number == value for number in self)
		at, rest = divmod(value - self.start, self.step)
		return rest == 0 and 0 <= at < self._size()

	def count(self, value, /):
		return int(value in self)

	def index(self, value, /):
		if value not in self:
			raise ValueError(f"{value!r} is not in range")
		return (value - self.start) // self.step

	def _key(self):
		size = self._size()
		return size, size and self.start, self.step if size > 1 else None

	def __eq__(self, other):
		return self._key() == other._key() if type(other) is type(self) else NotImplemented

	def __hash__(self):
		return hash(self._key())

	def __repr__(self):
		step = "" if self.step == 1 else f", {self.step}"
		return f"range({self.start}, {self.stop}{step})"


_LongRange.__name__ = _LongRange.__qualname__ = "range"
_LongRange.__module__ = "builtins"


def _long_range(*args):
	numbers = [value.__index__() for value in args]
	if len(numbers) == 1:
		numbers.insert(0, 0)
	start, stop, step = numbers if len(numbers) == 3 else [*numbers, 1]
	if step == 0:
		raise ValueError("range() arg 3 must not be zero")
	return _LongRange(start, stop, step)


def _complex(text):

	wrong = ValueError("complex() arg is a malformed string")
	text = text.strip()
	if text[:1] == "(" and text[-1:] == ")":
		text = text[1:-1].strip()
	real, imag = text, "0"
	if text[-1:] in ("j", "J"):
		at = len(text) - 2
		while at > 0 and not (text[at] in "+-" and text[at - 1] not in "eE"):
			at -= 1
		at = max(at, 0)
		real, imag = text[:at] or "0", text[at:-1]
		if imag in ("", "+", "-"):
			imag += "1"
	if (real + imag).split() != [real + imag]:
		raise wrong
	try:
		return complex(float(real), float(imag))
	except ValueError:
		raise wrong from None


def _size(z):

	from math import hypot, isinf

	size = hypot(z.real, z.imag)
	if isinf(size) and not isinf(z.real) and not isinf(z.imag):
		raise OverflowError("absolute value too large")
	return size


def _power(z, w):

	from math import isinf

	x = w.real
	if not z and (w.imag or x < 0):
		raise ZeroDivisionError("0.0 to a negative or complex power")
	if not w.imag and abs(x) <= 100 and x == int(x):
		n, answer = abs(int(x)), 1 + 0j
		while n:
			if n & 1:
				answer *= z
			n >>= 1
			if n:
				z *= z
		answer = answer if x > 0 else 1 / answer
	else:
		answer = _turned(z, w)
	if isinf(answer.real) or isinf(answer.imag):
		raise OverflowError("complex exponentiation")
	return answer


def _turned(z, w):
	from math import atan2, cos, exp, hypot, log, sin

	if not z:
		return 0j
	size, angle = hypot(z.real, z.imag), atan2(z.imag, z.real)
	try:
		length, phase = size ** w.real, angle * w.real
		if w.imag:
			length /= exp(angle * w.imag)
			phase += w.imag * log(size)
		return complex(length * cos(phase), length * sin(phase))
	except OverflowError:
		raise OverflowError("complex exponentiation") from None
	except ValueError:
		raise ZeroDivisionError("0.0 to a negative or complex power") from None
`,
"math": `


import operator

from _math import _real, exp, log, log2, log10, sqrt

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


def floor(x):
	if hasattr(x, "__floor__"):
		return x.__floor__()
	x = _real(x)
	n = int(x)
	return n - 1 if n > x else n


def ceil(x):
	if hasattr(x, "__ceil__"):
		return x.__ceil__()
	x = _real(x)
	n = int(x)
	return n + 1 if n < x else n


def trunc(x):
	if isinstance(x, float):
		return int(x)
	if not hasattr(x, "__trunc__"):
		raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")
	return x.__trunc__()


def fabs(x):
	return abs(_real(x))


def copysign(x, y):
	minus = str(_real(y)).startswith("-")
	return -abs(_real(x)) if minus else abs(_real(x))


def modf(x):
	x = _real(x)
	if isinf(x):
		return copysign(0.0, x), x
	whole = float(int(x)) if x == x else x
	return copysign(x - whole, x), copysign(whole, x)


def frexp(x):
	x = _real(x)
	if not x or not isfinite(x):
		return x, 0
	n, d = abs(x).as_integer_ratio()
	e = n.bit_length() - d.bit_length()

	m = abs(x) * 2.0 ** -(e // 2) * 2.0 ** -(e - e // 2)
	while m >= 1.0:
		m, e = m / 2.0, e + 1
	while m < 0.5:
		m, e = m * 2.0, e - 1
	return copysign(m, x), e


def ldexp(x, i):
	x = _real(x)
	if not x or not isfinite(x):
		return x
	n, d = x.as_integer_ratio()
	try:
		return (n << i) / d if i >= 0 else n / (d << -i)
	except OverflowError:
		raise OverflowError("math range error") from None


def fmod(x, y):
	x, y = _real(x), _real(y)
	if isnan(x) or isnan(y):
		return nan
	if isinf(x) or not y:
		raise ValueError("math domain error")
	return x if isinf(y) else copysign(abs(x) % abs(y), x)


def exp2(x):
	return 2.0 ** _real(x)


def sumprod(p, q, /):
	p, q = list(p), list(q)
	if len(p) != len(q):
		raise ValueError("Inputs are not the same length")


	total, parts, path = 0, [], int
	for a, b in zip(p, q):
		kinds = {type(a), type(b)}
		if path is int and kinds == {int} and max(abs(a), abs(b), abs(total + a * b)) < 1 << 63:
			total += a * b
			continue
		if path is int:
			path = float
		if path is float and float in kinds and kinds <= {int, float, bool} and max(abs(a), abs(b)) < 1e150:
			parts += _product(float(a), float(b))
			continue
		if path is float:
			path = None
			total, parts = total + fsum(parts) if parts else total, []
		total = total + a * b
	return total + fsum(parts) if parts else total


def _product(a, b):

	(a_high, a_low), (b_high, b_low) = _halves(a), _halves(b)
	high = a * b
	return high, ((a_high * b_high - high) + a_high * b_low + a_low * b_high) + a_low * b_low


def _halves(x):

	high = x * 134217729.0
	high -= high - x
	return high, x - high


def isnan(x):
	x = _real(x)
	return x != x


def isinf(x):
	return abs(_real(x)) == inf


def isfinite(x):
	return not isnan(x) and not isinf(x)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
	if a == b:
		return True
	if isinf(a) or isinf(b):
		return False
	return abs(b - a) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def pow(x, y):
	try:
		answer = _real(x) ** _real(y)
	except OverflowError:
		raise OverflowError("math range error") from None
	except ZeroDivisionError:
		answer = 1j
	if isinstance(answer, complex):
		raise ValueError("math domain error")
	return answer


def hypot(*coordinates):
	sizes = [fabs(x) for x in coordinates]
	if not all(map(isfinite, sizes)):
		return inf if inf in sizes else nan

	parts = [x.as_integer_ratio() for x in sizes]
	unit = 1 << 1138
	total = sum([(n * unit // d) ** 2 for n, d in parts])
	root = isqrt(total)
	try:
		return (2 * root + (root * root < total)) / (2 * unit)
	except OverflowError:
		return inf


def ulp(x, /):
	x = abs(_real(x))
	if x != x or x == inf:
		return x
	return ldexp(1.0, max(frexp(x)[1] - 53, -1074)) if x else 5e-324


def nextafter(x, y, /, *, steps=None):
	x, y = _real(x), _real(y)
	steps = 1 if steps is None else operator.index(steps)
	if steps < 0:
		raise ValueError("steps must be a non-negative integer")
	if x != x or y != y:
		return x + y
	if x == y:
		return y
	while steps and x != y:
		steps -= 1
		m, e = frexp(x)
		if x == 0:
			x = copysign(5e-324, y)
		elif abs(x) == inf:
			x = copysign(1.7976931348623157e308, x)
		else:

			closer = abs(m) == 0.5 and (x > 0) == (y < x)
			step = copysign(ldexp(1.0, max(e - 53 - closer, -1074)), y - x)
			x = copysign(x + step, x)
	return x


def dist(p, q):
	if len(p) != len(q):
		raise ValueError("both points must have the same number of dimensions")
	return hypot(*map(operator.sub, p, q))


def fsum(seq):

	partials = []
	special = infinite = 0.0
	for x in seq:
		kept = 0
		x = given = _real(x)
		for y in partials:
			if abs(x) < abs(y):
				x, y = y, x
			total = x + y
			lost = y - (total - x)
			if lost:
				partials[kept] = lost
				kept += 1
			x = total
		partials[kept:] = [x]
		if x - x != 0:
			if given - given == 0:
				raise OverflowError("intermediate overflow in fsum")
			special += given
			if given == given:
				infinite += given
			partials = []
	if infinite != infinite:
		raise ValueError("-inf + inf in fsum")
	return special or sum(partials, 0.0)


def prod(iterable, /, *, start=1):
	for x in iterable:
		start = start * x
	return start


def _gcd(a, b):
	while b:
		a, b = b, a % b
	return abs(a)


def gcd(*integers):
	answer = 0
	for n in integers:
		answer = _gcd(answer, operator.index(n))
	return answer


def lcm(*integers):
	answer = 1
	for n in integers:
		n = operator.index(n)
		if n == 0:
			return 0
		answer = abs(answer * n) // _gcd(answer, n)
	return answer


def factorial(n, /):
	n = operator.index(n)
	if n < 0:
		raise ValueError("factorial() not defined for negative values")
	if n >= 1 << 63:
		raise OverflowError("factorial() argument should not exceed 9223372036854775807")
	return prod(range(2, n + 1))


def comb(n, k):
	n, k = operator.index(n), operator.index(k)
	if n < 0 or k < 0:
		raise ValueError(f"{'n' if n < 0 else 'k'} must be a non-negative integer")
	if k > n:
		return 0
	answer = 1
	for i in range(min(k, n - k)):
		answer = answer * (n - i) // (i + 1)
	return answer


def perm(n, k=None):
	if k is None:
		return factorial(n)
	n, k = operator.index(n), operator.index(k)
	if n < 0 or k < 0:
		raise ValueError(f"{'n' if n < 0 else 'k'} must be a non-negative integer")
	return prod(range(n - k + 1, n + 1)) if k <= n else 0


def isqrt(n):
	n = operator.index(n)
	if n < 0:
		raise ValueError("isqrt() argument must be nonnegative")
	x = 1 << ((n.bit_length() + 1) // 2)
	while True:
		y = (x + n // x) // 2 if n else 0
		if y >= x:
			return x
		x = y


def degrees(x):
	return x * (180.0 / pi)


def radians(x):
	return x * (pi / 180.0)


_BITS = 160
_UNIT = 1 << _BITS

_TINY = 2.0**-27


def _finite(x):
	x = _real(x)
	if isinf(x):
		raise ValueError("math domain error")
	return x


def _half_pi(bits):

	unit = 1 << bits + 16
	return 2 * (4 * _arctangent(unit // 5, unit) - _arctangent(unit // 239, unit)) >> 16


def _arctangent(x, unit):
	total, power, k, square = x, x, 1, x * x // unit
	while power:
		power = power * square // unit
		k += 2
		total += power // k if k % 4 == 1 else -power // k
	return total



_RIGHT = 0x1_921F_B544_42D1_8469_898C_C517_01B8_39A2_5204_9C11


def _sine(x):
	total, power, k, square = x, x, 1, x * x // _UNIT
	while power:
		power = power * square // (-_UNIT * (k + 1) * (k + 2))
		k += 2
		total += power
	return total


def _sine_and_cosine(x):
	n, d = x.as_integer_ratio()

	more = max(0, n.bit_length() - d.bit_length())
	right = _half_pi(_BITS + more) if more else _RIGHT
	turns, rest = divmod((n << _BITS + more) // d, right)
	rest, right = rest >> more, right >> more
	s, c = _sine(rest), _sine(right - rest)
	return ((s, c), (c, -s), (-s, -c), (-c, s))[turns % 4]


def sin(x):
	x = _finite(x)
	return x if isnan(x) or abs(x) < _TINY else _sine_and_cosine(x)[0] / _UNIT


def cos(x):
	x = _finite(x)
	return x if isnan(x) else 1.0 if abs(x) < _TINY else _sine_and_cosine(x)[1] / _UNIT


def tan(x):
	x = _finite(x)
	if isnan(x) or abs(x) < _TINY:
		return x
	s, c = _sine_and_cosine(x)
	return s / c


def _angle(y, x):

	right = _RIGHT
	if abs(x) < y:
		return right - _angle(x, y) if x >= 0 else right + _angle(-x, y)
	if x < 0:
		return 2 * right - _angle(y, -x)
	tangent = (y << _BITS) // x

	for _ in range(2):
		tangent = tangent * _UNIT // (_UNIT + isqrt(_UNIT * _UNIT + tangent * tangent))
	return 4 * _arctangent(tangent, _UNIT)


def atan2(y, x):
	y, x = _real(y), _real(x)
	if isnan(x) or isnan(y):
		return nan
	if isinf(y) or isinf(x):

		x, y = [copysign(isinf(z), z) for z in (x, y)]
	if not y and copysign(1.0, x) > 0 or y and x > 0 and abs(y / x) < _TINY:
		return y / x if y else y
	n, d = abs(y).as_integer_ratio()
	m, e = x.as_integer_ratio()
	answer = _angle(n * e, m * d) if n or m else 2 * _RIGHT
	return copysign(answer / _UNIT, y)


def atan(x):
	return atan2(x, 1.0)


def _leg(x):


	n, d = x.as_integer_ratio()
	return n << _BITS, isqrt(d * d - n * n << 2 * _BITS)


def _within_one(x):
	x = _real(x)
	if abs(x) > 1.0:
		raise ValueError("math domain error")
	return x


def asin(x):
	x = _within_one(x)
	if isnan(x) or abs(x) < _TINY:
		return x
	own, other = _leg(abs(x))
	return copysign(_angle(own, other) / _UNIT, x)


def acos(x):
	x = _within_one(x)
	if isnan(x):
		return x
	own, other = _leg(x)
	return _angle(other, own) / _UNIT
`,
"numbers": `
from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _abstract(names):

	def method(self, *others):
		raise NotImplementedError

	made = abstractmethod(method)
	return {name: made for name in names.split()}


class Number(metaclass=ABCMeta):
	__slots__ = ()
	__hash__ = None

	@classmethod
	def __subclasshook__(cls, other):

		fraction = [k for k in other.__mro__ if (k.__module__, k.__name__) == ("fractions", "Fraction")]
		return True if fraction and cls in (Number, Complex, Real, Rational) else NotImplemented


class Complex(Number):
	__slots__ = ()
	locals().update(_abstract(
		"__complex__ __add__ __radd__ __neg__ __pos__ __mul__ __rmul__ __truediv__ __rtruediv__ "
		"__pow__ __rpow__ __abs__ conjugate __eq__"
	))
	real = property(abstractmethod(lambda self: None))
	imag = property(abstractmethod(lambda self: None))

	def __bool__(self):
		return self != 0

	def __sub__(self, other):
		return self + -other

	def __rsub__(self, other):
		return -self + other


class Real(Complex):
	__slots__ = ()
	locals().update(_abstract(
		"__float__ __trunc__ __floor__ __ceil__ __round__ __floordiv__ __rfloordiv__ __mod__ "
		"__rmod__ __lt__ __le__"
	))

	def __divmod__(self, other):
		return (self // other, self % other)

	def __rdivmod__(self, other):
		return (other // self, other % self)

	def __complex__(self):
		return complex(float(self))

	@property
	def real(self):
		return +self

	@property
	def imag(self):
		return 0

	def conjugate(self):
		return +self


class Rational(Real):
	__slots__ = ()
	numerator = property(abstractmethod(lambda self: None))
	denominator = property(abstractmethod(lambda self: None))

	def __float__(self):
		return int(self.numerator) / int(self.denominator)


class Integral(Rational):
	__slots__ = ()
	locals().update(_abstract(
		"__int__ __pow__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __xor__ "
		"__rxor__ __or__ __ror__ __invert__"
	))

	def __index__(self):
		return int(self)

	def __float__(self):
		return float(int(self))

	@property
	def numerator(self):
		return +self

	@property
	def denominator(self):
		return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
`,
"operator": `


def lt(a, b):
	return a < b


def le(a, b):
	return a <= b


def eq(a, b):
	return a == b


def ne(a, b):
	return a != b


def ge(a, b):
	return a >= b


def gt(a, b):
	return a > b


def not_(a):
	return not a


def truth(a):
	return bool(a)


def is_(a, b):
	return a is b


def is_not(a, b):
	return a is not b


def index(a):
	return range(a).stop


def _ssize(a):

	a = index(a)
	if not -1 << 63 <= a < 1 << 63:
		raise OverflowError("Python int too large to convert to C ssize_t")
	return a


def add(a, b):
	return a + b


def sub(a, b):
	return a - b


def mul(a, b):
	return a * b


def matmul(a, b):
	return a @ b


def truediv(a, b):
	return a / b


def floordiv(a, b):
	return a // b


def mod(a, b):
	return a % b


def pow(a, b):
	return a ** b


def lshift(a, b):
	return a << b


def rshift(a, b):
	return a >> b


def and_(a, b):
	return a & b


def or_(a, b):
	return a | b


def xor(a, b):
	return a ^ b


def neg(a):
	return -a


def pos(a):
	return +a


def inv(a):
	return ~a


invert = inv


def concat(a, b):
	if not hasattr(a, "__getitem__"):
		raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
	return a + b


_in_place = dict(
	iadd="+", isub="-", imul="*", imatmul="@", itruediv="/", ifloordiv="//", imod="%", ipow="**",
	ilshift="<<", irshift=">>", iand="&", ior="|", ixor="^", iconcat="+",
)


def __getattr__(name):
	if name not in _in_place:
		raise AttributeError(f"module 'operator' has no attribute {name!r}")
	exec(f"def {name}(a, b):\\n    a {_in_place[name]}= b\\n    return a", globals())
	return globals()[name]


def contains(a, b):
	return b in a


def getitem(a, b):
	return a[b]


def setitem(a, b, c):
	a[b] = c


def delitem(a, b):
	del a[b]


def countOf(a, b):
	return sum([1 for value in a if value is b or value == b])


def indexOf(a, b):
	for at, value in enumerate(a):
		if value is b or value == b:
			return at
	raise ValueError("sequence.index(x): x not in sequence")


def call(obj, /, *args, **kwargs):
	return obj(*args, **kwargs)


def length_hint(obj, default=0):
	if not isinstance(default, int):
		kind = type(default).__name__
		raise TypeError(f"{kind!r} object cannot be interpreted as an integer")
	try:
		return len(obj)
	except TypeError:
		pass
	hint = getattr(type(obj), "__length_hint__", None)
	found = NotImplemented if hint is None else hint(obj)
	if found is NotImplemented:
		return default
	if not isinstance(found, int):
		raise TypeError(f"__length_hint__ must be an integer, not {type(found).__name__}")
	if found < 0:
		raise ValueError("__length_hint__() should return >= 0")
	return found


def _check(name, items, kwargs):
	if kwargs:
		raise TypeError(f"{name}() takes no keyword arguments")
	if not items:
		raise TypeError(f"{name} expected 1 argument, got 0")


class itemgetter:
	__slots__ = ("_items",)

	def __init__(*args, **kwargs):
		self, *items = args
		_check("itemgetter", items, kwargs)
		self._items = tuple(items)

	def __call__(self, obj):
		items = self._items
		if len(items) == 1:
			return obj[items[0]]
		return tuple([obj[item] for item in items])

	def __repr__(self):
		return f"operator.itemgetter({', '.join([repr(item) for item in self._items])})"


def _resolve(obj, path):
	for name in path.split("."):
		obj = getattr(obj, name)
	return obj


class attrgetter:
	__slots__ = ("_attrs",)

	def __init__(*args, **kwargs):
		self, *attrs = args
		_check("attrgetter", attrs, kwargs)
		for name in attrs:
			if not isinstance(name, str):
				raise TypeError("attribute name must be a string")
		self._attrs = tuple(attrs)

	def __call__(self, obj):
		if len(self._attrs) == 1:
			return _resolve(obj, self._attrs[0])
		return tuple([_resolve(obj, path) for path in self._attrs])

	def __repr__(self):
		return f"operator.attrgetter({', '.join([repr(name) for name in self._attrs])})"


class methodcaller:
	__slots__ = ("_name", "_args", "_kwargs")

	def __init__(*args, **kwargs):
		if len(args) < 2:
			raise TypeError("methodcaller needs at least one argument, the method name")
		self, name, *args = args
		if not isinstance(name, str):
			raise TypeError("method name must be a string")
		self._name = name
		self._args = tuple(args)
		self._kwargs = kwargs

	def __call__(self, obj):
		return getattr(obj, self._name)(*self._args, **self._kwargs)

	def __repr__(self):
		parts = [repr(arg) for arg in (self._name, *self._args)]
		parts += [f"{name}={value!r}" for name, value in self._kwargs.items()]
		return f"operator.methodcaller({', '.join(parts)})"
`,
"queue": `
import threading
from collections import deque
from heapq import heappush, heappop
from types import GenericAlias as _GenericAlias

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue", "ShutDown"]


class Empty(Exception):
	__module__ = "_queue"


class Full(Exception):
	pass


class ShutDown(Exception):
	pass


def _timed(block, timeout):
	if block and timeout is not None and timeout < 0:
		raise ValueError("'timeout' must be a non-negative number")


class Queue:
	def __init__(self, maxsize=0):
		self.maxsize = maxsize
		self.unfinished_tasks = 0
		self.is_shutdown = False
		self._init(maxsize)

	__class_getitem__ = classmethod(_GenericAlias)

	def _init(self, maxsize):
		self.queue = deque()

	def _put(self, item):
		self.queue.append(item)

	def _get(self):
		return self.queue.popleft()

	def qsize(self):
		return len(self.queue)

	def empty(self):
		return not self.queue

	def full(self):
		return 0 < self.maxsize <= len(self.queue)

	def put(self, item, block=True, timeout=None):
		if self.is_shutdown:
			raise ShutDown
		if self.maxsize > 0:
			_timed(block, timeout)
		if self.full() and not threading._until(lambda: not self.full(), block, timeout):
			raise Full
		self._put(item)
		self.unfinished_tasks += 1

	def get(self, block=True, timeout=None):
		_timed(block, timeout)
		if self.empty():
			if self.is_shutdown:
				raise ShutDown
			there = lambda: not self.empty() or self.is_shutdown
			if not threading._until(there, block, timeout):
				raise Empty
			if self.empty():
				raise ShutDown
		return self._get()

	def put_nowait(self, item):
		return self.put(item, block=False)

	def get_nowait(self):
		return self.get(block=False)

	def task_done(self):
		if self.unfinished_tasks <= 0:
			raise ValueError("task_done() called too many times")
		self.unfinished_tasks -= 1

	def join(self):
		threading._until(lambda: self.unfinished_tasks == 0, True, None)

	def shutdown(self, immediate=False):
		self.is_shutdown = True
		if immediate:
			while self.queue:
				self._get()
				self.unfinished_tasks -= 1


class PriorityQueue(Queue):
	def _init(self, maxsize):
		self.queue = []

	def _put(self, item):
		heappush(self.queue, item)

	def _get(self):
		return heappop(self.queue)


class LifoQueue(Queue):
	def _init(self, maxsize):
		self.queue = []

	def _get(self):
		return self.queue.pop()


class SimpleQueue(Queue):
	def __init__(self):
		Queue.__init__(self)
`,
"random": `

from math import cos as _cos, exp as _exp, log as _log, sin as _sin, sqrt as _sqrt, tau as _tau
from operator import index as _index

__all__ = [
	"Random", "choice", "choices", "expovariate", "gauss", "getrandbits",
	"getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint",
	"random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform",
	"weibullvariate",
]

_N = 624
_M = 397


class Random:
	def __init__(self, x=None):
		self.seed(x)

	def seed(self, a=None, version=2):
		if a is None:
			a = 20260101
		if isinstance(a, (str, bytes, bytearray)):
			raise TypeError("not in this book's Python: a seed that is a text; use an int")
		if isinstance(a, float):
			a = hash(a)
		if not isinstance(a, int):
			raise TypeError(
				"The only supported seed types are:\\nNone, int, float, str, bytes, and bytearray."
			)
		n = abs(a)
		key = []
		while True:
			key.append(n & 0xFFFFFFFF)
			n >>= 32
			if not n:
				break
		self._init_by_array(key)
		self.gauss_next = None

	def _init_by_array(self, key):
		mt = [19650218]
		for i in range(1, _N):
			last = mt[-1]
			mt.append(1812433253 * (last ^ last >> 30) + i & 0xFFFFFFFF)
		i, j = 1, 0
		for k in range(max(_N, len(key))):
			mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >> 30) * 1664525) + key[j] + j & 0xFFFFFFFF
			i += 1
			j += 1
			if i >= _N:
				mt[0] = mt[_N - 1]
				i = 1
			if j >= len(key):
				j = 0
		for k in range(_N - 1):
			mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >> 30) * 1566083941) - i & 0xFFFFFFFF
			i += 1
			if i >= _N:
				mt[0] = mt[_N - 1]
				i = 1
		mt[0] = 0x80000000
		self._mt = mt
		self._at = _N

	def _twist(self):
		mt = self._mt
		for k in range(_N):
			y = mt[k] & 0x80000000 | mt[(k + 1) % _N] & 0x7FFFFFFF
			mt[k] = mt[(k + _M) % _N] ^ y >> 1 ^ (0x9908B0DF if y & 1 else 0)
		self._at = 0

	def _word(self):
		if self._at >= _N:
			self._twist()
		y = self._mt[self._at]
		self._at += 1
		y ^= y >> 11
		y ^= y << 7 & 0x9D2C5680
		y ^= y << 15 & 0xEFC60000
		return y ^ y >> 18

	def random(self):
		a, b = self._word() >> 5, self._word() >> 6
		return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0)

	def getrandbits(self, k, /):
		k = _index(k)
		if k >= 1 << 31:
			raise OverflowError("Python int too large to convert to C int")
		if k < 0:
			raise ValueError("number of bits must be non-negative")
		found = []
		while k > 0:
			word = self._word()
			if k < 32:
				word >>= 32 - k
			found.append(word.to_bytes(4, "little"))
			k -= 32
		return int.from_bytes(b"".join(found), "little")

	def randbytes(self, n):
		return self.getrandbits(n * 8).to_bytes(n, "little")

	def getstate(self):
		return 3, tuple(self._mt) + (self._at,), self.gauss_next

	def setstate(self, state):
		version, words, self.gauss_next = state
		if version != 3:
			raise ValueError(f"state with version {version} passed to Random.setstate() of version 3")
		self._mt, self._at = list(words[:-1]), words[-1]

	def _randbelow(self, n):
		if not n:
			return 0
		k = n.bit_length()
		r = self.getrandbits(k)
		while r >= n:
			r = self.getrandbits(k)
		return r

	def randrange(self, start, stop=None, step=1):
		start = _index(start)
		if stop is None:
			if step != 1:
				raise TypeError("Missing a non-None stop argument")
			if start > 0:
				return self._randbelow(start)
			raise ValueError("empty range for randrange()")
		stop, step = _index(stop), _index(step)
		width = stop - start
		if step == 1:
			if width > 0:
				return start + self._randbelow(width)
			raise ValueError(f"empty range in randrange({start}, {stop})")
		if step > 0:
			n = (width + step - 1) // step
		elif step < 0:
			n = (width + step + 1) // step
		else:
			raise ValueError("zero step for randrange()")
		if n <= 0:
			raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
		return start + step * self._randbelow(n)

	def randint(self, a, b):
		return self.randrange(a, b + 1)

	def choice(self, seq):
		if not len(seq):
			raise IndexError("Cannot choose from an empty sequence")
		return seq[self._randbelow(len(seq))]

	def shuffle(self, x):
		for i in reversed(range(1, len(x))):
			j = self._randbelow(i + 1)
			x[i], x[j] = x[j], x[i]

	def sample(self, population, k, *, counts=None):
		if not hasattr(population, "__getitem__") or isinstance(population, dict):
			raise TypeError(
				"Population must be a sequence.  For dicts or sets, use sorted(d)."
			)
		n = len(population)
		if counts is not None:
			counts = list(counts)
			if len(counts) != n:
				raise ValueError("The number of counts does not match the population")
			population = [value for value, count in zip(population, counts) for i in range(count)]
			n = len(population)
		if not 0 <= k <= n:
			raise ValueError("Sample larger than population or is negative")
		result = [None] * k
		setsize = 21
		if k > 5:

			power = 1
			while power < k * 3:
				power *= 4
			setsize += power
		if n <= setsize:
			pool = list(population)
			for i in range(k):
				j = self._randbelow(n - i)
				result[i] = pool[j]
				pool[j] = pool[n - i - 1]
		else:
			selected = set()
			for i in range(k):
				j = self._randbelow(n)
				while j in selected:
					j = self._randbelow(n)
				selected.add(j)
				result[i] = population[j]
		return result

	def choices(self, population, weights=None, *, cum_weights=None, k=1):
		from itertools import repeat

		n = len(population)
		if cum_weights is None:
			if weights is None:
				return [population[int(self.random() * (n + 0.0))] for i in repeat(None, k)]
			cum_weights, total = [], 0
			for weight in weights:
				total += weight
				cum_weights.append(total)
		elif weights is not None:
			raise TypeError("Cannot specify both weights and cumulative weights")
		if len(cum_weights) != n:
			raise ValueError("The number of weights does not match the population")
		total = cum_weights[-1] + 0.0
		if total <= 0.0:
			raise ValueError("Total of weights must be greater than zero")
		if not total < float("inf"):
			raise ValueError("Total of weights must be finite")
		from bisect import bisect
		return [population[bisect(cum_weights, self.random() * total, 0, n - 1)] for i in repeat(None, k)]

	def uniform(self, a, b):
		return a + (b - a) * self.random()

	def triangular(self, low=0.0, high=1.0, mode=None):
		u = self.random()
		try:
			c = 0.5 if mode is None else (mode - low) / (high - low)
		except ZeroDivisionError:
			return low
		if u > c:
			u, c = 1.0 - u, 1.0 - c
			low, high = high, low
		return low + (high - low) * _sqrt(u * c)

	def normalvariate(self, mu=0.0, sigma=1.0):
		while True:
			u1 = self.random()
			u2 = 1.0 - self.random()
			z = 4 * _exp(-0.5) / _sqrt(2.0) * (u1 - 0.5) / u2
			if z * z / 4.0 <= -_log(u2):
				return mu + z * sigma

	def gauss(self, mu=0.0, sigma=1.0):

		z, self.gauss_next = self.gauss_next, None
		if z is None:
			angle = self.random() * _tau
			length = _sqrt(-2.0 * _log(1.0 - self.random()))
			z = _cos(angle) * length
			self.gauss_next = _sin(angle) * length
		return mu + z * sigma

	def paretovariate(self, alpha):
		return (1.0 - self.random()) ** (-1.0 / alpha)

	def weibullvariate(self, alpha, beta):
		return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

	def lognormvariate(self, mu, sigma):
		return _exp(self.normalvariate(mu, sigma))

	def expovariate(self, lambd=1.0):
		return -_log(1.0 - self.random()) / lambd


_inst = Random()
for _name in __all__[1:]:
	globals()[_name] = getattr(_inst, _name)
`,
"re": `
import enum
import sys

import _sre
from _sre import PatternError
from operator import _ssize

error = PatternError


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
	NOFLAG = 0
	ASCII = A = _sre.A
	IGNORECASE = I = _sre.I
	LOCALE = L = _sre.L
	UNICODE = U = _sre.U
	MULTILINE = M = _sre.M
	DOTALL = S = _sre.S
	VERBOSE = X = _sre.X
	DEBUG = 128

	def __repr__(self):
		names = [f"re.{flag.name}" for flag in type(self) if self & flag]
		rest = self.value & ~sum(type(self))
		if rest:
			names.append(hex(rest))
		return "|".join(names) or "re.NOFLAG"

	__str__ = object.__str__


for _flag in RegexFlag.__members__:
	globals()[_flag] = RegexFlag[_flag]
del _flag

_SHOWN = "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII"


def _text(pattern, string):

	if isinstance(string, str):
		if pattern._of_bytes:
			raise TypeError("cannot use a bytes pattern on a string-like object")
		return string
	if not isinstance(string, (bytes, bytearray, memoryview)):
		raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
	if not pattern._of_bytes:
		raise TypeError("cannot use a string pattern on a bytes-like object")
	return str(bytes(string), "latin1")


class Pattern:
	__slots__ = (
		"pattern", "flags", "groups", "_names", "_steps", "_marks", "_first", "_of_bytes", "__weakref__"
	)

	def __new__(cls, *args, **kwargs):
		raise TypeError("cannot create 're.Pattern' instances")

	@property
	def groupindex(self):
		return type(type(self).__dict__)(self._names)

	def match(self, string, pos=0, endpos=sys.maxsize):
		return self.scanner(string, pos, endpos).match()

	def fullmatch(self, string, pos=0, endpos=sys.maxsize):
		return self.scanner(string, pos, endpos)._found(True, True)

	def search(self, string, pos=0, endpos=sys.maxsize):
		return self.scanner(string, pos, endpos).search()

	def scanner(self, string, pos=0, endpos=sys.maxsize):
		return SRE_Scanner(self, string, pos, endpos)

	def finditer(self, string, pos=0, endpos=sys.maxsize):
		return iter(self.scanner(string, pos, endpos).search, None)

	def findall(self, string, pos=0, endpos=sys.maxsize):
		found = []
		matches = self.finditer(string, pos, endpos)
		empty = string[:0]
		for match in matches:
			if self.groups > 1:
				found.append(match.groups(empty))
			else:
				text = match.group(self.groups)
				found.append(empty if text is None else text)
		return found

	def split(self, string, maxsplit=0):
		maxsplit = _ssize(maxsplit)
		if maxsplit < 0:
			return [string]
		found, at = [], 0
		for match in self.finditer(string):
			found.append(string[at:match.start()])
			found += match.groups()
			at = match.end()
			maxsplit -= 1
			if not maxsplit:
				break
		return found + [string[at:]]

	def sub(self, repl, string, count=0):
		return self.subn(repl, string, count)[0]

	def subn(self, repl, string, count=0):
		count = _ssize(count)
		if count < 0:
			return string[:], 0
		if not callable(repl):
			parts = _template(self, repl)
			repl = lambda match: match._filled(parts)
		found, at, n = [], 0, 0
		for match in self.finditer(string):
			if match.start() > at:
				found.append(string[at:match.start()])
			text = repl(match)
			if text is not None:
				found.append(text)
			at = match.end()
			n += 1
			if n == count:
				break
		if at < len(string):
			found.append(string[at:])
		return string[:0].join(found), n

	def __repr__(self):
		flags = self.flags
		if not self._of_bytes and flags & (_sre.L | _sre.A | _sre.U) == _sre.U:
			flags &= ~_sre.U
		names = [f"re.{name}" for name in _SHOWN if flags & RegexFlag[name]]
		shown = f"{self.pattern!r:.200}"
		return f"re.compile({shown}{', ' if names else ''}{'|'.join(names)})"

	def __eq__(self, other):
		if not isinstance(other, Pattern):
			return NotImplemented
		return (self.flags, type(self.pattern), self.pattern) == (other.flags, type(other.pattern), other.pattern)

	def __hash__(self):
		return hash((self.flags, self.pattern))

	def __copy__(self):
		return self

	def __deepcopy__(self, memo):
		return self

	def __class_getitem__(cls, item):
		import types

		return types.GenericAlias(cls, item)


class SRE_Scanner:


	__slots__ = "pattern", "_string", "_text", "_pos", "_at", "_avoid"

	def __init__(self, pattern, string, pos, endpos):
		text = _text(pattern, string)
		self.pattern, self._string = pattern, string
		self._text = text[:max(endpos, 0)]
		self._pos = self._at = min(max(pos, 0), len(self._text))
		self._avoid = -1
		if endpos < pos:
			self._at = len(text) + 1

	def search(self):
		return self._found(False, False)

	def match(self):
		return self._found(True, False)

	def _found(self, here, whole):
		pattern, text, at = self.pattern, self._text, self._at
		steps, kind, first = pattern._steps, *pattern._first
		last = 2 * pattern.groups + 2
		while at <= len(text):
			if kind and not here:
				if kind == "text":
					at = text.find(first, at)
					if at < 0:
						break
				else:
					while at < len(text) and not first(text[at]):
						at += 1
			marks = pattern._marks[:]
			end = _sre.run(steps, 0, text, at, marks, last, self._avoid, whole)
			if end >= 0:
				marks[:2] = at, end
				self._avoid = end if at == end else -1
				self._at = end
				return _match(pattern, self._string, marks, self._pos, len(text))
			if here:
				break
			at += 1
		self._at = len(text) + 1
		return None


class Match:
	__slots__ = "re", "string", "pos", "endpos", "_marks"

	def __new__(cls, *args, **kwargs):
		raise TypeError("cannot create 're.Match' instances")

	def _number(self, group):
		number = self.re._names.get(group, -1) if isinstance(group, (str, bytes)) else group
		if not hasattr(number, "__index__") or not 0 <= number <= self.re.groups:
			raise IndexError("no such group")
		return number

	def _part(self, number, default=None):
		start, end = self._marks[2 * number:2 * number + 2]
		return default if end < 0 else self.string[start:end]

	def group(self, *groups):
		if len(groups) > 1:
			return tuple([self._part(self._number(group)) for group in groups])
		return self._part(self._number(groups[0]) if groups else 0)

	def __getitem__(self, group):
		return self._part(self._number(group))

	def groups(self, default=None):
		return tuple([self._part(n, default) for n in range(1, self.re.groups + 1)])

	def groupdict(self, default=None):
		return {name: self._part(n, default) for name, n in self.re._names.items()}

	def start(self, group=0):
		return self.span(group)[0]

	def end(self, group=0):
		return self.span(group)[1]

	def span(self, group=0):
		number = self._number(group)
		start, end = self._marks[2 * number:2 * number + 2]
		return (-1, -1) if end < 0 else (start, end)

	@property
	def regs(self):
		return tuple([self.span(n) for n in range(self.re.groups + 1)])

	@property
	def lastindex(self):
		return self._marks[2 * self.re.groups + 2]

	@property
	def lastgroup(self):
		for name, n in self.re._names.items():
			if n == self.lastindex:
				return name
		return None

	def expand(self, template):
		return self._filled(_template(self.re, template))

	def _filled(self, parts):
		empty = self.string[:0]
		texts = [self._part(part, empty) if isinstance(part, int) else part for part in parts]
		return empty.join(texts)

	def __repr__(self):
		return f"<re.Match object; span={self.span()}, match={self.group()!r:.50}>"

	def __copy__(self):
		return self

	def __deepcopy__(self, memo):
		return self

	__class_getitem__ = Pattern.__class_getitem__


def _match(pattern, string, marks, pos, endpos):
	match = object.__new__(Match)
	match.re, match.string, match._marks = pattern, string, marks
	match.pos, match.endpos = pos, endpos
	return match


def _template(pattern, template):

	if isinstance(template, (str, bytes)) and isinstance(template, str) == pattern._of_bytes:
		wanted = "a bytes-like object, str" if pattern._of_bytes else "str instance, bytes"
		raise TypeError(f"sequence item 0: expected {wanted} found")
	tokens = _sre.Tokens(template)
	parts, text = [], []

	def end_text():
		if text:
			found = "".join(text)
			parts.append(found if tokens.is_text else found.encode("latin1"))
			text.clear()

	def add_group(group, offset):
		if group > pattern.groups:
			raise tokens.error(f"invalid group reference {group}", offset)
		end_text()
		parts.append(group)

	while tokens.next:
		this = tokens.get()
		if this[0] != "\\\\":
			text.append(this)
			continue
		c = this[1]
		if c == "g":
			if not tokens.match("<"):
				raise tokens.error("missing <")
			name = tokens.until(">", "group name")
			if name.isdecimal() and name.isascii():
				group = int(name)
			else:
				tokens.check_name(name)
				if name not in pattern._names:
					raise IndexError(f"unknown group name {name!r}")
				group = pattern._names[name]
			add_group(group, len(name) + 1)
		elif c == "0":
			this += tokens.while_in(2, _sre._OCT)
			text.append(chr(int(this[1:], 8) & 0xFF))
		elif c in _sre._DIGITS:
			this += tokens.while_in(1, _sre._DIGITS)
			if len(this) == 3 and c in _sre._OCT and this[2] in _sre._OCT:
				more = tokens.while_in(1, _sre._OCT)
				if more:
					text.append(tokens.octal(this + more))
					continue
			add_group(int(this[1:]), len(this) - 1)
		elif c in _sre._ESCAPES:
			text.append(_sre._ESCAPES[c])
		elif c.isascii() and c.isalpha():
			raise tokens.error(f"bad escape {this}", len(this))
		else:
			text.append(this)
	end_text()
	return parts


_cache = {}


def compile(pattern, flags=0):
	if isinstance(flags, RegexFlag):
		flags = flags.value
	key = type(pattern), pattern, flags
	found = _cache.get(key)
	if found is not None:
		return found
	if isinstance(pattern, Pattern):
		if flags:
			raise ValueError("cannot process flags argument with a compiled pattern")
		return pattern
	if not isinstance(pattern, (str, bytes)):
		raise TypeError("first argument must be string or compiled pattern")
	parser = _sre.Parser(pattern, flags)
	found = object.__new__(Pattern)
	found._steps = parser.parse()
	found.pattern, found.flags, found.groups = pattern, parser.flags, parser.groups - 1
	found._names, found._of_bytes = parser.names, isinstance(pattern, bytes)
	found._marks = [-1] * (2 * parser.groups) + [None] + [0] * parser.loops
	found._first = _first(found._steps)
	if len(_cache) >= 512:
		del _cache[next(iter(_cache))]
	_cache[key] = found
	return found


def _first(steps):

	for kind, a, b in steps:
		if kind == _sre.TEXT:
			return "text", a
		if kind == _sre.ONE or kind == _sre.SPAN and b[0]:
			return "test", a
		if kind != _sre.OPEN:
			break
	return None, None


def match(pattern, string, flags=0):
	return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
	return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
	return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
	return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
	return compile(pattern, flags).finditer(string)


def _options(function, least, args, name, value, flags):

	if not args:
		return value or 0, flags or 0
	import warnings

	given = {name: value, "flags": flags}
	for key, _ in zip(given, args):
		if given[key] is not None:
			raise TypeError(f"{function}() got multiple values for argument '{key}'")
	if len(args) > 2:
		raise TypeError(
			f"{function}() takes from {least} to {least + 2} positional arguments but {least + len(args)} were given"
		)
	warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
	return args[0], args[1] if len(args) > 1 else flags or 0


def sub(pattern, repl, string, *args, count=None, flags=None):
	count, flags = _options("sub", 3, args, "count", count, flags)
	return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=None, flags=None):
	count, flags = _options("subn", 3, args, "count", count, flags)
	return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=None, flags=None):
	maxsplit, flags = _options("split", 2, args, "maxsplit", maxsplit, flags)
	return compile(pattern, flags).split(string, maxsplit)


def purge():
	_cache.clear()


_SPECIAL = {ord(c): "\\\\" + c for c in "()[]{}?*+-|^\$\\\\.&~# \\t\\n\\r\\v\\f"}


def escape(pattern):
	if isinstance(pattern, str):
		return pattern.translate(_SPECIAL)
	return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")
`,
"_sre": `



I, L, M, S, U, X, A = 2, 4, 8, 16, 32, 64, 256
FLAGS = {"i": I, "L": L, "m": M, "s": S, "x": X, "a": A, "u": U}
_KINDS = A | L | U
_HEX, _OCT, _DIGITS = "0123456789abcdefABCDEF", "01234567", "0123456789"
_ESCAPES = {"a": "\\a", "b": "\\b", "f": "\\x0c", "n": "\\n", "r": "\\r", "t": "\\t", "v": "\\v", "\\\\": "\\\\"}
_MOST = 4294967295


(
	ONE,
	TEXT,
	SPAN,
	LAZY,
	SPLIT,
	JUMP,
	OPEN,
	CLOSE,
	AT,
	LOOP,
	UNTIL,
	GROUP,
	LOOK,
	ATOMIC,
	IF,
	FAIL,
	END,
	MATCH,
) = range(18)


_MARK, _MARKS, _SHORTER, _LONGER, _AGAIN = -1, -2, -3, -4, -5


class PatternError(Exception):
	__module__ = "re"

	def __init__(self, msg, pattern=None, pos=None):
		self.msg = msg
		self.pattern = pattern
		self.pos = pos
		if pattern is not None and pos is not None:
			newline = "\\n" if isinstance(pattern, str) else b"\\n"
			msg = f"{msg} at position {pos}"
			self.lineno = pattern.count(newline, 0, pos) + 1
			self.colno = pos - pattern.rfind(newline, 0, pos)
			if newline in pattern:
				msg = f"{msg} (line {self.lineno}, column {self.colno})"
		else:
			self.lineno = self.colno = None
		super().__init__(msg)


def any_character(c):
	return True


def _but_newline(c):
	return c != "\\n"


def _is_word(c):
	return c == "_" or c.isalnum()


def _is_ascii_word(c):
	return c in "_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


_CLASSES = {
	"d": (str.isdecimal, frozenset("0123456789").__contains__),
	"s": (str.isspace, frozenset(" \\t\\n\\r\\f\\v").__contains__),
	"w": (_is_word, _is_ascii_word),
}


def _variants(c):

	others = {c, c.lower(), c.upper(), c.upper().lower(), c.lower().upper()}
	return frozenset([other for other in others if len(other) == 1])


def at_start(s, i):
	return i == 0


def _at_line(s, i):
	return i == 0 or s[i - 1] == "\\n"


def _at_end(s, i):
	return i == len(s) or i == len(s) - 1 and s[i] == "\\n"


def _at_line_end(s, i):
	return i == len(s) or s[i] == "\\n"


def _at_last(s, i):
	return i == len(s)


def _boundary(is_word, wanted):
	def test(s, i):
		if not s:
			return False
		before = i > 0 and is_word(s[i - 1])
		return (before != (i < len(s) and is_word(s[i]))) == wanted

	return test


class Tokens:



	def __init__(self, string):
		self.string = string
		self.is_text = isinstance(string, str)
		self.text = string if self.is_text else str(string, "latin1")
		self.seek(0)

	def seek(self, index):
		self.next = self.text[index:index + 1]
		if self.next == "\\\\":
			self.next = self.text[index:index + 2]
			if len(self.next) == 1:
				raise PatternError("bad escape (end of pattern)", self.string, len(self.string) - 1)
		self.index = index + len(self.next)

	def tell(self):
		return self.index - len(self.next)

	def get(self):
		this = self.next
		self.seek(self.index)
		return this

	def match(self, char):
		if char == self.next:
			self.seek(self.index)
			return True
		return False

	def while_in(self, most, chars):
		found = ""
		while len(found) < most and self.next and self.next in chars:
			found += self.get()
		return found

	def until(self, end, name):
		found = ""
		while True:
			c = self.get()
			if not c:
				if not found:
					raise self.error("missing " + name)
				raise self.error(f"missing {end}, unterminated name", len(found))
			if c == end:
				if not found:
					raise self.error("missing " + name, 1)
				return found
			found += c

	def error(self, message, offset=0):
		if not self.is_text:
			message = message.encode("ascii", "backslashreplace").decode("ascii")
		return PatternError(message, self.string, self.tell() - offset)

	def check_name(self, name):
		if not name.isidentifier() or not (self.is_text or name.isascii()):
			shown = repr(name) if self.is_text else ascii(name)
			raise self.error(f"bad character in group name {shown}", len(name) + 1)

	def octal(self, escape):
		value = int(escape[1:], 8)
		if value > 0o377:
			raise self.error(f"octal escape value {escape} outside of range 0-0o377", len(escape))
		return chr(value)

	def character(self, escape):


		c = escape[1]
		if c in _ESCAPES and c != "b":
			return _ESCAPES[c]
		digits = {"x": 2, "u": 4, "U": 8}.get(c, 0)
		if c == "x" or digits and self.is_text:
			escape += self.while_in(digits, _HEX)
			if len(escape) != 2 + digits:
				raise self.error(f"incomplete escape {escape}", len(escape))
			value = int(escape[2:], 16)
			if value <= 0x10FFFF:
				return chr(value)
		elif c == "N" and self.is_text:
			if not self.match("{"):
				raise self.error("missing {")
			name = self.until("}", "character name")
			try:
				return eval(f'"\\\\N{{{name}}}"')
			except SyntaxError:
				raise self.error(f"undefined character name {name!r}", len(name) + 4) from None
		elif not (c.isascii() and c.isalnum()):
			return c
		raise self.error(f"bad escape {escape}", len(escape))


class _Piece(list):



	def __init__(self, steps, low, high, *, test=None, kind=None):
		super().__init__(steps)
		self.low, self.high, self.test, self.kind = low, high, test, kind


def _letter(c, flags):
	if not flags & I:
		return _Piece([(TEXT, c, 1)], 1, 1, test=c.__eq__, kind="letter")
	same = _variants(c)
	if flags & A:
		same = frozenset([other for other in same if other.isascii() or other == c])
	if len(same) == 1:
		return _letter(c, flags & ~I)
	return _one(same.__contains__)


def _one(test):
	return _Piece([(ONE, test, None)], 1, 1, test=test)


def _atomic(piece, kind):
	steps = [(ATOMIC, len(piece) + 2, None), *piece, (END, None, None)]
	return _Piece(steps, piece.low, piece.high, kind=kind)


def _set(chars, ranges, tests, inverted, flags):

	chars, tests = set(chars), list(tests)
	wide = []
	for low, high in ranges:
		if ord(high) - ord(low) < 256:
			chars.update(map(chr, range(ord(low), ord(high) + 1)))
		else:
			wide.append((low, high))
	if flags & I:
		for c in list(chars):
			chars |= _variants(c)
	chars = frozenset(chars)
	if not (wide or tests):
		return (lambda c: c not in chars) if inverted else chars.__contains__
	if not (wide or chars) and len(tests) == 1:
		test = tests[0]
		return (lambda c: not test(c)) if inverted else test

	def found(c):
		if c in chars:
			return not inverted
		for test in tests:
			if test(c):
				return not inverted
		for low, high in wide:
			if low <= c <= high or flags & I and (low <= c.lower() <= high or low <= c.upper() <= high):
				return not inverted
		return inverted

	return found


class Parser:
	def __init__(self, pattern, flags):
		self.tokens = Tokens(pattern)
		self.flags = flags
		self.groups = 1
		self.names = {}
		self.open = set()
		self.widths = {}
		self.loops = 0
		self.behind = None
		self.conditions = {}

	def parse(self):
		tokens = self.tokens
		piece = self.choices(self.flags, 0)
		flags = self.flags
		if tokens.is_text:
			if flags & L:
				raise ValueError("cannot use LOCALE flag with a str pattern")
			if not flags & A:
				flags |= U
			elif flags & U:
				raise ValueError("ASCII and UNICODE flags are incompatible")
		elif flags & U:
			raise ValueError("cannot use UNICODE flag with a bytes pattern")
		elif flags & L and flags & A:
			raise ValueError("ASCII and LOCALE flags are incompatible")
		if tokens.next:
			raise tokens.error("unbalanced parenthesis")
		for group, pos in self.conditions.items():
			if group >= self.groups:
				raise PatternError(f"invalid group reference {group}", tokens.string, pos)
		self.flags = flags
		return piece + [(MATCH, None, None)]

	def is_ascii(self, flags):
		return bool(flags & A) or not self.tokens.is_text

	def choices(self, flags, nested):
		found = [self.sequence(flags, nested, not nested)]
		while self.tokens.match("|"):
			found.append(self.sequence(self.flags if not nested else flags, nested, False))
		if len(found) == 1:
			return found[0]
		low, high = min([p.low for p in found]), max([p.high for p in found])
		steps = found.pop()
		for piece in reversed(found):
			piece = list(piece)
			steps = [(SPLIT, len(piece) + 2, None), *piece, (JUMP, len(steps) + 1, None), *steps]
		return _Piece(steps, low, high)

	def sequence(self, flags, nested, first):
		tokens = self.tokens
		pieces = []
		while tokens.next and tokens.next not in "|)":
			this = tokens.get()
			if flags & X and (this in " \\t\\n\\r\\v\\f" or this == "#"):
				while this == "#" and tokens.get() not in ("", "\\n"):
					pass
				continue
			if this == "(" and tokens.match("?"):
				start = tokens.tell() - 2
				flags = self.extension(pieces, start, flags, nested, first)
			elif this == "(":
				pieces.append(self.group(tokens.tell() - 1, None, flags, nested))
			elif this in "*+?" or this == "{" and tokens.next != "}":
				self.repeat(pieces, this, flags)
			else:
				pieces.append(self.simple(this, flags))
		if len(pieces) == 1 and pieces[0].test:
			return pieces[0]
		steps, before = [], None
		for piece in pieces:
			if piece.kind == before == "letter":
				text = steps[-1][1] + piece[0][1]
				steps[-1] = (TEXT, text, len(text))
			else:
				steps += piece
			before = piece.kind
		return _Piece(steps, sum([p.low for p in pieces]), sum([p.high for p in pieces]))

	def simple(self, this, flags):
		if this == "[":
			return _one(self.set(flags))
		if this == ".":
			return _one(any_character if flags & S else _but_newline)
		if this == "^":
			return self.at(_at_line if flags & M else at_start)
		if this == "\$":
			return self.at(_at_line_end if flags & M else _at_end)
		if this[0] == "\\\\":
			return self.escape(this, flags)
		return _letter(this, flags)

	def at(self, test):
		return _Piece([(AT, test, None)], 0, 0, kind="at")

	def escape(self, escape, flags):
		c, tokens = escape[1], self.tokens
		if c in "AZ":
			return self.at(at_start if c == "A" else _at_last)
		if c in "bB":
			return self.at(_boundary(_CLASSES["w"][self.is_ascii(flags)], c == "b"))
		if c in "dswDSW":
			return _one(self.of_class(c, flags))
		if c == "0":
			escape += tokens.while_in(2, _OCT)
			return _letter(chr(int(escape[1:], 8)), flags)
		if c in _DIGITS:
			if tokens.next and tokens.next in _DIGITS:
				escape += tokens.get()
				if c in _OCT and escape[2] in _OCT and tokens.next and tokens.next in _OCT:
					return _letter(tokens.octal(escape + tokens.get()), flags)
			group = int(escape[1:])
			if group < self.groups:
				return self.reference(group, len(escape), flags)
			raise tokens.error(f"invalid group reference {group}", len(escape) - 1)
		return _letter(tokens.character(escape), flags)

	def of_class(self, c, flags):
		test = _CLASSES[c.lower()][self.is_ascii(flags)]
		return test if c.islower() else lambda c: not test(c)

	def reference(self, group, length, flags):
		if group in self.open:
			raise self.tokens.error("cannot refer to an open group", length)
		self.check_behind(group)
		low, high = self.widths[group]
		return _Piece([(GROUP, group, flags & I)], low, high)

	def check_behind(self, group):
		if self.behind is not None:
			if group in self.open:
				raise self.tokens.error("cannot refer to an open group")
			if group >= self.behind:
				raise self.tokens.error("cannot refer to group defined in the same lookbehind subpattern")

	def of_set(self, this, flags):

		if this[0] != "\\\\":
			return this
		c = this[1]
		if c in "dswDSW":
			return self.of_class(c, flags)
		if c == "b":
			return "\\b"
		if c in _OCT:
			return self.tokens.octal(this + self.tokens.while_in(2, _OCT))
		return self.tokens.character(this)

	def set(self, flags):
		tokens = self.tokens
		start = tokens.tell() - 1
		inverted = tokens.match("^")
		chars, ranges, tests = [], [], []

		def get():
			this = tokens.get()
			if not this:
				raise tokens.error("unterminated character set", tokens.tell() - start)
			return this

		def add(found):
			(chars if isinstance(found, str) else tests).append(found)

		while True:
			this = get()
			if this == "]" and (chars or ranges or tests):
				break
			found = self.of_set(this, flags)
			if not tokens.match("-"):
				add(found)
				continue
			that = get()
			if that == "]":
				add(found)
				chars.append("-")
				break
			other = self.of_set(that, flags)
			if not (isinstance(found, str) and isinstance(other, str) and found <= other):
				message = f"bad character range {this}-{that}"
				raise tokens.error(message, len(this) + 1 + len(that))
			ranges.append((found, other))
		return _set(chars, ranges, tests, inverted, flags)

	def repeat(self, pieces, this, flags):
		tokens = self.tokens
		here = tokens.tell()
		low, high = {"?": (0, 1), "+": (1, _MOST)}.get(this, (0, _MOST))
		if this == "{":
			least = most = tokens.while_in(_MOST, _DIGITS)
			if tokens.match(","):
				most = tokens.while_in(_MOST, _DIGITS)
			if not tokens.match("}"):
				pieces.append(_letter(this, flags))
				tokens.seek(here)
				return
			low, high = int(least or 0), int(most or _MOST)
			if low >= _MOST or most and high >= _MOST:
				raise OverflowError("the repetition number is too large")
			if high < low:
				raise tokens.error("min repeat greater than max repeat", tokens.tell() - here)
		if not pieces or pieces[-1].kind == "at":
			raise tokens.error("nothing to repeat", tokens.tell() - here + len(this))
		if pieces[-1].kind == "repeat":
			raise tokens.error("multiple repeat", tokens.tell() - here + len(this))
		lazy = tokens.match("?")
		possessive = not lazy and tokens.match("+")
		piece = self.repeated(pieces.pop(), low, high, lazy)
		pieces.append(_atomic(piece, "repeat") if possessive else piece)

	def repeated(self, piece, low, high, lazy):
		least, most = piece.low * low, min(piece.high * high, _MOST)
		if piece.test:
			steps = [(LAZY if lazy else SPAN, piece.test, (low, high))]
		else:
			marks = self.loops
			self.loops += 2
			until = (UNTIL, marks, (low, high, lazy, -len(piece)))
			steps = [(LOOP, marks, len(piece) + 1), *piece, until]
		return _Piece(steps, least, most, kind="repeat")

	def group(self, start, name, flags, nested):
		tokens = self.tokens
		group = self.groups
		if name is not None:
			if name in self.names:
				message = f"redefinition of group name {name!r} as group {group}; was group {self.names[name]}"
				raise tokens.error(message, len(name) + 1)
			self.names[name] = group
		self.groups += 1
		self.open.add(group)
		inside = self.choices(flags, nested + 1)
		self.close(start)
		self.open.discard(group)
		self.widths[group] = inside.low, inside.high
		return _Piece([(OPEN, 2 * group, None), *inside, (CLOSE, 2 * group + 1, group)], inside.low, inside.high)

	def close(self, start):
		if not self.tokens.match(")"):
			raise self.tokens.error("missing ), unterminated subpattern", self.tokens.tell() - start)

	def extension(self, pieces, start, flags, nested, first):

		tokens = self.tokens
		char = tokens.get()
		if not char:
			raise tokens.error("unexpected end of pattern")
		if char == "P":
			self.named(pieces, start, flags, nested)
		elif char == "#":
			while True:
				if not tokens.next:
					raise tokens.error("missing ), unterminated comment", tokens.tell() - start)
				if tokens.get() == ")":
					break
		elif char in "=!<":
			pieces.append(self.look(char, start, flags, nested))
		elif char == "(":
			pieces.append(self.condition(start, flags, nested))
		elif char in ":>":
			inside = self.choices(flags, nested + 1)
			self.close(start)
			if char == ">":
				inside = _atomic(inside, None)
			pieces.append(inside)
		elif char in FLAGS or char == "-":
			change = self.read_flags(char)
			if change is None:
				if not first or pieces:
					message = "global flags not at the start of the expression"
					raise tokens.error(message, tokens.tell() - start)
				return self.flags
			more, fewer = change
			if more & _KINDS:
				flags &= ~_KINDS
			pieces.append(self.choices((flags | more) & ~fewer, nested + 1))
			self.close(start)
		else:
			raise tokens.error("unknown extension ?" + char, len(char) + 1)
		return flags

	def named(self, pieces, start, flags, nested):
		tokens = self.tokens
		if tokens.match("<"):
			name = tokens.until(">", "group name")
			tokens.check_name(name)
			pieces.append(self.group(start, name, flags, nested))
		elif tokens.match("="):
			name = tokens.until(")", "group name")
			tokens.check_name(name)
			pieces.append(self.reference(self.of_name(name), len(name) + 1, flags))
		else:
			char = tokens.get()
			if not char:
				raise tokens.error("unexpected end of pattern")
			raise tokens.error("unknown extension ?P" + char, len(char) + 2)

	def of_name(self, name):
		if name not in self.names:
			raise self.tokens.error(f"unknown group name {name!r}", len(name) + 1)
		return self.names[name]

	def look(self, char, start, flags, nested):
		tokens = self.tokens
		behind = char == "<"
		before = self.behind
		if behind:
			char = tokens.get()
			if not char:
				raise tokens.error("unexpected end of pattern")
			if char not in "=!":
				raise tokens.error("unknown extension ?<" + char, len(char) + 2)
			if before is None:
				self.behind = self.groups
		inside = self.choices(flags, nested + 1)
		self.behind = before
		self.close(start)
		if behind and inside.low != inside.high:
			raise PatternError("look-behind requires fixed-width pattern")
		operands = len(inside) + 2, (inside.low if behind else None, char == "!")
		return _Piece([(LOOK, *operands), *inside, (END, None, None)], 0, 0)

	def condition(self, start, flags, nested):
		tokens = self.tokens
		name = tokens.until(")", "group name")
		if name.isdecimal() and name.isascii():
			group = int(name)
			if not group:
				raise tokens.error("bad group number", len(name) + 1)
			self.conditions.setdefault(group, tokens.tell() - len(name) - 1)
		else:
			tokens.check_name(name)
			group = self.of_name(name)
		self.check_behind(group)
		yes = self.sequence(flags, nested + 1, False)
		no = _Piece([], 0, 0)
		if tokens.match("|"):
			no = self.sequence(flags, nested + 1, False)
			if tokens.next == "|":
				raise tokens.error("conditional backref with more than two branches")
		self.close(start)
		steps = [(IF, group, len(yes) + 2), *yes, (JUMP, len(no) + 1, None), *no]
		return _Piece(steps, min(yes.low, no.low), max(yes.high, no.high))

	def read_flags(self, char):
		tokens = self.tokens
		more = fewer = 0
		if char != "-":
			while True:
				if char in "Lu" and tokens.is_text == (char == "L"):
					kind = "str" if tokens.is_text else "bytes"
					message = f"bad inline flags: cannot use '{char}' flag with a {kind} pattern"
					raise tokens.error(message)
				flag = FLAGS[char]
				more |= flag
				if flag & _KINDS and more & _KINDS != flag:
					raise tokens.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
				char = self.next_flag(")-:", "missing -, : or )")
				if char in ")-:":
					break
		if char == ")":
			self.flags |= more
			return None
		if char == "-":
			char = self.next_flag("", "missing flag")
			while char != ":":
				if FLAGS[char] & _KINDS:
					raise tokens.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
				fewer |= FLAGS[char]
				char = self.next_flag(":", "missing :")
		if more & fewer:
			raise tokens.error("bad inline flags: flag turned on and off", 1)
		return more, fewer

	def next_flag(self, ends, missing):
		char = self.tokens.get()
		if not char:
			raise self.tokens.error(missing)
		if char not in FLAGS and char not in ends:
			message = "unknown flag" if char.isalpha() else missing
			raise self.tokens.error(message, len(char))
		return char


def run(steps, at, s, i, marks, last, avoid, whole):


	end = len(s)
	stack = []
	push, pop = stack.append, stack.pop
	while True:
		kind, a, b = steps[at]
		if kind == ONE:
			if i < end and a(s[i]):
				i += 1
				at += 1
				continue
		elif kind == TEXT:
			if s.startswith(a, i):
				i += b
				at += 1
				continue
		elif kind == SPAN:
			low, high = b
			most = i + high if i + high < end else end
			to = i
			if a is any_character:
				to = most
			else:
				while to < most and a(s[to]):
					to += 1
			at += 1
			low += i
			if to >= low:
				if to > low:
					stack += low, to, at, _SHORTER
				i = to
				continue
		elif kind == OPEN or kind == CLOSE:
			stack += marks[a], a, _MARK
			marks[a] = i
			if kind == CLOSE:
				stack += marks[last], last, _MARK
				marks[last] = b
			at += 1
			continue
		elif kind == SPLIT:
			stack += i, at + a
			at += 1
			continue
		elif kind == JUMP:
			at += a
			continue
		elif kind == AT:
			if a(s, i):
				at += 1
				continue
		elif kind == LOOP:
			a += last + 1
			stack += marks[a], a, _MARK, marks[a + 1], a + 1, _MARK
			marks[a], marks[a + 1] = 0, -1
			at += b
			continue
		elif kind == UNTIL:
			low, high, lazy, back = b
			a += last + 1
			n = marks[a]
			if n < low:
				stack += n, a, _MARK
				marks[a] = n + 1
				at += back
				continue
			if n < high and marks[a + 1] != i:
				if lazy:
					stack += i, at, _AGAIN
				else:
					stack += i, at + 1, n, a, _MARK, marks[a + 1], a + 1, _MARK
					marks[a], marks[a + 1] = n + 1, i
					at += back
					continue
			at += 1
			continue
		elif kind == LAZY:
			low, high = b
			to = i + low
			while i < to and i < end and a(s[i]):
				i += 1
			at += 1
			if i == to:
				if low < high:
					stack += i + high - low, i, at, _LONGER
				continue
		elif kind == GROUP:
			text = s[marks[2 * a]:marks[2 * a + 1]]
			if marks[2 * a + 1] >= 0:
				there = s[i:i + len(text)]
				if text == there or b and text.lower() == there.lower():
					i += len(text)
					at += 1
					continue
		elif kind == LOOK or kind == ATOMIC:
			behind, negated = b or (None, False)
			before = marks[:]
			to = i - (behind or 0)
			to = run(steps, at + 1, s, to, marks, last, -1, False) if to >= 0 else -1
			if (to < 0) == negated:
				if negated:
					marks[:] = before
				elif marks != before:
					stack += before, _MARKS
				if kind == ATOMIC:
					i = to
				at += a
				continue
			marks[:] = before
		elif kind == IF:
			at += 1 if marks[2 * a + 1] >= 0 else b
			continue
		elif kind == END:
			return i
		elif kind == MATCH and not (i == avoid or whole and i != end):
			return i

		while stack:
			kind = pop()
			if kind >= 0:
				at, i = kind, pop()
				break
			if kind == _MARK:
				a = pop()
				marks[a] = pop()
			elif kind == _SHORTER:
				at, i, low = pop(), pop() - 1, pop()
				kind, a, b = steps[at]
				if kind == TEXT:
					i = s.rfind(a, low, i + b)
					if i < 0:
						continue
				if i > low:
					stack += low, i, at, _SHORTER
				break
			elif kind == _LONGER:
				at, i, most = pop(), pop(), pop()
				if i < most and i < end and steps[at - 1][1](s[i]):
					i += 1
					stack += most, i, at, _LONGER
					break
			elif kind == _AGAIN:
				at, i = pop(), pop()
				_, a, b = steps[at]
				a += last + 1
				stack += marks[a], a, _MARK, marks[a + 1], a + 1, _MARK
				marks[a] += 1
				marks[a + 1] = i
				at += b[3]
				break
			else:
				marks[:] = pop()
		else:
			return -1
`,
"statistics": `
import math
from collections import Counter, namedtuple
from fractions import Fraction

__all__ = [
	"StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
	"linear_regression", "mean", "median", "median_high", "median_low", "mode", "multimode",
	"pstdev", "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
	pass


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def _exact(data):

	data, kind = list(data), int
	for number in data:
		if isinstance(number, float):
			kind = float
		elif isinstance(number, Fraction) and kind is int:
			kind = Fraction
	return [_fraction(number) for number in data], kind


def _fraction(number):

	if isinstance(number, float) and number - number != 0:
		return number
	try:
		return Fraction(*number.as_integer_ratio())
	except AttributeError:
		kind = type(number).__name__
		raise TypeError(f"can't convert type '{kind}' to numerator/denominator") from None


def _like(value, kind):
	if kind is int:
		return value.numerator if value.denominator == 1 else float(value)
	return kind(value)


def mean(data):
	numbers, kind = _exact(data)
	if not numbers:
		raise StatisticsError("mean requires at least one data point")
	return _like(sum(numbers) / len(numbers), kind)


def fmean(data, weights=None):
	data = list(data)
	if weights is None:
		if not data:
			raise StatisticsError("fmean requires at least one data point")
		return math.fsum(data) / len(data)
	weights = list(weights)
	if len(data) != len(weights):
		raise StatisticsError("data and weights must be the same length")
	whole = math.fsum(weights)
	if not whole:
		raise StatisticsError("sum of weights must be non-zero")
	return _products(data, weights) / whole


def geometric_mean(data):
	logs, zeros = [], 0
	for number in data:
		if number > 0.0 or number != number:
			logs.append(math.log(number))
		elif number == 0.0:
			zeros += 1
		else:
			raise StatisticsError("No negative inputs allowed", number)
	if not logs and not zeros:
		raise StatisticsError("Must have a non-empty dataset")
	total = math.fsum(logs)
	if zeros and total == total:
		return math.nan if total == math.inf else 0.0
	return math.exp(total / (len(logs) + zeros))


def harmonic_mean(data, weights=None):
	data = list(data)
	numbers, _ = _exact(data)
	if not numbers:
		raise StatisticsError("harmonic_mean requires at least one data point")
	if min(numbers) < 0:
		raise StatisticsError("harmonic mean does not support negative values")
	weights = [1] * len(numbers) if weights is None else list(weights)
	if len(weights) != len(numbers):
		raise StatisticsError("Number of weights does not match data size")
	if 0 in numbers:
		return 0
	parts, kind = _exact([w / x for w, x in zip(weights, data)])
	return _like(Fraction(sum(weights)) / sum(parts), kind)


def _ordered(data):
	data = sorted(data)
	if not data:
		raise StatisticsError("no median for empty data")
	return data


def median(data):
	data = _ordered(data)
	half = len(data) // 2
	return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
	data = _ordered(data)
	return data[(len(data) - 1) // 2]


def median_high(data):
	data = _ordered(data)
	return data[len(data) // 2]


def mode(data):
	pairs = Counter(iter(data)).most_common(1)
	if not pairs:
		raise StatisticsError("no mode for empty data")
	return pairs[0][0]


def multimode(data):
	counts = Counter(iter(data))
	most = max(counts.values(), default=0)
	return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
	if n < 1:
		raise StatisticsError("n must be at least 1")
	data = sorted(data)
	size = len(data)
	if size < 2:
		if size == 1:
			return data * (n - 1)
		raise StatisticsError("must have at least one data point")
	if method not in ("exclusive", "inclusive"):
		raise ValueError(f"Unknown method: {method!r}")
	result = []
	for i in range(1, n):
		if method == "inclusive":
			j, delta = divmod(i * (size - 1), n)
			result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
		else:
			j = min(max(i * (size + 1) // n, 1), size - 1)
			delta = i * (size + 1) - j * n
			result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
	return result


def _spread(data, center, fewer, name):
	numbers, kind = _exact(data)
	if len(numbers) <= fewer:
		least = "two data points" if fewer else "one data point"
		raise StatisticsError(f"{name} requires at least {least}")
	if center is not None:

		(middle,), other = _exact([center])
		kind = float if float in (kind, other) else Fraction if Fraction in (kind, other) else kind
	else:
		middle = sum(numbers) / len(numbers)
		if isinstance(middle, float):
			return middle, kind
	return sum([(x - middle) ** 2 for x in numbers]) / (len(numbers) - fewer), kind


def variance(data, xbar=None):
	return _like(*_spread(data, xbar, 1, "variance"))


def pvariance(data, mu=None):
	return _like(*_spread(data, mu, 0, "pvariance"))


def _root(square):

	over, under = square.numerator, square.denominator
	shift = (over.bit_length() - under.bit_length() - 109) // 2
	if shift >= 0:
		root = math.isqrt(over // (under << 2 * shift)) | 1
		return float(root << shift) if over else 0.0
	root = math.isqrt((over << -2 * shift) // under)
	exact = root * root * under == over << -2 * shift
	return (root if exact else root | 1) / (1 << -shift)


def stdev(data, xbar=None):
	return _root(_spread(data, xbar, 1, "stdev")[0])


def pstdev(data, mu=None):
	return _root(_spread(data, mu, 0, "pstdev")[0])


def _pairs(x, y, name):

	n = len(x)
	if len(y) != n:
		raise StatisticsError(f"{name} requires that both inputs have same number of data points")
	if n < 2:
		raise StatisticsError(f"{name} requires at least two data points")
	return n


def _centered(data):

	middle = math.fsum(data) / len(data)
	return [number - middle for number in data]


def _products(x, y):

	return math.sumprod(x, y)


def _ranked(data):

	order = sorted(range(len(data)), key=data.__getitem__)
	ranks, done = [0.0] * len(data), 0
	while done < len(data):
		last = done
		while last + 1 < len(data) and data[order[last + 1]] == data[order[done]]:
			last += 1
		for at in order[done:last + 1]:
			ranks[at] = (done + last - len(data) + 1) / 2
		done = last + 1
	return ranks


def _root_of_product(x, y):

	root = math.sqrt(x * y)
	if not root or not math.isfinite(root):
		return root
	return root + math.sumprod((x, root), (y, -root)) / (2.0 * root)


def covariance(x, y, /):
	n = _pairs(x, y, "covariance")
	return _products(_centered(x), _centered(y)) / (n - 1)


def correlation(x, y, /, *, method="linear"):
	_pairs(x, y, "correlation")
	if method not in ("linear", "ranked"):
		raise ValueError(f"Unknown method: {method!r}")
	x, y = (_ranked(x), _ranked(y)) if method == "ranked" else (_centered(x), _centered(y))
	squares = _products(x, x), _products(y, y)
	if not all(squares):
		raise StatisticsError("at least one of the inputs is constant")
	return _products(x, y) / _root_of_product(*squares)


def linear_regression(x, y, /, *, proportional=False):
	n = _pairs(x, y, "linear regression")
	if not proportional:
		xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
		x, y = [a - xbar for a in x], [b - ybar for b in y]
	square = _products(x, x)
	if not square:
		raise StatisticsError("x is constant")
	slope = (_products(x, y) + 0.0) / square
	return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)
`,
"string": `

__all__ = [
	"ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
	"octdigits", "printable", "punctuation", "whitespace", "Template",
]

whitespace = " \\t\\n\\r\\v\\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = r"""!"#\$%&'()*+,-./:;<=>?@[\\]^_\`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
	return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:

	delimiter = "\$"
	idpattern = r"(?a:[_a-z][_a-z0-9]*)"
	braceidpattern = None
	flags = 2

	def __init__(self, template):
		self.template = template

	@classmethod
	def _compiled(cls):
		import re
		found = cls.__dict__.get("_made")
		if found is None:
			given = getattr(cls, "pattern", None)
			if given is None:
				delim = re.escape(cls.delimiter)
				braced = cls.braceidpattern or cls.idpattern
				given = (
					f"{delim}(?:(?P<escaped>{delim})|(?P<named>{cls.idpattern})|"
					f"{{(?P<braced>{braced})}}|(?P<invalid>))"
				)
			found = cls._made = re.compile(given, cls.flags | re.VERBOSE)
		return found

	def _invalid(self, mo):
		at = mo.start("invalid")
		before = self.template[:at].splitlines(keepends=True)
		col, lineno = (at - len("".join(before[:-1])), len(before)) if before else (1, 1)
		raise ValueError(f"Invalid placeholder in string: line {lineno}, col {col}")

	def _filled(self, mapping, safe):
		def convert(mo):
			name = mo.group("named") or mo.group("braced")
			if name is not None:
				try:
					return str(mapping[name])
				except KeyError:
					if not safe:
						raise
					return mo.group()
			if mo.group("escaped") is not None:
				return self.delimiter
			if mo.group("invalid") is not None:
				return mo.group() if safe else self._invalid(mo)
			raise ValueError("Unrecognized named group in pattern", self._compiled())

		return self._compiled().sub(convert, self.template)

	def substitute(self, mapping=None, /, **kws):
		return self._filled(_both(mapping, kws), False)

	def safe_substitute(self, mapping=None, /, **kws):
		return self._filled(_both(mapping, kws), True)

	def is_valid(self):
		return all([mo.group("invalid") is None for mo in self._compiled().finditer(self.template)])

	def get_identifiers(self):
		found = {}
		for mo in self._compiled().finditer(self.template):
			name = mo.group("named") or mo.group("braced")
			if name is not None:
				found[name] = None
		return list(found)


def _both(mapping, kws):
	if mapping is None:
		return kws
	if not kws:
		return mapping
	from collections import ChainMap
	return ChainMap(kws, mapping)
`,
"_testcapi": `
from _testheap import untrack


def with_tp_del(cls):

	return cls


class ContainerNoGC:

	__slots__ = ("value",)

	def __init__(self, value):
		self.value = value
		untrack(self)


def without_gc(cls):
	def __new__(kind, *args, **kwargs):
		self = object.__new__(kind)
		untrack(self)
		return self

	cls.__new__ = __new__
	return cls
`,
"textwrap": `

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_blank = "\\t\\n\\x0b\\x0c\\r "


def _is_word(letter):
	return letter.isalnum() or letter == "_"


def _letter(letter):
	return _is_word(letter) and not letter.isdigit()


def _at_hyphens(word):


	pieces, start, at = [], 0, 0
	while at < len(word):
		if word[at] != "-":
			at += 1
			continue
		end = at
		while word[end:end + 1] == "-":
			end += 1
		if end - at > 1:
			before, after = word[at - 1:at], word[end:end + 1]
			if at > start and after and _is_word(after) and (_is_word(before) or before in "!\\"'&.,?"):
				pieces += [word[start:at], word[at:end]]
				start = end
		elif at - start >= 2 and _letter(word[at - 1]) and _letter(word[at - 2]):
			if len(word) > at + 2 and _letter(word[at + 1]) and (
				_letter(word[at + 2]) or word[at + 2] == "-" and _letter(word[at + 3:at + 4] or " ")
			):
				pieces.append(word[start:end])
				start = end
		at = end
	return pieces + [word[start:]] if start < len(word) else pieces


class TextWrapper:
	def __init__(
		self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
		replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
		drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
		placeholder=" [...]",
	):
		self.width = width
		self.initial_indent = initial_indent
		self.subsequent_indent = subsequent_indent
		self.expand_tabs = expand_tabs
		self.replace_whitespace = replace_whitespace
		self.fix_sentence_endings = fix_sentence_endings
		self.break_long_words = break_long_words
		self.drop_whitespace = drop_whitespace

		self.break_on_hyphens = break_on_hyphens is True
		self.tabsize = tabsize
		self.max_lines = max_lines
		self.placeholder = placeholder

	def _split_chunks(self, text):
		if self.expand_tabs:
			text = text.expandtabs(self.tabsize)
		if self.replace_whitespace:
			text = text.translate(dict.fromkeys(map(ord, _blank), " "))
		chunks, start = [], 0
		for at in range(1, len(text) + 1):
			if at == len(text) or (text[at] in _blank) != (text[start] in _blank):
				piece = text[start:at]
				whole = piece[0] in _blank or not self.break_on_hyphens
				chunks += [piece] if whole else _at_hyphens(piece)
				start = at
		if self.fix_sentence_endings:
			for at in range(len(chunks) - 1):
				end = chunks[at].rstrip("\\"'")
				if chunks[at + 1] == " " and end[-1:] in (".", "!", "?") and end[-2:-1].islower():
					chunks[at + 1] = "  "
		return chunks

	def _broken(self, chunk, room):

		if self.break_on_hyphens and len(chunk) > room:
			hyphen = chunk.rfind("-", 0, room)
			if hyphen > 0 and chunk[:hyphen].strip("-"):
				room = hyphen + 1
		return chunk[:room], chunk[room:]

	def wrap(self, text):
		if self.width <= 0:
			raise ValueError(f"invalid width {self.width!r} (must be > 0)")
		if self.max_lines is not None:
			indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
			if len(indent) + len(self.placeholder.lstrip()) > self.width:
				raise ValueError("placeholder too large for max width")
		chunks = self._split_chunks(text)
		chunks.reverse()
		lines = []
		while chunks:
			indent = self.subsequent_indent if lines else self.initial_indent
			width = self.width - len(indent)
			if self.drop_whitespace and lines and chunks[-1].strip() == "":
				chunks.pop()
			line = self._line(chunks, width)
			if not line:
				continue
			rest = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
			long = sum(map(len, line)) > width
			if self.max_lines is None or len(lines) + 1 < self.max_lines or rest and not long:
				lines.append(indent + "".join(line))
			else:
				self._last(lines, line, indent, width)
				break
		return lines

	def _line(self, chunks, width):

		line, length = [], 0
		while chunks and length + len(chunks[-1]) <= width:
			line.append(chunks.pop())
			length += len(line[-1])
		if chunks and len(chunks[-1]) > width:
			if self.break_long_words:
				part, chunks[-1] = self._broken(chunks[-1], width - length if width > 0 else 1)
				line.append(part)
			elif not line:
				line.append(chunks.pop())
		if self.drop_whitespace and line and line[-1].strip() == "":
			line.pop()
		return line

	def _last(self, lines, line, indent, width):

		length = sum(map(len, line))
		while line:
			if line[-1].strip() and length + len(self.placeholder) <= width:
				lines.append(indent + "".join(line) + self.placeholder)
				return
			length -= len(line.pop())
		if lines:
			before = lines[-1].rstrip()
			if len(before) + len(self.placeholder) <= self.width:
				lines[-1] = before + self.placeholder
				return
		lines.append(indent + self.placeholder.lstrip())

	def fill(self, text):
		return "\\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
	return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
	return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
	return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
	if not isinstance(text, str):
		raise TypeError(f"expected string or bytes-like object, got {type(text).__name__!r}")
	lines = text.split("\\n")
	lines = [line if line.strip(" \\t") else "" for line in lines]
	margin = None
	for line in lines:
		if line:
			own = line[: len(line) - len(line.lstrip(" \\t"))]
			if margin is None:
				margin = own
			n = 0
			while n < len(margin) and n < len(own) and margin[n] == own[n]:
				n += 1
			margin = margin[:n]
	cut = len(margin or "")
	return "\\n".join([line[cut:] for line in lines])


def indent(text, prefix, predicate=None):
	if predicate is None:
		predicate = str.strip
	return "".join([
		prefix + line if predicate(line) else line for line in text.splitlines(True)
	])
`,
"threading": `



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

_started = deque()
_numbers = [0]


def _until(holds, blocking=True, timeout=None):

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
`,
"traceback": `import sys
from types import TracebackType

_not_given = object()
_BETWEEN = (
	"The above exception was the direct cause of the following exception:\\n",
	"During handling of the above exception, another exception occurred:\\n",
)

def _value_and_tb(exc, value, tb):
	if (value is _not_given) != (tb is _not_given):
		raise ValueError("Both or neither of value and tb must be given")
	if value is not _not_given:
		return value, tb
	if exc is not None and not isinstance(exc, BaseException):
		raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
	return exc, exc and exc.__traceback__

def _whole_text(exc, tb, chain):
	if exc is None:
		return "NoneType: None\\n"
	before = exc.__traceback__
	if tb is before:
		return sys._format_exception(exc, chain)
	exc.__traceback__ = tb
	try:
		return sys._format_exception(exc, chain)
	finally:
		exc.__traceback__ = before

def format_exception(exc, /, value=_not_given, tb=_not_given, limit=None, chain=True):
	text = _whole_text(*_value_and_tb(exc, value, tb), chain)
	lines = []
	entry = ""
	for line in text.splitlines(True):
		if line.startswith("    ") or line.startswith("  [") and entry:
			entry += line
			continue
		if entry:
			lines.append(entry)
		entry = line
	if entry:
		lines.append(entry)
	lines = _joined(lines)
	return lines if limit is None else _limited(lines, limit)

def _joined(lines):

	found = []
	for line in lines:
		last = found[-1] if found else ""
		if last == "\\n" and line in _BETWEEN or line == "\\n" and last[1:] in _BETWEEN:
			found[-1] += line
		else:
			found.append(line)
	return found

def _cut(calls, limit):
	return calls if limit is None else calls[:limit] if limit >= 0 else calls[limit:]

def _limited(lines, limit):
	kept, start, calls = [], [], []
	for line in lines:
		if line == "Traceback (most recent call last):\\n":
			start = [line]
		elif line.startswith('  File "') and ", in " in line.partition("\\n")[0]:
			calls.append(line)
		else:
			calls = _cut(calls, limit)
			kept += [*start, *calls, line] if calls else [line]
			start, calls = [], []
	return kept

def format_exception_only(exc, /, value=_not_given):
	exc = exc if value is _not_given else value
	if exc is None:
		return ["NoneType: None\\n"]
	if isinstance(exc, SyntaxError):

		return _whole_text(exc, None, False).splitlines(True)
	name = type(exc).__qualname__
	module = type(exc).__module__
	if module not in ("builtins", "__main__"):
		name = module + "." + name
	text = str(exc)
	line = f"{name}: {text}" if text else name
	if isinstance(exc, (AttributeError, ImportError)):

		shown = _whole_text(exc, None, False)
		line += shown.removeprefix(line).partition("\\n")[0] if shown.startswith(line) else ""
	lines = [line + "\\n"]
	for note in getattr(exc, "__notes__", ()):
		lines.extend([part + "\\n" for part in note.split("\\n")])
	return lines

def format_exc(limit=None, chain=True):
	exc = sys.exception()
	if exc is None:
		return "NoneType: None\\n"
	return "".join(format_exception(exc, limit=limit, chain=chain))

def print_exception(exc, /, value=_not_given, tb=_not_given, limit=None, file=None, chain=True):
	print("".join(format_exception(exc, value, tb, limit, chain)), end="", file=_or_stderr(file))

def _or_stderr(file):
	return sys.stderr if file is None else file

def print_exc(limit=None, file=None, chain=True):
	print(format_exc(limit, chain), end="", file=_or_stderr(file))

def format_tb(tb, limit=None):
	exc = Exception()
	exc.__traceback__ = tb
	return _cut(format_exception(exc, chain=False)[1:-1], limit)

def print_tb(tb, limit=None, file=None):
	print("".join(format_tb(tb, limit)), end="", file=_or_stderr(file))

class FrameSummary:
	def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=""):
		self.filename = filename
		self.lineno = lineno
		self.name = name
		self.line = line
		self.locals = {key: repr(value) for key, value in locals.items()} if locals else None

	def _parts(self):
		return self.filename, self.lineno, self.name, self.line

	def __iter__(self):
		return iter(self._parts())

	def __len__(self):
		return 4

	def __getitem__(self, at):
		return self._parts()[at]

	def __eq__(self, other):
		if isinstance(other, FrameSummary):
			return self._parts()[:3] == other._parts()[:3] and self.locals == other.locals
		if isinstance(other, tuple):
			return self._parts() == other
		return NotImplemented

	def __repr__(self):
		return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

def extract_tb(tb, limit=None):
	entries = []
	shown = {}
	for text in format_tb(tb):
		head, _, rest = text.partition("\\n")
		shown[head] = rest.partition("\\n")[0].strip()
	for frame, lineno in walk_tb(tb):
		file, name = frame.f_code.co_filename, frame.f_code.co_name
		line = shown.get(f'  File "{file}", line {lineno}, in {name}', "")
		entries.append(FrameSummary(file, lineno, name, line=line))
	return _cut(entries, limit)

def _stack(f):

	tb = None
	for frame, line in walk_stack(f):
		tb = TracebackType(tb, frame, 0, line)
	return tb

def walk_tb(tb):
	while tb is not None:
		yield tb.tb_frame, tb.tb_lineno
		tb = tb.tb_next

def walk_stack(f):
	while f is not None:
		yield f, f.f_lineno
		f = f.f_back

def extract_stack(f=None, limit=None):
	return extract_tb(_stack(f or sys._getframe(1)), limit and -limit)

def format_stack(f=None, limit=None):
	return format_tb(_stack(f or sys._getframe(1)), limit and -limit)

def print_stack(f=None, limit=None, file=None):
	print_tb(_stack(f or sys._getframe(1)), limit and -limit, file)

class TracebackException:

	def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **options):
		self.exc_type = exc_type
		self.stack = extract_tb(exc_traceback, limit)
		self._str = str(exc_value)
		self._only = format_exception_only(exc_value)
		self._all = {
			chain: format_exception(exc_type, exc_value, exc_traceback, limit, chain) for chain in (True, False)
		}

	def __eq__(self, other):
		if isinstance(other, TracebackException):
			return self.__dict__ == other.__dict__
		return NotImplemented

	@classmethod
	def from_exception(cls, exc, **options):
		return cls(type(exc), exc, exc.__traceback__, **options)

	@property
	def exc_type_str(self):
		return self._only[0].partition(":")[0].strip()

	def __str__(self):
		return self._str

	def format(self, *, chain=True):
		yield from self._all[chain]

	def format_exception_only(self):
		yield from self._only

	def print(self, *, file=None, chain=True):
		print("".join(self.format(chain=chain)), end="", file=_or_stderr(file))

def clear_frames(tb):
	while tb is not None:
		try:
			tb.tb_frame.clear()
		except RuntimeError:
			pass
		tb = tb.tb_next
`,
"tracemalloc": `

from _tracemalloc import (
	clear_traces, get_traceback_limit, get_traced_memory, is_tracing, reset_peak, stop,
	line as _line, start as _start, traceback_of as _traceback_of, traces as _traces,
)


def start(nframe=1, /):
	_start(nframe)


def _size(size, sign):
	for unit in ("B", "KiB", "MiB", "GiB", "TiB"):
		if abs(size) < 100 and unit != "B":
			return ("%+.1f %s" if sign else "%.1f %s") % (size, unit)
		if abs(size) < 10 * 1024 or unit == "TiB":
			return ("%+.0f %s" if sign else "%.0f %s") % (size, unit)
		size /= 1024


class _Compared:

	__slots__ = ()

	def _key(self):
		return tuple([getattr(self, name) for name in self.__slots__])

	def __eq__(self, other):
		return self._key() == other._key() if isinstance(other, type(self)) else NotImplemented

	def __hash__(self):
		return hash(self._key())


class _Ordered(_Compared):
	__slots__ = ()

	def __lt__(self, other):
		return self._key() < other._key() if isinstance(other, type(self)) else NotImplemented


class Frame(_Ordered):
	__slots__ = ("_frame",)

	def __init__(self, frame):
		self._frame = frame

	@property
	def filename(self):
		return self._frame[0]

	@property
	def lineno(self):
		return self._frame[1]

	def __str__(self):
		return f"{self.filename}:{self.lineno}"

	def __repr__(self):
		return f"<Frame filename={self.filename!r} lineno={self.lineno!r}>"


class Traceback(_Ordered):

	__slots__ = ("_frames", "_total_nframe")

	def __init__(self, frames, total_nframe=None):
		self._frames, self._total_nframe = tuple(reversed(frames)), total_nframe

	@property
	def total_nframe(self):
		return self._total_nframe

	def __len__(self):
		return len(self._frames)

	def __getitem__(self, index):
		if isinstance(index, slice):
			return tuple([Frame(frame) for frame in self._frames[index]])
		return Frame(self._frames[index])

	def __contains__(self, frame):
		return frame._frame in self._frames

	def _key(self):
		return self._frames

	def __str__(self):
		return str(self[0])

	def __repr__(self):
		return f"<Traceback {tuple(self)}>"

	def format(self, limit=None, most_recent_first=False):
		frames = list(self)
		if limit is not None:
			frames = frames[-limit:] if limit > 0 else frames[:limit]
		lines = []
		for frame in reversed(frames) if most_recent_first else frames:
			lines.append(f'  File "{frame.filename}", line {frame.lineno}')
			text = _line(frame.filename, frame.lineno).strip()
			if text:
				lines.append("    " + text)
		return lines


def get_object_traceback(obj):
	frames = _traceback_of(obj)
	return Traceback(frames) if frames else None


class Trace(_Compared):
	__slots__ = ("size", "traceback")

	def __init__(self, size, traceback):
		self.size, self.traceback = size, traceback

	domain = 0

	def __str__(self):
		return f"{self.traceback}: {_size(self.size, False)}"


class Statistic(_Compared):
	__slots__ = ("traceback", "size", "count")

	def __init__(self, traceback, size, count):
		self.traceback, self.size, self.count = traceback, size, count

	def _sort_key(self):
		return self.size, self.count, self.traceback

	def __str__(self):
		text = f"{self.traceback}: size={_size(self.size, False)}, count={self.count}"
		if self.count:
			text += f", average={_size(self.size / self.count, False)}"
		return text

	def __repr__(self):
		return f"<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>"


class StatisticDiff(_Compared):
	__slots__ = ("traceback", "size", "size_diff", "count", "count_diff")

	def __init__(self, traceback, size, size_diff, count, count_diff):
		self.traceback, self.size, self.size_diff = traceback, size, size_diff
		self.count, self.count_diff = count, count_diff

	def _sort_key(self):
		return (
			abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback
		)

	def __str__(self):
		text = (
			f"{self.traceback}: size={_size(self.size, False)} ({_size(self.size_diff, True)}), "
			f"count={self.count} ({self.count_diff:+})"
		)
		if self.count:
			text += f", average={_size(self.size / self.count, False)}"
		return text

	def __repr__(self):
		return (
			f"<StatisticDiff traceback={self.traceback!r} size={self.size} "
			f"({self.size_diff:+}) count={self.count} ({self.count_diff:+})>"
		)


class Filter:

	def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
		self.inclusive, self.filename_pattern = inclusive, filename_pattern
		self.lineno, self.all_frames, self.domain = lineno, all_frames, domain

	def _fits(self, filename, lineno):
		first, *rest = self.filename_pattern.split("*")
		if not rest:
			fits = filename == first
		else:
			fits, at = filename.startswith(first), len(first)
			for part in rest[:-1]:
				found = filename.find(part, at)
				fits, at = fits and found >= 0, found + len(part)
			fits = fits and filename.endswith(rest[-1]) and len(filename) >= at + len(rest[-1])
		return fits and self.lineno in (None, lineno)

	def _match(self, frames):
		frames = frames if self.all_frames else frames[:1]
		fits = any([self._fits(*frame) for frame in frames])
		return fits if self.inclusive else not fits


class Snapshot:
	def __init__(self, traces, traceback_limit):
		self._traces, self.traceback_limit = traces, traceback_limit

	@property
	def traces(self):
		return [Trace(size, Traceback(frames)) for size, frames in self._traces]

	def filter_traces(self, filters):
		inclusive = [one for one in filters if one.inclusive]
		exclusive = [one for one in filters if not one.inclusive]
		kept = []
		for trace in self._traces:
			wanted = not inclusive or any([one._match(trace[1]) for one in inclusive])
			if wanted and all([one._match(trace[1]) for one in exclusive]):
				kept.append(trace)
		return Snapshot(kept, self.traceback_limit)

	def _group_by(self, key_type, cumulative):
		if key_type not in ("traceback", "filename", "lineno"):
			raise ValueError(f"unknown key_type: {key_type!r}")
		if cumulative and key_type == "traceback":
			raise ValueError("cumulative mode cannot by used with key type 'traceback'")
		groups = {}
		for size, frames in self._traces:
			if key_type == "traceback":
				keys = [frames]
			else:
				keys = frames if cumulative else frames[:1]
				if key_type == "filename":
					keys = [(filename, 0) for filename, _ in keys]
				keys = [(key,) for key in dict.fromkeys(keys)]
			for key in keys:
				sum, count = groups.get(key, (0, 0))
				groups[key] = sum + size, count + 1
		return {key: Statistic(Traceback(key), *found) for key, found in groups.items()}

	def statistics(self, key_type, cumulative=False):
		found = list(self._group_by(key_type, cumulative).values())
		found.sort(key=Statistic._sort_key, reverse=True)
		return found

	def compare_to(self, old_snapshot, key_type, cumulative=False):
		new = self._group_by(key_type, cumulative)
		old = old_snapshot._group_by(key_type, cumulative)
		found = []
		for key in {**new, **old}:
			nothing = Statistic(Traceback(key), 0, 0)
			now, before = new.get(key, nothing), old.get(key, nothing)
			found.append(StatisticDiff(
				now.traceback, now.size, now.size - before.size,
				now.count, now.count - before.count,
			))
		found.sort(key=StatisticDiff._sort_key, reverse=True)
		return found


def take_snapshot():
	if not is_tracing():
		raise RuntimeError(
			"the tracemalloc module must be tracing memory allocations to take a snapshot"
		)
	return Snapshot(_traces(), get_traceback_limit())
`,
"types": `

import sys


def _function():
	return lambda: _cell


_cell = None


def _closure():
	inside = 1
	return lambda: inside


def _generator():
	yield


async def _coroutine():
	pass


async def _async_generator():
	yield


class _Class:
	__slots__ = ("slot",)

	def method(self):
		pass


FunctionType = type(_function)
LambdaType = FunctionType
CodeType = type(_function.__code__)
CellType = type(_closure().__closure__[0])
MethodType = type(_Class().method)
GeneratorType = type(_generator())
_waits = _coroutine()
CoroutineType = type(_waits)
_waits.close()
del _waits
AsyncGeneratorType = type(_async_generator())
BuiltinFunctionType = type(len)
BuiltinMethodType = BuiltinFunctionType
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MemberDescriptorType = type(_Class.slot)
ModuleType = type(sys)
MappingProxyType = type(_Class.__dict__)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)

try:
	raise TypeError
except TypeError as _error:
	TracebackType = type(_error.__traceback__)
	FrameType = type(_error.__traceback__.tb_frame)


GenericAlias = type(list[int])
UnionType = type(int | str)
GetSetDescriptorType = type(type.__dict__.get("__dict__", _Class.slot))
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])


_showing = []


class SimpleNamespace:
	def __init__(self, mapping_or_iterable=(), /, **kwargs):

		self.__dict__ = {**dict(mapping_or_iterable), **kwargs}

	def __repr__(self):
		kind = type(self)
		name = "namespace" if kind is SimpleNamespace else kind.__name__
		if any([self is shown for shown in _showing]):
			return f"{name}(...)"
		_showing.append(self)
		try:
			pairs = [f"{name}={value!r}" for name, value in self.__dict__.items()]
		finally:
			_showing.pop()
		return f"{name}({', '.join(pairs)})"

	def __replace__(self, /, **kwargs):
		return type(self)(**{**self.__dict__, **kwargs})

	def __eq__(self, other):
		if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
			return self.__dict__ == other.__dict__
		return NotImplemented

	__hash__ = None


class _Awaitable:

	__slots__ = ("_generator", "__weakref__")

	def __init__(self, generator):
		self._generator = generator

	def __await__(self):
		return self._generator

	def __iter__(self):
		return self._generator

	def __getattr__(self, name):
		return getattr(self._generator, name)


def coroutine(func):
	if not callable(func):
		raise TypeError("types.coroutine() expects a callable")
	if func.__code__.co_flags & 128:
		return func

	def wrapped(*args, **kwargs):
		made = func(*args, **kwargs)
		return _Awaitable(made) if isinstance(made, GeneratorType) else made

	wrapped.__name__, wrapped.__qualname__ = func.__name__, func.__qualname__
	wrapped.__wrapped__ = func
	return wrapped


def resolve_bases(bases):
	found = []
	for base in bases:
		if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
			found.extend(base.__mro_entries__(bases))
		else:
			found.append(base)
	return tuple(found)


def prepare_class(name, bases=(), kwds=None):
	kwds = dict(kwds or {})
	meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
	if isinstance(meta, type):
		for base in bases:
			if issubclass(type(base), meta):
				meta = type(base)
	names = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
	return meta, names, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
	resolved = resolve_bases(bases)
	meta, names, kwds = prepare_class(name, resolved, kwds)
	if exec_body is not None:
		exec_body(names)
	if resolved != tuple(bases):
		names["__orig_bases__"] = bases
	return meta(name, resolved, names, **kwds)


def get_original_bases(cls, /):
	return cls.__dict__.get("__orig_bases__", cls.__bases__)


class DynamicClassAttribute(property):
	pass
`,
"typing": `

from collections.abc import *
from collections.abc import _has
from abc import ABCMeta
import collections as _collections
import sys as _sys

TYPE_CHECKING = False



_aliases = {}


def _kept(key, make):
	try:
		found = _aliases.get(key)
	except TypeError:
		return make()
	if found is None:
		if len(_aliases) >= 128:
			del _aliases[next(iter(_aliases))]
		found = _aliases[key] = make()
	return found


def _type_of(parameter, module=None):

	if parameter is None:
		return type(None)
	return ForwardRef(parameter, module=module) if isinstance(parameter, str) else parameter


class _Typed:

	def __or__(self, other):
		return Union[self, other]

	def __ror__(self, other):
		return Union[other, self]


class _Name(_Typed):

	def __init__(self, name, origin=None, args=()):
		self._name = name
		self.__origin__ = origin
		self.__args__ = args

	def __getitem__(self, parameters):
		if self.__args__ and not self.__parameters__:
			raise TypeError(f"{self!r} is not a generic class")
		if not isinstance(parameters, tuple):
			parameters = (parameters,)
		if self.__args__:
			return self._filled(parameters)
		if self._name == "Callable" and isinstance(parameters[0], (list, tuple)):
			parameters = (*parameters[0], *parameters[1:])
		if self._name != "Literal":
			kept = len(parameters) if self._name != "Annotated" else 1
			parameters = (*[_type_of(p) for p in parameters[:kept]], *parameters[kept:])
		if self._name == "Union" and not parameters:
			raise TypeError("Cannot take a Union of no types.")
		if self._name == "Optional":
			if len(parameters) != 1:
				raise TypeError(f"typing.Optional requires a single type. Got {parameters!r:.100}.")
			return Union[parameters[0], None]
		return _kept((self._name, parameters), lambda: self._made(parameters))

	def _made(self, parameters):
		if self._name == "Union":
			return _union(parameters)
		return _Name(self._name, self.__origin__ or self, parameters)

	def _filled(self, parameters):
		found = dict(zip(self.__parameters__, parameters))
		return _Name(self._name, self.__origin__, tuple([found.get(a, a) for a in self.__args__]))

	@property
	def __parameters__(self):
		found = []
		for arg in self.__args__:
			for p in [arg] if isinstance(arg, TypeVar) else getattr(arg, "__parameters__", ()):
				if p not in found:
					found.append(p)
		return tuple(found)

	def __mro_entries__(self, bases):
		if self._name == "NamedTuple":
			return (_NamedTuple,)
		if self._name == "TypedDict":
			return (_TypedDict,)
		origin = self.__origin__
		if isinstance(origin, type):
			if self.__args__ and not any([_is_generic(b) for b in bases if b is not self]):
				return (origin, Generic)
			return (origin,)
		if self._name == "Any":
			return ()
		raise TypeError(f"Cannot subclass {self!r}")

	def __eq__(self, other):
		if self._name == "Union" and type(other) is type(int | str):
			return set(self.__args__) == set(other.__args__)
		if not isinstance(other, _Name):
			return NotImplemented
		same = self._name == other._name and self.__origin__ == other.__origin__
		if self._name == "Union":
			return same and set(self.__args__) == set(other.__args__)
		return same and self.__args__ == other.__args__

	def __hash__(self):
		if self._name == "Union":
			return hash((self._name, frozenset(self.__args__)))
		return hash((self._name, self.__args__))

	def __call__(self, *args, **kwargs):
		if self._name == "NamedTuple":
			return _named_tuple(*args, **kwargs)
		if self._name == "TypedDict":
			return _TypedDict.make(*args, **kwargs)
		if isinstance(self.__origin__, type) and self.__args__:
			return self.__origin__(*args, **kwargs)
		raise TypeError(f"Cannot instantiate typing.{self._name}")

	def __instancecheck__(self, instance):
		if self._name == "Any":
			raise TypeError("typing.Any cannot be used with isinstance()")
		return self.__subclasscheck__(type(instance))

	def __subclasscheck__(self, cls):
		if self._name == "Union":
			return any([issubclass(cls, arg) for arg in self.__args__])
		if self.__args__ or not isinstance(self.__origin__, type):
			raise TypeError("Subscripted generics cannot be used with class and instance checks")
		return issubclass(cls, self.__origin__)

	def __getattr__(self, name):
		if name == "__metadata__" and self._name == "Annotated":
			return self.__args__[1:]
		origin = self.__dict__.get("__origin__")
		if isinstance(origin, type) and not name.startswith("__"):
			return getattr(origin, name)
		raise AttributeError(f"type object {self.__dict__.get('_name')!r} has no attribute {name!r}")

	def __repr__(self):
		name = f"typing.{self._name}"
		args = self.__args__
		if self._name == "Union" and len(args) == 2 and type(None) in args:
			name = "typing.Optional"
			args = [arg for arg in args if arg is not type(None)]
		if not args:
			return name
		if self._name == "Callable" and args[0] is not ... and not isinstance(args[0], ParamSpec):
			taken = ", ".join([_shown(arg) for arg in args[:-1]])
			return f"{name}[[{taken}], {_shown(args[-1])}]"
		return f"{name}[{', '.join([_shown(arg) for arg in args])}]"


def _shown(arg):
	if arg is ...:
		return "..."
	if isinstance(arg, type) and type(arg) is not type(list[int]):
		module = arg.__module__
		return arg.__qualname__ if module == "builtins" else f"{module}.{arg.__qualname__}"
	return repr(arg)


def _union(parameters):
	flat = []
	for p in parameters:
		for part in p.__args__ if isinstance(p, _Name) and p._name == "Union" else (p,):
			if part not in flat:
				flat.append(part)
	return flat[0] if len(flat) == 1 else _Name("Union", Union, tuple(flat))


Union = _Name("Union")
Optional = _Name("Optional")
Any = _Name("Any")

_classes = {
	"List": list, "Dict": dict, "Tuple": tuple, "Set": set, "FrozenSet": frozenset, "Type": type,
	"AbstractSet": Set, "ByteString": ByteString, "Text": str,
	"DefaultDict": _collections.defaultdict, "OrderedDict": _collections.OrderedDict,
	"Counter": _collections.Counter, "ChainMap": _collections.ChainMap, "Deque": _collections.deque,
}
for _name in (
	"Hashable", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
	"Iterable", "Iterator", "Reversible", "Generator", "Sized", "Container", "Collection",
	"Callable", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView",
	"ValuesView", "Sequence", "MutableSequence",
):
	_classes[_name] = globals()[_name]
for _name, _class in _classes.items():
	globals()[_name] = _Name(_name, _class)
Text = str
del _name, _class, _classes


class _NoDefault:
	def __repr__(self):
		return "typing.NoDefault"


NoDefault = _NoDefault()


class TypeVar(_Typed):
	def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
				 infer_variance=False, default=NoDefault):
		if not isinstance(name, str):
			shown = "None" if name is None else type(name).__name__
			raise TypeError(f"{type(self).__name__.lower()}() argument 'name' must be str, not {shown}")
		if len(constraints) == 1:
			raise TypeError("A single constraint is not allowed")
		if constraints and bound is not None:
			raise TypeError("Constraints cannot be combined with bound=...")
		if covariant and contravariant:
			raise ValueError("Bivariant types are not supported.")
		self.__name__ = name
		self.__constraints__ = constraints
		self.__bound__ = bound
		self.__covariant__ = covariant
		self.__contravariant__ = contravariant
		self._infer = infer_variance
		self.__default__ = default

	def __getattr__(self, name):

		if name == "__default__":
			self.__default__ = self._default()
		elif name in ("__bound__", "__constraints__"):
			found = self._bound()
			several = isinstance(found, tuple)
			self.__bound__, self.__constraints__ = (None, found) if several else (found, ())
		else:
			raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
		return self.__dict__[name]

	def has_default(self):
		return self.__dict__.get("__default__") is not NoDefault

	def __repr__(self):
		if self._infer:
			return self.__name__
		sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
		return sign + self.__name__


class ParamSpec(TypeVar):
	@property
	def args(self):
		return self

	@property
	def kwargs(self):
		return self


class TypeVarTuple(TypeVar):
	def __iter__(self):
		yield self

	def __repr__(self):
		return self.__name__


def _parameter(kind, name, bound, default=None):
	made = globals()[kind](name, infer_variance=True)
	if bound:
		made._bound = bound
		del made.__bound__, made.__constraints__
	if default:
		made._default = default
		del made.__default__
	return made


def _generic_base(parameters):
	return Generic[parameters]


class TypeAliasType(_Typed):

	def __init__(self, name, value, type_params=()):
		self.__name__ = name
		self._later = value
		self.__type_params__ = self.__parameters__ = type_params

	@property
	def __value__(self):
		if self._later is not None:
			self._value = self._later() if callable(self._later) else self._later
			self._later = None
		return self._value

	def __getitem__(self, args):
		if not self.__type_params__:
			raise TypeError("Only generic type aliases are subscriptable")
		return _AliasOf(self, args if isinstance(args, tuple) else (args,))

	def __repr__(self):
		return self.__name__


class _AliasOf(_Typed):

	def __init__(self, origin, args):
		self.__origin__ = origin
		self.__args__ = args

	def __getattr__(self, name):
		return getattr(self.__origin__, name)

	def __repr__(self):
		return f"{self.__origin__!r}[{', '.join([_shown(a) for a in self.__args__])}]"


class NewType(_Typed):
	def __init__(self, name, tp):
		self.__name__ = self.__qualname__ = name
		self.__supertype__ = tp
		self.__module__ = _sys._getframe(1).f_globals["__name__"]

	def __call__(self, x, /):
		return x

	def __repr__(self):
		return f"{self.__module__}.{self.__name__}"


def _is_generic(base):
	return isinstance(base, type) and issubclass(base, Generic) or (
		isinstance(base, _Class) or isinstance(base, _Name) and base._name in ("Generic", "Protocol")
	)


class _Class(_Typed):

	def __init__(self, origin, args):
		self.__origin__ = origin
		self.__args__ = args

	@property
	def __parameters__(self):
		return _Name.__dict__["__parameters__"].fget(self)

	def __mro_entries__(self, bases):
		return (self.__origin__,)

	def __getitem__(self, parameters):
		if not isinstance(parameters, tuple):
			parameters = (parameters,)
		found = dict(zip(self.__parameters__, parameters))
		return _Class(self.__origin__, tuple([found.get(a, a) for a in self.__args__]))

	def __call__(self, *args, **kwargs):
		made = self.__origin__(*args, **kwargs)
		try:
			made.__orig_class__ = self
		except (AttributeError, TypeError):
			pass
		return made

	def __getattr__(self, name):
		if "__origin__" in self.__dict__ and not name.startswith("__"):
			return getattr(self.__origin__, name)
		raise AttributeError(name)

	def __eq__(self, other):
		if not isinstance(other, _Class):
			return NotImplemented
		return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

	def __hash__(self):
		return hash((self.__origin__, self.__args__))

	def __repr__(self):
		return f"{_shown(self.__origin__)}[{', '.join([_shown(arg) for arg in self.__args__])}]"


class Generic:
	__slots__ = ()

	def __class_getitem__(cls, parameters):
		if not isinstance(parameters, tuple):
			parameters = (parameters,)
		if cls is Generic or cls is Protocol:
			if not all([isinstance(p, TypeVar) or getattr(p, "_name", "") == "Unpack" for p in parameters]):
				raise TypeError(
					f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
					"specification variables."
				)
		parameters = tuple([type(None) if p is None else p for p in parameters])
		return _kept((cls, parameters), lambda: _Class(cls, parameters))

	def __init_subclass__(cls, *args, **kwargs):
		super().__init_subclass__(*args, **kwargs)
		found = []
		for base in cls.__dict__.get("__orig_bases__", ()):
			for p in getattr(base, "__parameters__", ()):
				if p not in found:
					found.append(p)
		cls.__parameters__ = tuple(found)


class _ProtocolMeta(ABCMeta):
	def __instancecheck__(cls, instance):
		if cls is Protocol or not cls.__dict__.get("_is_protocol"):
			return super().__instancecheck__(instance)
		if not cls.__dict__.get("_is_runtime_protocol"):
			raise TypeError(
				"Instance and class checks can only be used with @runtime_checkable protocols"
			)
		if ABCMeta.__subclasscheck__(cls, type(instance)):
			return True
		return all([hasattr(instance, name) for name in cls.__protocol_attrs__])

	def __subclasscheck__(cls, other):
		if cls is not Protocol and cls.__dict__.get("_is_runtime_protocol"):
			data = [n for n in cls.__protocol_attrs__ if not callable(getattr(cls, n, None))]
			if data and cls.__dict__.get("_is_protocol"):
				names = str(sorted(data))[1:-1]
				raise TypeError(
					"Protocols with non-method members don't support issubclass(). Non-method "
					f"members: {names}."
				)
			if _has(other, *cls.__protocol_attrs__) is True:
				return True
		return super().__subclasscheck__(other)


class Protocol(Generic, metaclass=_ProtocolMeta):
	__slots__ = ()

	def __init_subclass__(cls, *args, **kwargs):
		super().__init_subclass__(*args, **kwargs)
		cls._is_protocol = Protocol in cls.__bases__
		if cls._is_protocol:
			names = set()
			for base in cls.__mro__[:-1]:
				if base not in (Protocol, Generic) and base.__dict__.get("_is_protocol"):
					names |= set(base.__dict__.get("__annotations__", ()))
					names |= {
						n for n in base.__dict__
						if not n.startswith(("_abc_", "_is_")) and n not in _of_every_class
					}
			cls.__protocol_attrs__ = names
			if cls.__init__ is object.__init__:
				def __init__(self, *args, **kwargs):
					if type(self).__dict__.get("_is_protocol"):
						raise TypeError("Protocols cannot be instantiated")

				cls.__init__ = __init__


_of_every_class = {
	"__module__", "__doc__", "__dict__", "__weakref__", "__annotations__", "__parameters__",
	"__orig_bases__", "__abstractmethods__", "__protocol_attrs__", "__slots__", "__init__",
	"__subclasshook__", "__init_subclass__", "__class_getitem__", "__firstlineno__",
	"__static_attributes__", "__qualname__", "__match_args__",
}


def runtime_checkable(cls):
	if not (isinstance(cls, _ProtocolMeta) and cls.__dict__.get("_is_protocol")):
		raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
	cls._is_runtime_protocol = True
	return cls


def _types_of(hints, module=None):
	return {name: _type_of(hint, module) for name, hint in hints.items()}


class _NamedTupleMeta(type):
	def __new__(meta, name, bases, namespace):
		if namespace.get("__module__") == "typing" and name == "_NamedTuple":
			return type.__new__(meta, name, bases, namespace)
		types = namespace.get("__annotations__", {})
		defaults = [n for n in types if n in namespace]
		for at, field in enumerate(types):
			if field in namespace:
				continue
			if any([n in namespace for n in list(types)[:at]]):
				s = "s" if len(defaults) > 1 else ""
				raise TypeError(
					f"Non-default namedtuple field {field} cannot follow default field{s} "
					f"{', '.join(defaults)}"
				)
		made = _collections.namedtuple(
			name, list(types), defaults=[namespace[n] for n in defaults],
			module=namespace.get("__module__"),
		)
		made.__annotations__ = _types_of(types)
		for key, value in namespace.items():
			if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_replace"):
				raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
			if key not in ("__module__", "__qualname__", "__annotations__") and key not in types:
				setattr(made, key, value)
		return made


class _NamedTuple(metaclass=_NamedTupleMeta):
	pass


NamedTuple = _Name("NamedTuple")


def _named_tuple(typename, fields=(), /, **kwargs):
	fields = list(fields) or list(kwargs.items())
	made = _collections.namedtuple(typename, [name for name, kind in fields])
	made.__annotations__ = dict(fields)
	return made


class _TypedDictMeta(type):
	def __new__(meta, name, bases, namespace, total=True):
		if name == "_TypedDict" and not bases:
			return type.__new__(meta, name, bases, namespace)
		made = type.__new__(meta, name, (dict,), namespace)
		types, required, optional = {}, set(), set()
		for base in bases:
			types.update(base.__dict__.get("__annotations__", {}))
			required |= base.__dict__.get("__required_keys__", set())
			optional |= base.__dict__.get("__optional_keys__", set())
		own = _types_of(namespace.get("__annotations__", {}), made.__module__)
		(required if total else optional).update(own)
		made.__annotations__ = {**types, **own}
		made.__required_keys__ = frozenset(required)
		made.__optional_keys__ = frozenset(optional)
		made.__total__ = total
		return made

	def __call__(cls, *args, **kwargs):
		return dict(*args, **kwargs)

	def __instancecheck__(cls, instance):
		raise TypeError("TypedDict does not support instance and class checks")

	__subclasscheck__ = __instancecheck__


class _TypedDict(metaclass=_TypedDictMeta):
	@staticmethod
	def make(typename, fields=(), /, *, total=True):
		module = _sys._getframe(2).f_globals.get("__name__")
		names = {"__annotations__": dict(fields), "__module__": module}
		return _TypedDictMeta(typename, (), names, total=total)


TypedDict = _Name("TypedDict")


def is_typeddict(tp):
	return isinstance(tp, _TypedDictMeta)


def cast(typ, val):
	return val


def _overload_dummy(*args, **kwds):
	raise NotImplementedError(
		"You should not call an overloaded function. A series of @overload-decorated functions "
		"outside a stub module should always be followed by an implementation that is not "
		"@overload-ed."
	)


def overload(func):
	return _overload_dummy


def final(f):
	try:
		f.__final__ = True
	except (AttributeError, TypeError):
		pass
	return f


def override(f):
	try:
		f.__override__ = True
	except (AttributeError, TypeError):
		pass
	return f


no_type_check = no_type_check_decorator = final


def dataclass_transform(**details):
	return lambda decorated: decorated


def assert_type(val, typ, /):
	return val


def reveal_type(obj, /):
	import sys
	print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
	return obj


def assert_never(arg, /):
	raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
	found = {}
	for owner in reversed(obj.__mro__) if isinstance(obj, type) else [obj]:
		names = globalns
		if names is None:
			module = _sys.modules.get(getattr(owner, "__module__", None))
			names = getattr(owner, "__globals__", None) or getattr(module, "__dict__", {})
			own = {p.__name__: p for p in getattr(owner, "__type_params__", ())}
			names = {**names, **own} if own else names
		for name, hint in owner.__dict__.get("__annotations__", {}).items() if isinstance(
			owner, type
		) else getattr(owner, "__annotations__", {}).items():
			if isinstance(hint, str):
				hint = eval(hint, names, localns)
			hint = _evaluated(hint, names, localns)
			found[name] = type(None) if hint is None else hint
	return found


def _evaluated(hint, globalns, localns):

	if isinstance(hint, ForwardRef):
		return _evaluated(eval(hint.__forward_code__, globalns, localns), globalns, localns)
	alias = type(hint) is type(list[int])
	if not (alias or isinstance(hint, (_Name, _Class))) or getattr(hint, "_name", "") == "Literal":
		return hint
	args = [ForwardRef(arg) if alias and isinstance(arg, str) else arg for arg in hint.__args__]
	args = tuple([_evaluated(arg, globalns, localns) for arg in args])
	if args == hint.__args__:
		return hint
	if alias:
		return type(hint)(hint.__origin__, args)
	if isinstance(hint, _Class):
		return _Class(hint.__origin__, args)
	return _union(args) if hint._name == "Union" else _Name(hint._name, hint.__origin__, args)


def get_origin(tp):
	if tp is Generic or isinstance(tp, type(int | str)):
		return Generic if tp is Generic else type(tp)
	origin = getattr(tp, "__origin__", None)
	named = isinstance(tp, _Name) and not tp.__args__ and not isinstance(origin, type)
	return None if named else origin


def get_args(tp):
	args = tuple(getattr(tp, "__args__", ()))
	called = getattr(tp, "_name", None) == "Callable" or getattr(tp, "__origin__", None) is Callable.__origin__
	if called and args and args[0] is not ... and not isinstance(args[0], (list, ParamSpec)):
		return [*args[:-1]], args[-1]
	return args


class ForwardRef:
	def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
		if not isinstance(arg, str):
			raise TypeError(f"Forward reference must be a string -- got {arg!r}")
		try:
			self.__forward_code__ = compile(arg, "<string>", "eval")
		except SyntaxError:
			raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
		self.__forward_arg__, self.__forward_module__ = arg, module

	def __eq__(self, other):
		if not isinstance(other, ForwardRef):
			return NotImplemented
		return (self.__forward_arg__, self.__forward_module__) == (
			other.__forward_arg__, other.__forward_module__
		)

	def __hash__(self):
		return hash((self.__forward_arg__, self.__forward_module__))

	def __repr__(self):
		module = self.__forward_module__
		return f"ForwardRef({self.__forward_arg__!r}{'' if module is None else f', module={module!r}'})"


class SupportsInt(Protocol):
	def __int__(self):
		pass


class SupportsFloat(Protocol):
	def __float__(self):
		pass


class SupportsIndex(Protocol):
	def __index__(self):
		pass


class SupportsAbs(Protocol):
	def __abs__(self):
		pass


def __getattr__(name):
	if name.startswith("__") or not name[:1].isupper():
		raise AttributeError(f"module 'typing' has no attribute {name!r}")
	made = globals()[name] = _Name(name)
	return made


__all__ = [_n for _n in globals() if _n[0] != "_" and _n != "ABCMeta"] + (
	"Annotated AnyStr AsyncContextManager BinaryIO ClassVar Concatenate ContextManager Final IO Literal "
	"LiteralString Match Never NoReturn NotRequired Pattern ReadOnly Required Self TextIO TypeAlias "
	"TypeGuard TypeIs Unpack"
).split()
`,
"warnings": `
import sys

__all__ = [
	"catch_warnings", "deprecated", "filterwarnings", "formatwarning", "resetwarnings",
	"showwarning", "simplefilter", "warn", "warn_explicit",
]


filters = [
	("default", None, DeprecationWarning, "__main__", 0),
	("ignore", None, DeprecationWarning, None, 0),
	("ignore", None, ImportWarning, None, 0),
	("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
_shown = set()


class WarningMessage:
	def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
		self.message = message
		self.category = category
		self.filename = filename
		self.lineno = lineno
		self.file = file
		self.line = line
		self.source = source

	def __str__(self):
		return (
			f"{{message : {self.message!r}, category : {self.category.__name__!r}, "
			f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"
		)


def formatwarning(message, category, filename, lineno, line=None):
	text = f"{filename}:{lineno}: {category.__name__}: {message}\\n"
	line = sys._line(filename, lineno) if line is None else line.strip()
	return f"{text}  {line}\\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
	print(formatwarning(message, category, filename, lineno, line), end="", file=file or sys.stderr)


def _show(message, category, filename, lineno):
	showwarning(message, category, filename, lineno)


def _add(item, append):
	if append:
		filters.append(item)
	else:
		filters.insert(0, item)
	_shown.clear()


_actions = ("default", "always", "all", "ignore", "module", "once", "error")


def simplefilter(action, category=Warning, lineno=0, append=False):
	if action not in _actions:
		raise ValueError(f"invalid action: {action!r}")
	_check_line(lineno)
	_add((action, None, category, None, lineno), append)


def _check_line(lineno):
	if not isinstance(lineno, int):
		raise TypeError("lineno must be an int")
	if lineno < 0:
		raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
	if action not in _actions:
		raise ValueError(f"invalid action: {action!r}")
	if not isinstance(category, type) or not issubclass(category, Warning):
		raise TypeError("category must be a Warning subclass")
	for name, value in (("message", message), ("module", module)):
		if not isinstance(value, str):
			raise TypeError(f"{name} must be a string")
	_check_line(lineno)
	if message or module:
		import re
	_add((
		action, re.compile(message, re.I) if message else None, category,
		re.compile(module) if module else None, lineno,
	), append)


def _fits(pattern, text):
	return pattern is None or pattern == text or hasattr(pattern, "match") and pattern.match(text)


def resetwarnings():
	filters.clear()
	_shown.clear()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
	if isinstance(message, Warning):
		category = message.__class__
	category = category or UserWarning
	if not isinstance(category, type) or not issubclass(category, Warning):
		raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
	try:
		frame = sys._getframe(stacklevel)
		filename, lineno = frame.f_code.co_filename, frame.f_lineno
		module = frame.f_globals.get("__name__", "<string>")
	except ValueError:
		filename, lineno, module = "<sys>", 0, "sys"
	warn_explicit(message, category, filename, lineno, module)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
				  module_globals=None, source=None):
	text = str(message)
	if not isinstance(message, Warning):
		message = category(message)
	action = defaultaction
	for kind, start, of, where, line in filters:
		if (
			_fits(start, text) and issubclass(category, of)
			and _fits(where, module) and line in (0, lineno)
		):
			action = kind
			break
	if action == "ignore":
		return
	if action == "error":
		raise message
	if action not in ("always", "all"):
		key = {"once": (text, category), "module": (text, category, module)}.get(
			action, (text, category, module, lineno)
		)
		if key in _shown:
			return
		_shown.add(key)
	_show(message, category, filename, lineno)


class catch_warnings:
	def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
				 append=False):
		self._record = record
		self._filter = None if action is None else (action, category, lineno, append)
		self._entered = False

	def __enter__(self):
		global _show
		if self._entered:
			raise RuntimeError(f"Cannot enter {self!r} twice")
		self._entered = True
		self._before = filters[:], _show
		_shown.clear()
		log = None
		if self._record:
			log = []

			def _show(*details):
				log.append(WarningMessage(*details))

		if self._filter is not None:
			simplefilter(*self._filter)
		return log

	def __exit__(self, *details):
		global _show
		if not self._entered:
			raise RuntimeError(f"Cannot exit {self!r} without entering first")
		filters[:], _show = self._before
		_shown.clear()


class deprecated:
	def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
		self.message, self.category, self.stacklevel = message, category, stacklevel

	def __call__(self, arg, /):
		from functools import wraps
		arg.__deprecated__ = self.message
		if self.category is None:
			return arg
		if isinstance(arg, type):
			new = arg.__new__

			def __new__(cls, /, *args, **kwargs):
				if cls is arg:
					warn(self.message, self.category, self.stacklevel + 1)
				return new(cls) if new is object.__new__ else new(cls, *args, **kwargs)

			arg.__new__ = staticmethod(__new__)
			return arg

		@wraps(arg)
		def wrapper(*args, **kwargs):
			warn(self.message, self.category, self.stacklevel + 1)
			return arg(*args, **kwargs)

		wrapper.__deprecated__ = self.message
		return wrapper
`,
"weakref": `


import atexit
from _weakref import (
	CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref, getweakrefcount,
	getweakrefs, proxy, ref,
)

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = [
	"ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
	"ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
	"WeakMethod", "finalize",
]

_missing = object()


class _IterationGuard:


	def __init__(self, container):
		self.container = ref(container)

	def __enter__(self):
		container = self.container()
		if container is not None:
			container._iterating.add(self)
		return self

	def __exit__(self, kind, error, traceback):
		container = self.container()
		if container is not None:
			guards = container._iterating
			guards.remove(self)
			if not guards:
				container._commit_removals()


class WeakSet:
	def __init__(self, data=None):
		self.data = set()

		def _remove(item, selfref=ref(self)):
			self = selfref()
			if self is not None:
				if self._iterating:
					self._pending_removals.append(item)
				else:
					self.data.discard(item)

		self._remove = _remove
		self._pending_removals = []
		self._iterating = set()
		if data is not None:
			self.update(data)

	def _commit_removals(self):
		pending = self._pending_removals
		while pending:
			self.data.discard(pending.pop())

	def __iter__(self):
		with _IterationGuard(self):
			for itemref in self.data:
				item = itemref()
				if item is not None:
					yield item

	def __len__(self):
		return len(self.data) - len(self._pending_removals)

	def __contains__(self, item):
		try:
			wr = ref(item)
		except TypeError:
			return False
		return wr in self.data

	def __reduce__(self):
		return self.__class__, (list(self),), self.__getstate__()

	def add(self, item):
		if self._pending_removals:
			self._commit_removals()
		self.data.add(ref(item, self._remove))

	def clear(self):
		if self._pending_removals:
			self._commit_removals()
		self.data.clear()

	def copy(self):
		return self.__class__(self)

	def pop(self):
		if self._pending_removals:
			self._commit_removals()
		while True:
			try:
				itemref = self.data.pop()
			except KeyError:
				raise KeyError("pop from empty WeakSet") from None
			item = itemref()
			if item is not None:
				return item

	def remove(self, item):
		if self._pending_removals:
			self._commit_removals()
		self.data.remove(ref(item))

	def discard(self, item):
		if self._pending_removals:
			self._commit_removals()
		self.data.discard(ref(item))

	def update(self, other):
		if self._pending_removals:
			self._commit_removals()
		for element in other:
			self.add(element)

	def __ior__(self, other):
		self.update(other)
		return self

	def difference(self, other):
		new = self.copy()
		new.difference_update(other)
		return new

	__sub__ = difference

	def difference_update(self, other):
		self.__isub__(other)

	def __isub__(self, other):
		if self._pending_removals:
			self._commit_removals()
		if self is other:
			self.data.clear()
		else:
			self.data.difference_update(ref(item) for item in other)
		return self

	def intersection(self, other):
		return self.__class__(item for item in other if item in self)

	__and__ = intersection

	def intersection_update(self, other):
		self.__iand__(other)

	def __iand__(self, other):
		if self._pending_removals:
			self._commit_removals()
		self.data.intersection_update(ref(item) for item in other)
		return self

	def issubset(self, other):
		return self.data.issubset(ref(item) for item in other)

	__le__ = issubset

	def __lt__(self, other):
		return self.data < set(map(ref, other))

	def issuperset(self, other):
		return self.data.issuperset(ref(item) for item in other)

	__ge__ = issuperset

	def __gt__(self, other):
		return self.data > set(map(ref, other))

	def __eq__(self, other):
		if not isinstance(other, self.__class__):
			return NotImplemented
		return self.data == set(map(ref, other))

	def symmetric_difference(self, other):
		new = self.copy()
		new.symmetric_difference_update(other)
		return new

	__xor__ = symmetric_difference

	def symmetric_difference_update(self, other):
		self.__ixor__(other)

	def __ixor__(self, other):
		if self._pending_removals:
			self._commit_removals()
		if self is other:
			self.data.clear()
		else:
			self.data.symmetric_difference_update(ref(item, self._remove) for item in other)
		return self

	def union(self, other):
		return self.__class__(item for part in (self, other) for item in part)

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
			message = f"argument should be a bound method, not {type(meth)}"
			raise TypeError(message) from None

		def either_died(wr):
			self = self_wr()
			if self._alive:
				self._alive = False
				if callback is not None:
					callback(self)

		self = ref.__new__(cls, obj, either_died)
		self._func_ref = ref(func, either_died)
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

	def __eq__(self, other):
		if not isinstance(other, WeakMethod):
			return NotImplemented
		if not self._alive or not other._alive:
			return self is other
		return ref.__eq__(self, other) and self._func_ref == other._func_ref

	def __ne__(self, other):
		if not isinstance(other, WeakMethod):
			return NotImplemented
		return not self == other

	__hash__ = ref.__hash__


class KeyedRef(ref):

	__slots__ = ("key",)

	def __new__(type, ob, callback, key):
		self = ref.__new__(type, ob, callback)
		self.key = key
		return self

	def __init__(self, ob, callback, key):
		super().__init__(ob, callback)


class _Mapping:

	__slots__ = ()

	def pop(self, key, *default):
		raise NotImplementedError

	def popitem(self):
		raise NotImplementedError

	def clear(self):
		while True:
			try:
				self.popitem()
			except KeyError:
				return

	def __eq__(self, other):
		try:
			other.keys
		except AttributeError:
			return NotImplemented
		return dict(self.items()) == dict(other.items())

	__hash__ = None

	def __ior__(self, other):
		self.update(other)
		return self

	def __or__(self, other):
		if hasattr(other, "keys"):
			c = self.copy()
			c.update(other)
			return c
		return NotImplemented

	def __ror__(self, other):
		if hasattr(other, "keys"):
			c = self.__class__()
			c.update(other)
			c.update(self)
			return c
		return NotImplemented


class WeakValueDictionary(_Mapping):
	def __init__(self, other=(), /, **kw):
		def remove(wr, selfref=ref(self), _atomic_removal=_remove_dead_weakref):
			self = selfref()
			if self is not None:
				if self._iterating:
					self._pending_removals.append(wr.key)
				else:
					_atomic_removal(self.data, wr.key)

		self._remove = remove
		self._pending_removals = []
		self._iterating = set()
		self.data = {}
		self.update(other, **kw)

	def _commit_removals(self):
		pending = self._pending_removals
		while pending:
			_remove_dead_weakref(self.data, pending.pop())

	def __getitem__(self, key):
		if self._pending_removals:
			self._commit_removals()
		found = self.data[key]()
		if found is None:
			raise KeyError(key)
		return found

	def __delitem__(self, key):
		if self._pending_removals:
			self._commit_removals()
		del self.data[key]

	def __len__(self):
		if self._pending_removals:
			self._commit_removals()
		return len(self.data)

	def __contains__(self, key):
		if self._pending_removals:
			self._commit_removals()
		try:
			found = self.data[key]()
		except KeyError:
			return False
		return found is not None

	def __repr__(self):
		return f"<{self.__class__.__name__} at {id(self):#x}>"

	def __setitem__(self, key, value):
		if self._pending_removals:
			self._commit_removals()
		self.data[key] = KeyedRef(value, self._remove, key)

	def copy(self):
		if self._pending_removals:
			self._commit_removals()
		new = WeakValueDictionary()
		with _IterationGuard(self):
			for key, wr in self.data.items():
				found = wr()
				if found is not None:
					new[key] = found
		return new

	__copy__ = copy

	def __deepcopy__(self, memo):
		from copy import deepcopy
		if self._pending_removals:
			self._commit_removals()
		new = self.__class__()
		with _IterationGuard(self):
			for key, wr in self.data.items():
				found = wr()
				if found is not None:
					new[deepcopy(key, memo)] = found
		return new

	def get(self, key, default=None):
		if self._pending_removals:
			self._commit_removals()
		try:
			wr = self.data[key]
		except KeyError:
			return default
		found = wr()
		return default if found is None else found

	def items(self):
		if self._pending_removals:
			self._commit_removals()
		with _IterationGuard(self):
			for key, wr in self.data.items():
				found = wr()
				if found is not None:
					yield key, found

	def keys(self):
		if self._pending_removals:
			self._commit_removals()
		with _IterationGuard(self):
			for key, wr in self.data.items():
				if wr() is not None:
					yield key

	__iter__ = keys

	def itervaluerefs(self):
		if self._pending_removals:
			self._commit_removals()
		with _IterationGuard(self):
			yield from self.data.values()

	def values(self):
		if self._pending_removals:
			self._commit_removals()
		with _IterationGuard(self):
			for wr in self.data.values():
				found = wr()
				if found is not None:
					yield found

	def valuerefs(self):
		if self._pending_removals:
			self._commit_removals()
		return list(self.data.values())

	def popitem(self):
		if self._pending_removals:
			self._commit_removals()
		while True:
			key, wr = self.data.popitem()
			found = wr()
			if found is not None:
				return key, found

	def pop(self, key, *default):
		if self._pending_removals:
			self._commit_removals()
		found = None
		if key in self.data:
			found = self.data.pop(key)()
		if found is not None:
			return found
		if default:
			return default[0]
		raise KeyError(key)

	def setdefault(self, key, default=None):
		found = None
		if key in self.data:
			found = self.data[key]()
		if found is not None:
			return found
		if self._pending_removals:
			self._commit_removals()
		self.data[key] = KeyedRef(default, self._remove, key)
		return default

	def update(self, other=None, /, **kwargs):
		if self._pending_removals:
			self._commit_removals()
		if other is not None:
			if not hasattr(other, "items"):
				other = dict(other)
			for key, value in other.items():
				self.data[key] = KeyedRef(value, self._remove, key)
		for key, value in kwargs.items():
			self.data[key] = KeyedRef(value, self._remove, key)


class WeakKeyDictionary(_Mapping):
	def __init__(self, dict=None):
		self.data = {}

		def remove(k, selfref=ref(self)):
			self = selfref()
			if self is not None:
				if self._iterating:
					self._pending_removals.append(k)
				else:
					try:
						del self.data[k]
					except KeyError:
						pass

		self._remove = remove
		self._pending_removals = []
		self._iterating = set()
		self._dirty_len = False
		if dict is not None:
			self.update(dict)

	def _commit_removals(self):
		pending = self._pending_removals
		while pending:
			try:
				del self.data[pending.pop()]
			except KeyError:
				pass

	def _scrub_removals(self):

		self._pending_removals = [k for k in self._pending_removals if k in self.data]
		self._dirty_len = False

	def __delitem__(self, key):
		self._dirty_len = True
		del self.data[ref(key)]

	def __getitem__(self, key):
		return self.data[ref(key)]

	def __len__(self):
		if self._dirty_len and self._pending_removals:
			self._scrub_removals()
		return len(self.data) - len(self._pending_removals)

	def __repr__(self):
		return f"<{self.__class__.__name__} at {id(self):#x}>"

	def __setitem__(self, key, value):
		self.data[ref(key, self._remove)] = value

	def copy(self):
		new = WeakKeyDictionary()
		with _IterationGuard(self):
			for wr, value in self.data.items():
				key = wr()
				if key is not None:
					new[key] = value
		return new

	__copy__ = copy

	def __deepcopy__(self, memo):
		from copy import deepcopy
		new = self.__class__()
		with _IterationGuard(self):
			for wr, value in self.data.items():
				key = wr()
				if key is not None:
					new[key] = deepcopy(value, memo)
		return new

	def get(self, key, default=None):
		return self.data.get(ref(key), default)

	def __contains__(self, key):
		try:
			wr = ref(key)
		except TypeError:
			return False
		return wr in self.data

	def items(self):
		with _IterationGuard(self):
			for wr, value in self.data.items():
				key = wr()
				if key is not None:
					yield key, value

	def keys(self):
		with _IterationGuard(self):
			for wr in self.data:
				key = wr()
				if key is not None:
					yield key

	__iter__ = keys

	def values(self):
		with _IterationGuard(self):
			for wr, value in self.data.items():
				if wr() is not None:
					yield value

	def keyrefs(self):
		return list(self.data)

	def popitem(self):
		self._dirty_len = True
		while True:
			wr, value = self.data.popitem()
			key = wr()
			if key is not None:
				return key, value

	def pop(self, key, *default):
		self._dirty_len = True
		return self.data.pop(ref(key), *default)

	def setdefault(self, key, default=None):
		return self.data.setdefault(ref(key, self._remove), default)

	def update(self, dict=None, /, **kwargs):
		if dict is not None:
			if not hasattr(dict, "items"):
				dict = {}.__class__(dict)
			for key, value in dict.items():
				self.data[ref(key, self._remove)] = value
		if kwargs:
			self.update(kwargs)


class finalize:


	__slots__ = ()
	_registry = {}
	_shutdown = False
	_next_index = 0
	_dirty = False
	_registered_with_atexit = False

	class _Info:
		__slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

	def __init__(self, obj, func, /, *args, **kwargs):
		if not finalize._registered_with_atexit:
			atexit.register(self._exitfunc)
			finalize._registered_with_atexit = True
		info = self._Info()
		info.weakref = ref(obj, self)
		info.func = func
		info.args = args
		info.kwargs = kwargs or None
		info.atexit = True
		info.index = finalize._next_index
		finalize._next_index += 1
		self._registry[self] = info
		finalize._dirty = True

	def __call__(self, _=None):
		info = self._registry.pop(self, None)
		if info and not self._shutdown:
			return info.func(*info.args, **(info.kwargs or {}))

	def detach(self):
		info = self._registry.get(self)
		obj = info and info.weakref()
		if obj is not None and self._registry.pop(self, None):
			return obj, info.func, info.args, info.kwargs or {}

	def peek(self):
		info = self._registry.get(self)
		obj = info and info.weakref()
		if obj is not None:
			return obj, info.func, info.args, info.kwargs or {}

	@property
	def alive(self):
		return self in self._registry

	@property
	def atexit(self):
		info = self._registry.get(self)
		return bool(info) and info.atexit

	@atexit.setter
	def atexit(self, value):
		info = self._registry.get(self)
		if info:
			info.atexit = bool(value)

	def __repr__(self):
		info = self._registry.get(self)
		obj = info and info.weakref()
		name = type(self).__name__
		if obj is None:
			return f"<{name} object at {id(self):#x}; dead>"
		return f"<{name} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"

	@classmethod
	def _select_for_exit(cls):
		waiting = [(info.index, f) for f, info in cls._registry.items() if info.atexit]
		waiting.sort(key=lambda pair: pair[0])
		return [f for index, f in waiting]

	@classmethod
	def _exitfunc(cls):
		import gc
		import sys
		reenable_gc = gc.isenabled() and bool(cls._registry)
		if reenable_gc:
			gc.disable()
		try:
			pending = None
			while cls._registry:
				if pending is None or finalize._dirty:
					pending = cls._select_for_exit()
					finalize._dirty = False
				if not pending:
					break
				try:
					pending.pop()()
				except Exception:
					sys.excepthook(*sys.exc_info())
		finally:
			finalize._shutdown = True
			if reenable_gc:
				gc.enable()
`,
};
