# finally always runs, and a return, break or raise in it has the last word.
def returns():
    try:
        return "try"
    finally:
        print("before returning")


def overrides():
    for i in range(3):
        try:
            continue
        finally:
            if i == 1:
                break
    return i


print(returns(), overrides())
