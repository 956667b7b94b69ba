# try runs except, else and finally as fits what happened.
def attempt(action):
    try:
        result = action()
    except ZeroDivisionError:
        print("divided by zero")
    except (KeyError, IndexError) as error:
        print("lookup", type(error).__name__, error)
    except Exception as error:
        print("other", type(error).__name__, error)
    else:
        print("fine", result)
    finally:
        print("finally")


for action in (lambda: 1 / 1, lambda: 1 / 0, lambda: {}["tea"], lambda: [][1],
               lambda: int("tea")):
    attempt(action)
