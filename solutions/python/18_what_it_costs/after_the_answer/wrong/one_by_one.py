# Wrong: freed one after the other, they are still freed before the answer
class Dish:
    def __del__(self):
        print("dish freed")

def handle():
    menu = [Dish(), Dish(), Dish(), Dish()]
    size = len(menu)
    while menu:
        menu.pop()
    print("answer sent:", size)

handle()
print("next request")
