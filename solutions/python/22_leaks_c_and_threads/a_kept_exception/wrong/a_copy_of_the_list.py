# Wrong: a copy holds it as well
class Order:
    pass

def serve():
    tea = Order()
    raise ValueError("no water")

failures = []
try:
    serve()
except ValueError as error:
    failures.append(error); failures = list(failures)
print(len(failures), failures[0])
