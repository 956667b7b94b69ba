# Wrong: a tuple around it changes nothing
class Order:
    pass

def serve():
    tea = Order()
    raise ValueError("no water")

failures = []
try:
    serve()
except ValueError as error:
    failures.append((error,)[0])
print(len(failures), failures[0])
