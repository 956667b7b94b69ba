# The same argument twice.
print("tea", sep="", sep="-")
