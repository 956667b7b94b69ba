# A collection visits objects and references; how large they are makes no difference.
import gc


def visited():
    objects = gc.get_objects()
    return len(objects), sum(len(gc.get_referents(o)) for o in objects)


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
big = ["x" * 1000000]
one = visited()
del big
many = [[] for i in range(1000)]
thousand = visited()
print("one list with a million letters:", one)
print("a thousand empty lists, in a list:", thousand)
