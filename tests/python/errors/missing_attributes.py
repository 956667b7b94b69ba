# Asking for an attribute that isn't there names the type and the attribute.
class Order:
    kind = "order"


def attempt(action):
    try:
        print(action())
    except AttributeError as error:
        print(error, "|", error.name)


order = Order()
attempt(lambda: order.price)
attempt(lambda: Order.price)
attempt(lambda: None.price)
attempt(lambda: (5).price)
attempt(lambda: "tea".push)
attempt(lambda: [].push)
attempt(lambda: {}.name)
attempt(lambda: (1,).append)
attempt(lambda: attempt.price)
attempt(lambda: order.__len__)
attempt(lambda: type(order).price)
attempt(lambda: getattr(order, "kind2"))
