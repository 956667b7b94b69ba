# Wrong: one of the four is kept for good
class Dish:
    def __del__(self):
        print("dish freed")

def handle():
    menu = [Dish(), Dish(), Dish(), Dish()]
    size = len(menu)
    global first
    first = menu[0]
    print("answer sent:", size)

handle()
print("next request")
