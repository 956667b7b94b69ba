# A call adds a reference for the parameter; the end of the call takes it back.
import sys

order = ["tea"]


def look(parcel):
    return sys.getrefcount(parcel)


def look_twice(parcel, again):
    return sys.getrefcount(parcel)


def copy_local(parcel):
    mine = parcel
    yours = mine
    return sys.getrefcount(yours)


print("before:", sys.getrefcount(order))
print("one parameter:", look(order))
print("two parameters:", look_twice(order, order))
print("and two locals:", copy_local(order))
print("starred:", (lambda *parcels: sys.getrefcount(parcels[0]))(order))
print("by keyword:", look(parcel=order))
print("fresh list:", look(["cup"]))
print("after:", sys.getrefcount(order))
