# pandas copies a frame on writing, if somebody still looks at it. Trash counts, too.
import gc

import pandas


class Report:
    pass


def address(frame):
    """Where the numbers of the first column are."""
    return frame["price"].to_numpy().__array_interface__["data"][0]


gc.disable()
for cycle in (False, True):
    frame = pandas.DataFrame({"price": [3, 4, 5]})
    before = address(frame)
    report = Report()
    report.view = frame[:]
    if cycle:
        report.me = report
    del report
    frame.iloc[0, 0] = 99
    print("report in a cycle:", cycle, "- the write copied:", address(frame) != before)
