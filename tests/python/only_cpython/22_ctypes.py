# A ctypes object is freed by counting; what C's malloc gave you, only C's free takes back.
import ctypes
import gc
import weakref

gc.disable()
buffer = ctypes.create_string_buffer(100)
watcher = weakref.ref(buffer, lambda gone: print("the buffer is freed"))
print("tracked:", gc.is_tracked(buffer))
del buffer

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
address = libc.malloc(100)
print(f"malloc gave: {type(address).__name__}, tracked:", gc.is_tracked(address))
libc.free(address)


class Owner:
    pass


def free(address):
    libc.free(address)
    print("C's memory is freed")


owner = Owner()
weakref.finalize(owner, free, libc.malloc(100))
del owner
print("after the del")
