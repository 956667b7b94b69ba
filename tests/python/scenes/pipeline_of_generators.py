# A chain of generators holds its source; closing the last one closes all of them.
import gc


class Source:
    def __init__(self, lines):
        self.lines = lines

    def __iter__(self):
        try:
            for line in self.lines:
                yield line
        finally:
            print("source closed")

    def __del__(self):
        print("source gone")


def stripped(lines):
    try:
        for line in lines:
            yield line.strip()
    finally:
        print("stripped closed")


def numbered(lines):
    for number, line in enumerate(lines, 1):
        yield f"{number}: {line}"


gc.disable()
gc.collect()
chain = numbered(stripped(Source([" tea ", " cup ", " pot "])))
print(next(chain))
print(next(chain))
chain.close()
print("closed")
chain = numbered(stripped(Source([" tea ", " cup "])))
print(list(chain))
chain = numbered(stripped(Source([" never read "])))
chain = None
print("left:", gc.collect())
