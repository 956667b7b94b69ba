# A default value is evaluated by the def statement.
def f(a=undefined, b=2):
    pass
