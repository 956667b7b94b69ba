# Two is not a binary digit.
x = 0b12
