# The item that cannot be deleted is marked.
x = {}
del x["a"]
