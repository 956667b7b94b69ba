import unittest


def import_module(name, deprecated=False):
    raise unittest.SkipTest(f"needs the module {name}")
