# A name that is nearly one that the frame sees.
counter = 1


def count():
    step = 2
    return conter + step


count()
