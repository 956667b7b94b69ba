# Wrong: a slice is another list, and dies at the same line
class Dish:
    def __del__(self):
        print("dish freed")

def handle():
    menu = [Dish(), Dish(), Dish(), Dish()]
    size = len(menu)
    menu = menu[:0]
    print("answer sent:", size)

handle()
print("next request")
