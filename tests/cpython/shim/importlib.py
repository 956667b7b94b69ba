def import_module(name):
    return __import__(name, None, None, ["itself"])


def reload(module):
    raise ImportError("modules are loaded once here")
