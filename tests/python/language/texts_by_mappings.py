# format_map, translate and % look names up in any mapping, and by its own methods.
import collections


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


class Shown(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Twice:
    def __getitem__(self, key):
        return key * 2


attempt(lambda: "{a} {b}".format_map(Shown(a=1)))
attempt(lambda: "{a} {b}".format_map(collections.defaultdict(int, a=1)))
attempt(lambda: "{a.real} {b[0]}".format_map({"a": 5, "b": [7]}))
attempt(lambda: "{x} {y!r:>6}".format_map(Twice()))
attempt(lambda: "{x:{y}}".format_map({"x": 1, "y": ">3"}))
attempt(lambda: "{0}".format_map({"0": 1}))
attempt(lambda: "{}".format_map({"": 1}))
attempt(lambda: "{x}".format_map({}))
attempt(lambda: "nothing".format_map(None))
attempt(lambda: "{x}".format_map(None))
attempt(lambda: "%(a)s %(b)s" % Shown(a=1))
attempt(lambda: "%(a)s" % Twice())
attempt(lambda: "%(a)s" % (1,))
attempt(lambda: "%(a)s" % "text")
attempt(lambda: "plain" % Twice())
attempt(lambda: "plain" % [1])
attempt(lambda: "plain" % 1)

attempt(lambda: "abc".translate({97: None, 98: "xx", 99: 0x41}))
attempt(lambda: "abc".translate(collections.defaultdict(lambda: None, {97: "q"})))
attempt(lambda: "abc".translate(Shown({97: "q"})))
attempt(lambda: "abc".translate(["x"] * 98))
attempt(lambda: "\x04abc".translate(Twice()))
attempt(lambda: "abc".translate({97: 1.5}))
attempt(lambda: "abc".translate({97: -1}))
attempt(lambda: "abc".translate({97: 0x110000}))
attempt(lambda: "abc".translate(None))
attempt(lambda: "".translate(None))

attempt(lambda: str.maketrans("ab", "cd"))
attempt(lambda: str.maketrans("ab", "cd", "e"))
attempt(lambda: str.maketrans({"a": 1, 98: None}))
attempt(lambda: str.maketrans("ab", "c"))
attempt(lambda: str.maketrans({"ab": 1}))
attempt(lambda: str.maketrans({1.5: 1}))
attempt(lambda: str.maketrans(None))
attempt(lambda: str.maketrans(1, 2))
attempt(lambda: str.maketrans("a", 2))
attempt(lambda: str.maketrans("a", "b", 3))
attempt(lambda: str.maketrans())

attempt(lambda: "{} {0}".format(1))
attempt(lambda: "{0} {}".format(1))
attempt(lambda: "{:{}} {}".format(1, 3, 2))
attempt(lambda: "{:{0}}".format(1, 3))
attempt(lambda: "{a} {} {b} {}".format(1, 2, a=3, b=4))
attempt(lambda: "{!x}".format(1))

for text in ("²", "Ⅷ", "٣", "३", "１", "5a", "", "½"):
    print(ascii(text), text.isdigit(), text.isdecimal(), text.isnumeric())
print([text.isprintable() for text in ("a b", "\u200b", "\xa0", "\xad", "\n", "é", "")])
