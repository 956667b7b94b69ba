import sys


def import_module(name):
    __import__(name)
    return sys.modules[name]


def reload(module):
    raise ImportError("modules are loaded once here")
