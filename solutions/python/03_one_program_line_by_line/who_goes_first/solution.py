class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name)

def serve():
    second = Order("cup")
    first = Order("tea")

serve()
