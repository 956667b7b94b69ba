# String methods that a program about memory seldom needs.
print("a\tb".expandtabs(4), "hello".translate({ord("l"): "L"}), "tEst".casefold())
print("a_1".isidentifier(), "Tea Pot".istitle(), ascii("caf\u00e9"), "1\u00bd".isnumeric(), "tea".isascii())
print("hello".translate(str.maketrans("lo", "01")), "{a}".format_map({"a": 1}), "x".islower())
