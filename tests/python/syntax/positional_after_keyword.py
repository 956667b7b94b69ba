# A positional argument after one with a name.
print(sep="", "tea")
