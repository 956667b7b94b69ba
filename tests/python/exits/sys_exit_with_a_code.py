# sys.exit(n) ends the program with code n, after finally blocks and with statements.
import sys


class Door:
    def __enter__(self):
        print("open")

    def __exit__(self, kind, error, traceback):
        print("close", kind.__name__, error)


def leave():
    try:
        with Door():
            sys.exit(3)
    except Exception:
        print("SystemExit isn't an Exception")
    finally:
        print("finally")


leave()
print("never printed")
