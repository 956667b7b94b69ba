# sys.getsizeof counts the object itself, with 16 bytes for the collector, not what it holds.
import sys

empty = sys.getsizeof([])
print("list:", empty, sys.getsizeof([1]) - empty, sys.getsizeof([1, 2, 3]) - empty)
print("tuple:", sys.getsizeof(()), sys.getsizeof((1,)), sys.getsizeof((1, 2)))
print("collector's part:", sys.getsizeof([]) - [].__sizeof__(),
      sys.getsizeof(5) - (5).__sizeof__())
print("what it holds is not in it:", sys.getsizeof(["x" * 1000]) == sys.getsizeof([1]))
print("int:", sys.getsizeof(0), sys.getsizeof(2 ** 30), sys.getsizeof(2 ** 60))
print("float:", sys.getsizeof(1.5), "bool:", sys.getsizeof(True))
print("str:", sys.getsizeof("abc") - sys.getsizeof(""))
