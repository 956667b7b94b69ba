# Wrong: the new exception refers to the old one as its context
class Order:
    pass

def serve():
    tea = Order()
    raise ValueError("no water")

failures = []
try:
    serve()
except ValueError as error:
    try:
        raise ValueError("no water") from error
    except ValueError as other:
        failures.append(other.with_traceback(None))
print(len(failures), failures[0])
