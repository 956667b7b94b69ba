# The same entry is written three times and then counted.
def wait(n):
    if n == 0:
        raise TimeoutError("the kettle")
    wait(n - 1)
wait(20)
