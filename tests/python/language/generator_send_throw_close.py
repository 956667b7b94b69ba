# send and throw reach a generator where it waits; close lets it tidy up.
def running_total():
    total = 0
    while True:
        try:
            number = yield total
            total += number or 0
        except ValueError as error:
            print("told:", error)
            total = 0
        finally:
            print("step")


totals = running_total()
print(next(totals), totals.send(5), totals.send(7))
print(totals.throw(ValueError("start again")))
totals.close()
print(next(totals, "closed"))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("cleaning")
        raise


pages = stubborn()
next(pages)
pages.close()
