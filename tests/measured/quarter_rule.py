"""What full collections look at, with the 25% rule and without it.

A program keeps every order that it makes. The thresholds are 50, 2 and 2, as in
the chapter. With the rule the collector decides by itself; without it a full
collection takes place each time one is due by the counts, which is every 13th run
of 51 orders. Looks are counted, not timed: the figures are the same on any machine.
"""

import gc
import platform
import sys

ORDERS = 40_000
DUE = 13 * 51
STEP = 2000


class Order:
    pass


def looks(rule):
    """The orders that all full collections together have looked at, at each step."""
    orders, looked, table = [], 0, []

    def note(phase, info):
        nonlocal looked
        if phase == "start" and info["generation"] == 2:
            looked += len(orders)

    gc.disable()
    gc.collect()
    gc.freeze()
    gc.collect()
    gc.callbacks.append(note)
    gc.set_threshold(50, 2, 2)
    if rule:
        gc.enable()
    for made in range(1, ORDERS + 1):
        orders.append(Order())
        if not rule and made % DUE == 0:
            gc.collect()
        if made % STEP == 0:
            table.append((made, looked))
    gc.disable()
    gc.callbacks.remove(note)
    return table


if __name__ == "__main__":
    from table import today

    print(f"CPython {platform.python_version()}, {today()}; looks at orders in full collections\n")
    print("orders kept  with the rule  without it")
    for (made, few), (_, many) in zip(looks(True), looks(False)):
        print(f"{made:11,}{few:15,}{many:12,}", file=sys.stdout)
