# Wrong: a global name keeps them until the program ends
class Dish:
    def __del__(self):
        print("dish freed")

def handle():
    menu = [Dish(), Dish(), Dish(), Dish()]
    size = len(menu)
    globals()["last"] = menu
    print("answer sent:", size)

handle()
print("next request")
