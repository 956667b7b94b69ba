# Upper, lower and title case of letters whose cases are more than two, or several letters.
letters = "\u01c4\u01c5\u01c6\u01f1\u01f2\u01f3\u00df\u0149\u01f0\u0390\ufb01\ufb00\u1fb3\u1fbc\u1fb2\u1fb4\u1f80\u1f88\u03a3\u03c3\u03c2\u0130\u0131\u10d0\u4e2d"
for c in letters + "aA1'":
    for word in (c, c + "a", "a" + c, c + c, f"{c} {c}", "A" + c):
        print(
            ascii(word.title()), ascii(word.capitalize()), ascii(word.swapcase()),
            ascii(word.casefold()), word.istitle(), word.isupper(), word.islower(),
        )
print(ascii("\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3 \u03a3".title()))
print(ascii("\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3 \u03a3".capitalize()))
print(ascii("\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3 \u03a3".swapcase()))
