# A character can be written by its name.
print("\N{GREEK SMALL LETTER ALPHA}\N{greek small letter beta}")
print(ascii("\N{HANGUL SYLLABLE GA}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{SPACE}\N{PILE OF POO}"))
print(f"{1 + 1}\N{DEGREE SIGN}")
print(len("\N{LATIN SMALL LETTER E WITH ACUTE}"), "\N{EM DASH}" == "\u2014")


# A name is read in its normal form NFKC: the two letters of a ligature.
ﬁle = "tea"
print(file)


class Cup:
    ª = 1


print(Cup.a, [name for name in vars(Cup) if len(name) == 1])
