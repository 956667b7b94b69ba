# print is a function.
print "tea", 2
