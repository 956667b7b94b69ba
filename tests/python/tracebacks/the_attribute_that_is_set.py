# The attribute that cannot be set is marked.
x = 5
x.foo = 3
