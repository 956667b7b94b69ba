# There is no character of that name.
print("\N{GREEK SMALL LETTER TEA}")
