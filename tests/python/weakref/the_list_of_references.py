# getweakrefs lists the reference without callback first, then the others, newest first.
import weakref


class Document:
    pass


def gone(reference):
    pass


letter = Document()
one = weakref.ref(letter, gone)
two = weakref.ref(letter, gone)
plain = weakref.ref(letter)
three = weakref.ref(letter, gone)
names = {id(one): "one", id(two): "two", id(plain): "plain", id(three): "three"}
print([names[id(r)] for r in weakref.getweakrefs(letter)])
proxy = weakref.proxy(letter)
names[id(proxy)] = "proxy"
print([names[id(r)] for r in weakref.getweakrefs(letter)])
print(weakref.getweakrefcount(letter), weakref.getweakrefcount(5))
