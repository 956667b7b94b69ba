# Large blocks that are freed need not go back to the operating system: by allocator.
# Other allocators are named on the command line: `large_blocks.py libjemalloc.so.2 ...`.
import ctypes
import os
import pathlib
import platform
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from memory import resident


def one():
    """What the process is larger by: with the blocks, without them, a while later, trimmed."""
    before = resident()
    block = bytearray(30_000_000)
    del block
    blocks = [bytearray(1_000_000) for number in range(200)]
    sizes = [resident()]
    last = blocks[-1]
    del blocks
    sizes.append(resident())
    for _ in range(15):
        time.sleep(1)
        small = [bytearray(5000) for number in range(1000)]
    del small
    sizes.append(resident())
    ctypes.CDLL(None).malloc_trim(0)
    sizes.append(resident())
    print(*(round(size - before) for size in sizes))


def row(name, **environment):
    """The same in a new process, in another environment."""
    from table import fresh

    made, freed, later, trimmed = fresh(__file__, "one", **environment)
    print(f"{name:32}{made:11.0f}{freed:11.0f}{later:16.0f}{trimmed:16.0f}", flush=True)


def main():
    from table import today

    libc = " ".join(platform.libc_ver())
    print(f"CPython {platform.python_version()}, {platform.system()}, {libc}, {today()}; MB more than before\n")
    print(f"{'':32}{'200 blocks':>11}{'199 freed':>11}{'15 s later':>16}{'malloc_trim(0)':>16}")
    row("as it is")
    row("MALLOC_TRIM_THRESHOLD_=131072", MALLOC_TRIM_THRESHOLD_="131072")
    row("MALLOC_ARENA_MAX=1", MALLOC_ARENA_MAX="1")
    for library in sys.argv[1:]:
        row(pathlib.Path(library).name.split(".")[0].removeprefix("lib"), LD_PRELOAD=library)


one() if sys.argv[1:] == ["one"] else main()
