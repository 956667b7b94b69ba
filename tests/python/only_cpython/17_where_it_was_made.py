# tracemalloc knows at which line memory was allocated; the gc module does not.
import tracemalloc


def load_the_menu():
    return ["dish number %d" % i for i in range(10000)]


tracemalloc.start()
menu = load_the_menu()
largest = tracemalloc.take_snapshot().statistics("lineno")[0]
print("line", largest.traceback[0].lineno, "made more than 500 kB:", largest.size > 500000)
