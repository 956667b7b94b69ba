# An empty function as the last thing in a class: the next line is said.
class R:
  def f(s):
x=1
