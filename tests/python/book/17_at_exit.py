# One collection is reported after the last line: the first of those at exit.
import gc


def note(phase, info):
    print(phase, info["generation"])


gc.callbacks.append(note)
print("last line")
