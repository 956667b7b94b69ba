# Wrong: what is returned is dropped after the other: still tea first
class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name)

def serve():
    first = Order("tea")  # change
    return Order("cup")

serve()
