# String methods, slices, escapes and representations.
text = "Tea for Two"
print(text.upper(), text.lower(), text.swapcase(), text.title(), text.capitalize())
print(text.find("for"), text.find("x"), text.index("T"), text.rfind("T"), text.count("o"))
print(text.replace("Two", "Three"), text.replace("T", "t", 1), text.split(), text.split("o", 1))
print(text.startswith("Tea"), text.endswith(("One", "Two")), "for" in text, "x" not in text)
print("  pad  ".strip() + "|", "xxpadx".lstrip("x"), "pad..".rstrip("."), "-".join(["a", "b"]))
print("42".zfill(5), "a".center(5, "*"), "a".ljust(3) + "|", "a".rjust(3), "7".isdigit(), "a1".isalnum())
print("a,b,,c".split(","), "a b  c".split(" "), "one\ntwo\n".splitlines(), "k=v=w".partition("="), "k=v=w".rpartition("="))
print(text[0], text[-1], text[4:7], text[::-1], text[::3], len(text))
print("abc" * 2, "a" + "b", "a" < "b", "Z" < "a", "abc" == "abc", min("tea"), sorted("tea"))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\t newline\n back\\ nul\0 \x7f"))
print("caf\u00e9", len("caf\u00e9"), repr("caf\u00e9"), ord("a"), chr(8364))
print("tea".removeprefix("t"), "tea".removesuffix("ea"), "abc".isalpha(), "ABC".isupper(), " ".isspace())
print(r"raw\n", "con" "cat", """three
lines""", 'single', "a" "b" * 2)
print(str(5) + "5", int("12") + 1, float("1.5"), str(None), str([1, "a"]), int(" 7 "), int("ff", 16), int("-0b101", 0))
print("one two".split(maxsplit=0), "abcabc".rindex("b"), "x".join("abc"), "%s" % "done")
