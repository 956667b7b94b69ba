# What could never fit into memory is refused before it is made.
import sys
HUGE = 10 ** 16
text = "a" * 100000
def in_place(x):
    x *= HUGE

cases = {
    "ljust": lambda: "a".ljust(HUGE),
    "rjust": lambda: "é".rjust(HUGE),
    "center": lambda: "a".center(HUGE),
    "center most": lambda: "ab".center(sys.maxsize),
    "zfill": lambda: "a".zfill(HUGE),
    "expandtabs": lambda: "\t".expandtabs(HUGE),
    "repeat": lambda: "a" * HUGE,
    "repeat two": lambda: "ab" * (sys.maxsize // 2 + 1),
    "repeat beyond": lambda: "a" * 10 ** 30,
    "repeat nothing": lambda: "" * HUGE,
    "list": lambda: [0] * HUGE,
    "tuple": lambda: (0,) * HUGE,
    "list in place": lambda: in_place([0]),
    "bytes": lambda: bytes(HUGE),
    "bytearray": lambda: bytearray(HUGE),
    "bytes repeat": lambda: b"a" * HUGE,
    "to_bytes": lambda: (1).to_bytes(HUGE, "big"),
    "shift": lambda: 1 << HUGE * 64,
    "huge shift": lambda: 1 << 10 ** 30,
    "shift back": lambda: 1 >> 10 ** 30,
    "nothing shifted": lambda: 0 << 10 ** 30,
    "small range": lambda: len(range(HUGE)),
    "list of a range": lambda: list(range(10 ** 18)),
    "tuple of a range": lambda: tuple(range(10 ** 18)),
    "enumerate": lambda: list(enumerate("ab", sys.maxsize)),
    "replace": lambda: len(text.replace("a", "bc")),
}
for name, case in cases.items():
    try:
        print(name, case())
    except Exception as e:
        print(name, type(e).__name__, e)
