# `^` marks the operator of an expression, `~` the rest of it.
x = 1
y = "a"
print(x  +   y * 2 ,  3)
