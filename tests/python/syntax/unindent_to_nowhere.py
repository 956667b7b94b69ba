# A line that goes back to where no line was.
if True:
        x = 1
    y = 2
