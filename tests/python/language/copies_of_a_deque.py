# A copy of a deque of a derived class.
import collections, copy
class Q(collections.deque):
    def __init__(self, name): super().__init__()
q = copy.copy(Q('n1'))
print(type(q).__name__)
