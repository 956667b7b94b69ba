# A callable that remembers how it was called, and what a test puts in a name's place.


class _Call(tuple):
    def __new__(cls, args, kwargs):
        return tuple.__new__(cls, (args, kwargs))

    args = property(lambda self: self[0])
    kwargs = property(lambda self: self[1])


def call(*args, **kwargs):
    return _Call(args, kwargs)


class Mock:
    def __init__(self, return_value=None, side_effect=None):
        self.return_value = return_value
        self.side_effect = side_effect
        self.reset_mock()

    def reset_mock(self):
        self.call_args_list = []

    def __call__(self, *args, **kwargs):
        self.call_args_list.append(_Call(args, kwargs))
        if self.side_effect is not None:
            return self.side_effect(*args, **kwargs)
        return self.return_value

    @property
    def calls(self):
        return len(self.call_args_list)

    call_count = calls

    @property
    def called(self):
        return bool(self.call_args_list)

    @property
    def call_args(self):
        return self.call_args_list[-1] if self.call_args_list else None

    def assert_not_called(self):
        if self.calls:
            raise AssertionError(f"called {self.calls} times")

    def assert_called_once(self):
        if self.calls != 1:
            raise AssertionError(f"called {self.calls} times")

    def assert_called_with(self, *args, **kwargs):
        if self.call_args != (args, kwargs):
            raise AssertionError(f"called with {self.call_args}")

    def assert_called_once_with(self, *args, **kwargs):
        self.assert_called_once()
        self.assert_called_with(*args, **kwargs)


MagicMock = Mock

# Stands for a new mock.
DEFAULT = object()


class _Patch:
    def __init__(self, target, name, new=DEFAULT):
        self.target, self.name, self.new = target, name, Mock() if new is DEFAULT else new

    def __enter__(self):
        self.before = getattr(self.target, self.name)
        setattr(self.target, self.name, self.new)
        return self.new

    def __exit__(self, *args):
        setattr(self.target, self.name, self.before)
        return False

    def __call__(self, function):
        def patched(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return patched


def patch(target, new=DEFAULT):
    import importlib

    module, _, name = target.rpartition(".")
    return _Patch(importlib.import_module(module), name, new)


patch.object = _Patch
