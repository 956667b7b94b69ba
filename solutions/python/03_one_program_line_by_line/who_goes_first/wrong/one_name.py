# Wrong: binding the name again frees tea first
class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name)

def serve():
    first = Order("tea")  # change
    first = Order("cup")  # change

serve()
