_vars = {"PY_CFLAGS": "-DNDEBUG"}


def get_config_vars():
    return _vars


def get_config_var(name):
    return _vars.get(name)
