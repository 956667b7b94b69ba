# Names that CPython's tests import from modules of this Python, which hasn't got them:
# a test that asks one for anything is skipped, and the others of its file run.
import unittest

WANTED = {
    "collections": ["_count_elements"],
    "contextlib": ["AsyncExitStack", "AbstractAsyncContextManager", "asynccontextmanager", "aclosing", "chdir"],
    "enum": ["_simple_enum", "_test_simple_enum"],
    "functools": ["_lru_cache_wrapper", "_unwrap_partial"],
    "typing": ["DefaultDict", "Self"],
    "weakref": ["ReferenceError"],
}

for name, wanted in WANTED.items():
    module = __import__(name)
    for attribute in wanted:
        if not hasattr(module, attribute):
            setattr(module, attribute, unittest.Missing(f"{name}.{attribute}"))
