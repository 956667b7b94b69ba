# The % operator formats strings, numbers, widths, flags and mappings.
print("%s has %d cups" % ("Ada", 3), "%r" % "tea", "%s" % [1, "a"], "%s %s" % (None, True))
print("%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))
print("%.2f|%8.3f|%-8.1f|%08.2f|%e|%g|%g" % (3.14159, 3.14159, 3.14159, 3.14159, 31415.9, 0.0001, 1e20))
print("%x %X %o %#x %c %c %%" % (255, 255, 8, 255, "a", 98))
print("%10s|%-10s|%.2s" % ("tea", "tea", "tea"), "%(name)s costs %(price).2f" % {"name": "tea", "price": 3})
print("%*d|%.*f" % (6, 42, 2, 3.14159), "%d" % 3.99, "%i" % True, "%s" % ((1, 2),))
for wrong in (lambda: "%d" % "tea", lambda: "%s %s" % "one", lambda: "%s" % (1, 2), lambda: "%q" % 1,
              lambda: "%(x)s" % {}):
    try:
        wrong()
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
