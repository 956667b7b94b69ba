# Multiplying integers above 2 ** 30 is a safe point, and adding them is not.
import gc


def when(work):
    """Where the collection comes that is due from the list on."""
    program = """
at = "before"
gc.enable()
at = "the list"
pages = [{1: []}, {2: []}, {3: []}, {4: []}, {5: []}, {6: []}]
at = "the sum"
total = WORK
at = "the call"
len(pages)
gc.disable()
"""
    names = {"gc": gc, "small": 2 ** 20, "large": 2 ** 40}
    seen = []

    def note(phase, info):
        if phase == "start":
            seen.append(names["at"])

    gc.disable()
    gc.collect()
    gc.set_threshold(5)
    gc.callbacks.append(note)
    exec(program.replace("WORK", work), names)
    gc.callbacks.clear()
    return seen[0]


for work in ["small * small", "large + large", "large * large"]:
    print(f"{work:15} the collection came at", when(work))
