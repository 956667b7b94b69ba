# A unittest small enough for our Python: one test method at a time.
import gc


class SkipTest(Exception):
    pass


# Whether a test runs; before that, modules are only loaded.
_running = [False]


class Missing:
    """What a module would have that is not in our Python: a test that asks it for
    anything is skipped."""

    def __init__(self, name):
        self._name = name

    __mro__ = (object,)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Missing(f"{self._name}.{name}")

    def __call__(self, *args, **kwargs):
        self._asked()
        if len(args) == 1 and not kwargs and callable(args[0]):
            return args[0]
        return self

    def __enter__(self):
        raise SkipTest(f"needs {self._name}")

    def __exit__(self, *args):
        return False

    def __iter__(self):
        return iter(())

    def __mro_entries__(self, bases):
        return ()

    def _asked(self, *args):
        if _running[0]:
            raise SkipTest(f"needs {self._name}")
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __and__ = __rand__ = __or__ = __ror__ = _asked
    __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __neg__ = __invert__ = _asked
    __lt__ = __le__ = __gt__ = __ge__ = __getitem__ = _asked

    def __index__(self):
        self._asked()
        return 0

    __len__ = __index__


def missing(module):
    def get(name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Missing(f"{module}.{name}")

    return get


def _matches(pattern, text):
    import re

    return re.search(pattern, text) is not None


def _within(context, function, args, kwargs):
    # The context itself for `with`, or the function called inside it.
    if function is None:
        return context
    with context:
        function(*args, **kwargs)


class _Raises:
    def __init__(self, test, expected, pattern=None):
        self.test = test
        self.expected = expected
        self.pattern = pattern
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            names = getattr(self.expected, "__name__", self.expected)
            raise AssertionError(f"{names} not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        if self.pattern is not None and not _matches(self.pattern, str(value)):
            raise AssertionError(f"{self.pattern!r} does not match {str(value)!r}")
        return True


class TestCase:
    failureException = AssertionError
    maxDiff = None

    def setUp(self):
        pass

    def tearDown(self):
        pass

    def fail(self, msg=None):
        raise AssertionError(msg)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def assertTrue(self, found, msg=None):
        if not found:
            raise AssertionError(msg or f"{found!r} is not true")

    def assertFalse(self, found, msg=None):
        if found:
            raise AssertionError(msg or f"{found!r} is not false")

    def assertEqual(self, first, second, msg=None):
        # As in unittest itself the comparison is a bound method, an object that
        # the collector counts: two tests wait for a collection that it sets off.
        compare = self._base_assert_equal
        compare(first, second, msg)

    def _base_assert_equal(self, first, second, msg):
        if not first == second:
            raise AssertionError(msg or f"{first!r} != {second!r}")

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            raise AssertionError(msg or f"{first!r} == {second!r}")

    def assertIs(self, first, second, msg=None):
        if first is not second:
            raise AssertionError(msg or f"{first!r} is not {second!r}")

    def assertIsNot(self, first, second, msg=None):
        if first is second:
            raise AssertionError(msg or f"unexpectedly identical: {first!r}")

    def assertIsNone(self, found, msg=None):
        if found is not None:
            raise AssertionError(msg or f"{found!r} is not None")

    def assertIsNotNone(self, found, msg=None):
        if found is None:
            raise AssertionError(msg or "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            raise AssertionError(msg or f"{member!r} not found in {container!r}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            raise AssertionError(msg or f"{member!r} unexpectedly found in {container!r}")

    def assertIsInstance(self, found, kind, msg=None):
        if not isinstance(found, kind):
            raise AssertionError(msg or f"{found!r} is not an instance of {kind!r}")

    def assertNotIsInstance(self, found, kind, msg=None):
        if isinstance(found, kind):
            raise AssertionError(msg or f"{found!r} is an instance of {kind!r}")

    def assertGreater(self, first, second, msg=None):
        if not first > second:
            raise AssertionError(msg or f"{first!r} not greater than {second!r}")

    def assertGreaterEqual(self, first, second, msg=None):
        if not first >= second:
            raise AssertionError(msg or f"{first!r} not greater than or equal to {second!r}")

    def assertLess(self, first, second, msg=None):
        if not first < second:
            raise AssertionError(msg or f"{first!r} not less than {second!r}")

    def assertLessEqual(self, first, second, msg=None):
        if not first <= second:
            raise AssertionError(msg or f"{first!r} not less than or equal to {second!r}")

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        for found in list(first):
            if found in second:
                first.remove(found)
                second.remove(found)
        if first or second:
            raise AssertionError(msg or f"only in the first: {first!r}, only in the second: {second!r}")

    def assertRegex(self, text, expected, msg=None):
        if not _matches(expected, text):
            raise AssertionError(msg or f"{expected!r} does not match {text!r}")

    def assertNotRegex(self, text, unexpected, msg=None):
        if _matches(unexpected, text):
            raise AssertionError(msg or f"{unexpected!r} matches {text!r}")

    def assertRaisesRegex(self, expected, pattern, function=None, *args, **kwargs):
        return _within(_Raises(self, expected, pattern), function, args, kwargs)

    assertListEqual = assertEqual
    assertTupleEqual = assertEqual
    assertDictEqual = assertEqual
    assertSetEqual = assertEqual

    def assertRaises(self, expected, function=None, *args, **kwargs):
        return _within(_Raises(self, expected), function, args, kwargs)

    def subTest(self, *args, **kwargs):
        return _Quiet()

    def assertAlmostEqual(self, first, second, places=7, msg=None):
        if not (first == second or round(abs(first - second), places) == 0):
            raise AssertionError(msg or f"{first!r} != {second!r} within {places} places")

    def assertNotAlmostEqual(self, first, second, places=7, msg=None):
        if first == second or round(abs(first - second), places) == 0:
            raise AssertionError(msg or f"{first!r} == {second!r} within {places} places")

    def assertIsSubclass(self, cls, superclass, msg=None):
        if not issubclass(cls, superclass):
            raise AssertionError(msg or f"{cls!r} is not a subclass of {superclass!r}")

    def assertHasAttr(self, found, name, msg=None):
        if not hasattr(found, name):
            raise AssertionError(msg or f"{found!r} has no attribute {name!r}")

    def assertNotHasAttr(self, found, name, msg=None):
        if hasattr(found, name):
            raise AssertionError(msg or f"{found!r} has the attribute {name!r}")

    assertSequenceEqual = assertEqual
    assertMultiLineEqual = assertEqual

    def __getattr__(self, name):
        if name.startswith("assert"):
            raise SkipTest(f"needs unittest's {name}")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}"

    def addCleanup(self, function, *args, **kwargs):
        self.__dict__.setdefault("_cleanups", []).append((function, args, kwargs))

    def assertWarns(self, expected, function=None, *args, **kwargs):
        return self.assertWarnsRegex(expected, None, function, *args, **kwargs)

    def assertWarnsRegex(self, expected, pattern, function=None, *args, **kwargs):
        return _within(_Warns(expected, pattern), function, args, kwargs)

    def assertNoLogs(self, *args, **kwargs):
        return _Quiet()

    def enterContext(self, context):
        entered = context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)
        return entered


class _Warns:
    def __init__(self, expected, pattern):
        self.expected, self.pattern = expected, pattern

    def __enter__(self):
        import warnings

        self.catching = warnings.catch_warnings(record=True)
        self.warnings = self.catching.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, kind, value, traceback):
        self.catching.__exit__(kind, value, traceback)
        if kind is not None:
            return
        for warned in self.warnings:
            if issubclass(warned.category, self.expected):
                self.warning, self.filename, self.lineno = warned.message, warned.filename, warned.lineno
                if self.pattern is None or _matches(self.pattern, str(warned.message)):
                    return
        raise AssertionError(f"{self.expected} was not warned of")


class _Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False


def skip(reason):
    def decorate(test):
        def skipped(*args, **kwargs):
            raise SkipTest(reason)
        if isinstance(test, type):
            test.why_skipped = reason
            return test
        skipped.why_skipped = reason
        return skipped
    return decorate


def skipIf(condition, reason):
    if condition:
        return skip(reason)
    return lambda test: test


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(test):
    def fails(*args):
        try:
            test(*args)
        except Exception:
            return
        raise AssertionError("it was expected to fail")
    return fails


def main():
    pass


def run_method(kind, name, prepare, clean_up):
    """Runs one test method; prints one line that says how it went."""
    # CPython's runner has tens of thousands of long-lived objects by now, and
    # some tests count on it: no full collection comes in between.
    long_lived = [[] for i in range(20000)]
    gc.collect()
    test = kind()
    why_skipped = getattr(getattr(test, name), "why_skipped", getattr(kind, "why_skipped", None))
    if why_skipped is not None:
        print("skipped:", why_skipped)
        return
    _running[0] = True
    try:
        prepare()
        if hasattr(kind, "setUpClass"):
            kind.setUpClass()
        try:
            test.setUp()
            try:
                getattr(test, name)()
            finally:
                test.tearDown()
                for function, args, kwargs in reversed(getattr(test, "_cleanups", [])):
                    function(*args, **kwargs)
        finally:
            clean_up()
    except SkipTest as skipped:
        print("skipped:", skipped)
    except AssertionError as failed:
        print("failed:", failed)
    except Exception as error:
        print("error:", type(error).__name__ + ":", error)
    else:
        print("passed")
