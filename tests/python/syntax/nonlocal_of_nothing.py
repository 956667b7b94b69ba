# A nonlocal name that no function around has.
def f():
    nonlocal x
