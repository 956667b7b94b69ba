# Wrong: the list still has it
class Order:
    pass

def serve():
    tea = Order()
    raise ValueError("no water")

failures = []
try:
    serve()
except ValueError as error:
    failures.append(error); del error; error = None
print(len(failures), failures[0])
