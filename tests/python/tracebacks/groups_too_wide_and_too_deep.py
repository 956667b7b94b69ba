# Fifteen exceptions of a group are written, and groups ten deep.

deep = ValueError("at the bottom")
for level in range(12):
    deep = ExceptionGroup(f"level {level}", [deep])
wide = [KeyError(n) for n in range(20)]
raise ExceptionGroup("both", [deep, *wide])
