def DocTestSuite(*args, **kwargs):
    return None
