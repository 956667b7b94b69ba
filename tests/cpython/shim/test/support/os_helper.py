import unittest

TESTFN = "@test"


def unlink(path):
    pass


def temp_dir():
    raise unittest.SkipTest("needs files")
