# An exception in a group is written there, though it was written before the group too.


def tea():
    raise ValueError("no tea")


def break_fast():
    caught = []
    try:
        tea()
    except ValueError as error:
        caught.append(error)
        raise ExceptionGroup("breakfast", caught)


break_fast()
