# Wrong: the alphabet doesn't matter
class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name)

def serve():
    zebra = Order("tea")  # change
    apple = Order("cup")  # change

serve()
