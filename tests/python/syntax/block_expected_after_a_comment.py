# An empty function in two blocks that end at once, with a comment in it.
class R:
  if 1:
    def f(s):
    # c

  y = 2
