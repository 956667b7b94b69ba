# Exceptions that aren't Exceptions end the program as well.
class Stop(BaseException):
    pass


def work():
    try:
        raise Stop("enough")
    except Exception:
        print("never printed")
    else:
        print("never printed")
    finally:
        print("cleaned up")


work()
