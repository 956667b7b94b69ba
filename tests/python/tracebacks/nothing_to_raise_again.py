# A bare `raise` where nothing is handled is an error of its own, with its place.


def again():
    raise


again()
