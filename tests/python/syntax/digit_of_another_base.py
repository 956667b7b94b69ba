# Two is no binary digit.
x = 0b12
