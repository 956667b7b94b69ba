# The item left of += is marked.
d = [1]
d[3] += 2
