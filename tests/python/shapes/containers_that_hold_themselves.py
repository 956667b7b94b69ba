# A list, dict or slots instance that holds itself is one object of trash.
import gc


class Card:
    __slots__ = ("back",)


def holding_itself_list():
    pages = []
    pages.append(pages)


def holding_itself_dict():
    book = {}
    book["me"] = book


def holding_itself_card():
    card = Card()
    card.back = card


def list_and_tuple():
    pages = []
    pages.append((pages,))


def list_in_list():
    outer = [[]]
    outer[0].append(outer)


gc.disable()
gc.collect()
for make in (holding_itself_list, holding_itself_dict, holding_itself_card,
             list_and_tuple, list_in_list):
    make()
    print(make.__name__, gc.collect())
