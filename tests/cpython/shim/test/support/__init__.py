# What CPython's tests of memory management ask of `test.support`.
import gc
import importlib
import io
import sys
import unittest
from unittest import mock

verbose = 0
Py_GIL_DISABLED = False


def refcount_test(test):
    return test


def cpython_only(test):
    return test


def requires_subprocess():
    return unittest.skip("needs a second process")


def requires_gil_enabled(reason=None):
    return lambda test: test


HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
is_emscripten = False


def check_impl_detail(**kinds):
    return kinds.get("cpython", True)


def requires_IEEE_754(test):
    return test


_HELPERS = ("import_helper", "os_helper", "script_helper", "threading_helper", "warnings_helper", "testcase")


def __getattr__(name):
    if name in _HELPERS:
        return importlib.import_module(f"test.support.{name}")
    return unittest.missing("test.support")(name)


class _AlwaysEq:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


ALWAYS_EQ = _AlwaysEq()
Py_DEBUG = False
is_wasi = False


def get_c_recursion_limit():
    return 1000


def requires_resource(resource):
    return unittest.skip(f"needs the resource {resource}")


def check_sanitizer(**kinds):
    return False


def gc_collect():
    gc.collect()
    gc.collect()
    gc.collect()


class _Nothing:
    def __call__(self, test):
        return test

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False


def suppress_immortalization(suppress=True):
    return _Nothing()


def SuppressCrashReport():
    return _Nothing()


class gc_threshold:
    def __init__(self, *thresholds):
        self.thresholds = thresholds

    def __call__(self, test):
        def with_thresholds(*args):
            with self:
                return test(*args)
        return with_thresholds

    def __enter__(self):
        self.before = gc.get_threshold()
        gc.set_threshold(*self.thresholds)

    def __exit__(self, *args):
        gc.set_threshold(*self.before)
        return False


class disable_gc:
    def __enter__(self):
        self.was_enabled = gc.isenabled()
        gc.disable()

    def __exit__(self, *args):
        if self.was_enabled:
            gc.enable()
        return False


class _NeverEq:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    __hash__ = None


NEVER_EQ = _NeverEq()


def impl_detail(*args, **kinds):
    return lambda test: test


REPO_ROOT = "/"
MS_WINDOWS = False
is_jython = False


def captured_output(name):
    return mock.patch.object(sys, name, io.StringIO())


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


class catch_unraisable_exception:
    unraisable = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self.before = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *args):
        sys.unraisablehook = self.before
        del self.unraisable


def check_free_after_iterating(test, iter, cls, args=()):
    done = False

    def wrapper():
        class A(cls):
            def __del__(self):
                nonlocal done
                done = True
                try:
                    next(it)
                except StopIteration:
                    pass

        it = iter(A(*args))
        test.assertRaises(StopIteration, next, it)

    wrapper()
    gc_collect()
    test.assertTrue(done)


def check_disallow_instantiation(test, kind, *args, **kwargs):
    test.assertRaises(TypeError, kind, *args, **kwargs)


def check__all__(test, module, *args, **kwargs):
    raise unittest.SkipTest("looks at all names of a module")


class infinite_recursion(_Nothing):
    def __init__(self, max_depth=None):
        pass


def exceeds_recursion_limit():
    return 10_000


EXCEEDS_RECURSION_LIMIT = 5000


def requires_docstrings(test):
    return test


def skip_on_s390x(test):
    return test


def skip_if_pgo_task(test):
    return test


def get_attribute(obj, name):
    if not hasattr(obj, name):
        raise unittest.SkipTest(f"{obj!r} has no attribute {name!r}")
    return getattr(obj, name)


def bigmemtest(*args, **kinds):
    return unittest.skip("needs more memory than a page has")


def bigaddrspacetest(test):
    return unittest.skip("needs more memory than a page has")(test)


def no_tracing(test):
    return test


def run_with_locale(*args):
    return lambda test: test


def check_syntax_error(test, statement, errtext="", *, lineno=None, offset=None):
    try:
        compile(statement, "<test string>", "exec")
    except SyntaxError as error:
        if lineno is not None:
            test.assertEqual(error.lineno, lineno)
        if offset is not None:
            test.assertEqual(error.offset, offset)
        return
    raise AssertionError("SyntaxError not raised")


class swap_attr(mock.patch.object):
    def __enter__(self):
        super().__enter__()
        return self.before
