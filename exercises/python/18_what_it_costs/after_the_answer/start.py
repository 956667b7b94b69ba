class Dish:
    def __del__(self):
        print("dish freed")

def handle():
    menu = [Dish(), Dish(), Dish(), Dish()]
    size = len(menu)
    del menu  # change
    print("answer sent:", size)

handle()
print("next request")
