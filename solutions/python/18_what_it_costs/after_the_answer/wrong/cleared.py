# Wrong: an empty list has let its dishes go just as early
class Dish:
    def __del__(self):
        print("dish freed")

def handle():
    menu = [Dish(), Dish(), Dish(), Dish()]
    size = len(menu)
    menu.clear()
    print("answer sent:", size)

handle()
print("next request")
