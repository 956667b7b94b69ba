# Exceptions raised and caught, with the frames that they came through.
class OutOfStock(Exception):
    def __init__(self, what):
        super().__init__(what)
        self.what = what


def take(stock, what):
    if stock.get(what, 0) == 0:
        raise OutOfStock(what)
    stock[what] -= 1


def sell(stock, what):
    try:
        take(stock, what)
    except OutOfStock as error:
        return error.what
    except KeyError:
        return "?"
    finally:
        stock["asked"] += 1
    return None


stock = {"tea": 100, "asked": 0}
missing = 0
for i in range(200_000):
    if sell(stock, "tea" if i % 2 else "cups"):
        missing += 1
print(missing, stock)
