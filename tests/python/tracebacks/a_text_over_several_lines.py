# A text over several lines is marked to its end.
x = """a
b""" + 1
