# A function without a body.
def order():
print("tea")
