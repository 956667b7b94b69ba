# Where was it made? The lines whose memory has grown most between two snapshots.
import tracemalloc

import shop

tracemalloc.start()
shop.serve(0, 1000)
before = tracemalloc.take_snapshot()
shop.serve(1000, 2000)
after = tracemalloc.take_snapshot()
grown = [s for s in after.compare_to(before, "lineno") if s.traceback[0].filename.endswith("shop.py")]
for statistic in grown[:5]:
    print(f"{statistic.count_diff:6} more blocks from line {statistic.traceback[0].lineno} of shop.py")
