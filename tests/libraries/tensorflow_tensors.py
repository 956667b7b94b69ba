# A tensor is tracked, and freed by counting. Its memory goes into TensorFlow's pool.
import gc
import os
import weakref

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import tensorflow


class Order:
    pass


def megabytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


gc.collect()
gc.disable()
before = megabytes()
tensor = tensorflow.random.uniform([25_000_000])
print("a tensor of 100 MB:", megabytes() - before > 90)
print("tracked:", gc.is_tracked(tensor))
watcher = weakref.ref(tensor)
del tensor
print("freed by counting:", watcher() is None)
print("the process is smaller:", megabytes() - before < 50)
largest = megabytes()
tensor = tensorflow.random.uniform([25_000_000])
print("the next tensor makes it larger:", megabytes() - largest > 10)

order = Order()
order.tensor = tensorflow.zeros([10])
order.tensor.order = order
watcher = weakref.ref(order)
del order
print("a cycle through a tensor is there:", watcher() is not None)
gc.collect()
print("and after a collection:", watcher() is not None)
