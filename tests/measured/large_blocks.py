# Large blocks that are freed need not go back to the operating system at once.
import ctypes
import os
import platform


def megabytes():
    """The memory of this process that is in use, by Linux's own account."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


libc = platform.libc_ver()
print(f"CPython {platform.python_version()}, {platform.system()}, {' '.join(libc)}\n")
before = megabytes()
block = bytearray(30_000_000)
del block
blocks = [bytearray(1_000_000) for number in range(200)]
print(f"200 blocks of a megabyte:  {megabytes() - before:4.0f} MB more")
last = blocks[-1]
del blocks
print(f"199 of them freed:         {megabytes() - before:4.0f} MB more")
ctypes.CDLL(None).malloc_trim(0)
print(f"after malloc_trim(0):      {megabytes() - before:4.0f} MB more")
