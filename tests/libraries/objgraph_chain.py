# objgraph: what has grown in the shop that leaks, and the chain that holds a cart.
import pathlib
import sys

import objgraph

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "production" / "grows"))
import shop


def chain_to_a_cart():
    """From a module to one cart. The names are a function's, or they would be the chain."""
    cart = next(cart for cart in objgraph.by_type("Cart") if cart.visitor == 1500)
    return [type(thing).__name__ for thing in objgraph.find_backref_chain(cart, objgraph.is_proper_module)]


shop.serve(0, 1000)
objgraph.growth()
shop.serve(1000, 2000)
for name, now, more in sorted(objgraph.growth(limit=10)):
    if more >= 1000:
        print(f"{more} more {name}")
print(" -> ".join(chain_to_a_cart()))
