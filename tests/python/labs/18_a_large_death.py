# Counting has its pauses, too: all of a large structure goes at one line.
import gc


class Dish:
    def __init__(self, name):
        self.name = name


gc.disable()
gc.collect()
menu = [Dish("soup"), Dish("rice"), Dish("fish"), Dish("cake"), Dish("tea")]
favorite = menu[3]
del menu
print("left:", favorite.name)
