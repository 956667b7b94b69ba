# Large blocks that are freed need not go back to the operating system: by allocator.
# Other allocators are named on the command line: `large_blocks.py libjemalloc.so.2 ...`.
import ctypes
import datetime
import os
import pathlib
import platform
import subprocess
import sys
import time


def megabytes():
    """The memory of this process that is in use, by Linux's own account."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def one():
    """What the process is larger by: with the blocks, without them, a while later, trimmed."""
    before = megabytes()
    block = bytearray(30_000_000)
    del block
    blocks = [bytearray(1_000_000) for number in range(200)]
    sizes = [megabytes()]
    last = blocks[-1]
    del blocks
    sizes.append(megabytes())
    for _ in range(15):
        time.sleep(1)
        small = [bytearray(5000) for number in range(1000)]
    del small
    sizes.append(megabytes())
    ctypes.CDLL(None).malloc_trim(0)
    sizes.append(megabytes())
    print(*(round(size - before) for size in sizes))


def row(name, **environment):
    """The same in a new process, in another environment."""
    command = [sys.executable, "-I", "-S", __file__, "one"]
    run = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=True)
    made, freed, later, trimmed = map(int, run.stdout.split())
    print(f"{name:32}{made:11}{freed:11}{later:16}{trimmed:16}", flush=True)


def main():
    day = datetime.date.today()
    libc = " ".join(platform.libc_ver())
    print(f"CPython {platform.python_version()}, {platform.system()}, {libc}, {day.day} {day:%B %Y}; MB more than before\n")
    print(f"{'':32}{'200 blocks':>11}{'199 freed':>11}{'15 s later':>16}{'malloc_trim(0)':>16}")
    row("as it is")
    row("MALLOC_TRIM_THRESHOLD_=131072", MALLOC_TRIM_THRESHOLD_="131072")
    row("MALLOC_ARENA_MAX=1", MALLOC_ARENA_MAX="1")
    for library in sys.argv[1:]:
        row(pathlib.Path(library).name.split(".")[0].removeprefix("lib"), LD_PRELOAD=library)


one() if sys.argv[1:] == ["one"] else main()
