# The operator is found between operands in brackets.
a = 1
b = "x"
print((a) ** (b))
