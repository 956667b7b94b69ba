# A comparison takes away the keys that a dict was going to compare with.
class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        print(self.name, "==", other.name)
        if empties:
            empties.pop().clear()
        return False


empties = []
keys = {Key("a"): [1], Key("b"): [2], Key("c"): [3]}
print(len(keys))
empties.append(keys)
print(keys.get(Key("d"), "none"))
print(keys)

keys = {Key("a"): [1], Key("b"): [2]}
empties.append(keys)
keys[Key("e")] = [5]
print([key.name for key in keys])

keys = {Key("a"), Key("b"), Key("c")}
empties.append(keys)
keys.add(Key("f"))
print([key.name for key in keys])
