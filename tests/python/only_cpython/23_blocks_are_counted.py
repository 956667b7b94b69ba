# sys.getallocatedblocks() counts a large block as one, like a small one.
import sys


def blocks_for(size):
    strings = [None] * 1000
    before = sys.getallocatedblocks()
    for number in range(1000):
        strings[number] = bytes(size)
    return sys.getallocatedblocks() - before


blocks_for(10)
print("blocks for a thousand small strings:", round(blocks_for(100), -1))
print("blocks for a thousand large strings:", round(blocks_for(100_000), -1))
