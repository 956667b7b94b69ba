import unittest


def assert_python_ok(*args, **kwargs):
    raise unittest.SkipTest("needs a second process")


def assert_python_failure(*args, **kwargs):
    raise unittest.SkipTest("needs a second process")


def make_script(*args, **kwargs):
    raise unittest.SkipTest("needs files")


def run_python_until_end(*args, **kwargs):
    raise unittest.SkipTest("needs a second process")
