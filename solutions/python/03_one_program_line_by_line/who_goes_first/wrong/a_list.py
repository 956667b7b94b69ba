# Wrong: a list lets go from its end, so tea comes first
class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name)

def serve():
    pair = [Order("cup"), Order("tea")]

serve()
