# A comment in an expression is not taken for the operator.
x = (1 +  # one
     # two
     None)
