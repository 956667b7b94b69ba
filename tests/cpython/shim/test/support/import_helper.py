import importlib
import unittest


def import_module(name, deprecated=False):
    try:
        return importlib.import_module(name)
    except ImportError:
        raise unittest.SkipTest(f"needs the module {name}")


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    try:
        return importlib.import_module(name)
    except ImportError:
        return unittest.Missing(name)


def ensure_lazy_imports(*args, **kwargs):
    raise unittest.SkipTest("looks at which modules are loaded")
