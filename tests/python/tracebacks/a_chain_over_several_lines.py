# A call in a chain over several lines stands where its name does.
class Q:
    def a(self): return self
    def b(self, x): return x.y
q = (Q()
     .a()
     .b(
        3,
     )
     .a())
