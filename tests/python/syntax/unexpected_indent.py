# A line further in than the one before.
x = 1
  y = 2
