# Wrong: the failure must still be in the list
class Order:
    pass

def serve():
    tea = Order()
    raise ValueError("no water")

failures = []
try:
    serve()
except ValueError as error:
    failures.append("no water!")
print(len(failures), failures[0])
