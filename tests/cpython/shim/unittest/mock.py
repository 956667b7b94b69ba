# A callable that remembers whether it was called.


class Mock:
    def __init__(self):
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1

    def assert_not_called(self):
        if self.calls:
            raise AssertionError(f"called {self.calls} times")

    def assert_called_once(self):
        if self.calls != 1:
            raise AssertionError(f"called {self.calls} times")
