# A name declared global after it was used.
def f():
    print(x)
    global x
