# A DataFrame is an ordinary object: tracked, counted, freed without the collector.
import gc
import weakref

import pandas

gc.disable()
frame = pandas.DataFrame({"dish": ["tea", "cake"], "price": [3.0, 4.5]})
watcher = weakref.ref(frame)
print("tracked:", gc.is_tracked(frame))
del frame
print("freed by counting:", watcher() is None)
