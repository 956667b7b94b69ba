import contextlib
import unittest
import warnings


def check_syntax_warning(test, statement, errtext="", *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(statement, "<testcase>", "exec")
    test.assertEqual(len(caught), 1, [str(warned.message) for warned in caught])
    (warned,) = caught
    test.assertTrue(issubclass(warned.category, SyntaxWarning))
    if errtext:
        test.assertRegex(str(warned.message), errtext)
    test.assertEqual(warned.lineno, lineno)


@contextlib.contextmanager
def check_no_warnings(test, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings("always", message=message, category=category)
        yield
    test.assertEqual(caught, [])


def check_no_resource_warning(test):
    return check_no_warnings(test)


@contextlib.contextmanager
def check_warnings(*filters, quiet=True):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield caught


def ignore_warnings(*, category):
    return lambda test: test


__getattr__ = unittest.missing("test.support.warnings_helper")
