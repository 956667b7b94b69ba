# A call cannot be assigned to.
len("tea") = 3
