import unittest


def start_threads(threads, unlock=None):
    raise unittest.SkipTest("needs threads")


def requires_working_threading():
    return unittest.skip("needs threads")
