# A view of five numbers keeps the whole array.
import weakref

import numpy

measured = numpy.zeros(10_000_000)
watcher = weakref.ref(measured)
first = measured[:5]
del measured
print("the view shows", first.nbytes, "bytes and keeps", first.base.nbytes)
first = first.copy()
print("after copying, the large array is gone:", watcher() is None)
