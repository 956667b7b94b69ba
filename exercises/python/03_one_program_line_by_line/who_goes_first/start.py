class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name)

def serve():
    first = Order("tea")  # change
    second = Order("cup")  # change

serve()
