# Starred arguments arrive in a tuple, keywords in a dict: one more reference each.
import sys


def stars(*orders):
    return sys.getrefcount(orders[0])


def stars_named(*orders):
    first = orders[0]
    return sys.getrefcount(first)


def keywords(**orders):
    return sys.getrefcount(orders["tea"])


def mixed(order, *rest, **named):
    return sys.getrefcount(order), len(rest), sorted(named)


tea = ["tea"]
tray = (tea,)
named = {"tea": tea}
print("outside:", sys.getrefcount(tea))
print(stars(tea), stars(tea, tea), stars(*tray), stars_named(tea))
print(keywords(tea=tea), keywords(**named))
print(mixed(tea), mixed(tea, tea, cup=tea), mixed(*tray, **{"cup": tea}))
print("outside:", sys.getrefcount(tea))
