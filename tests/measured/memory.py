"""How much memory a process takes, by Linux's own account, in megabytes."""

import os


def resident():
    """The resident size (RSS) of this process."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def proportional(process):
    """A process's share of the memory (PSS): a page that several share counts in parts."""
    with open(f"/proc/{process}/smaps_rollup") as file:
        return sum(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1000
