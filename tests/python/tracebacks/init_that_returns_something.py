# It has returned when that is found out.
class Wrong:
    def __init__(self):
        return 5


def make():
    return Wrong()


for _ in range(3):
    try:
        make()
    except TypeError as error:
        print(error, error.__traceback__.tb_next.tb_next)
make()
