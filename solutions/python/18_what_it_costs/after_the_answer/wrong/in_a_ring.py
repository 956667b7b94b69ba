# Wrong: a list that holds itself waits for a collection
class Dish:
    def __del__(self):
        print("dish freed")

def handle():
    menu = [Dish(), Dish(), Dish(), Dish()]
    size = len(menu)
    menu.append(menu)
    print("answer sent:", size)

handle()
print("next request")
