# After a fork, a collection in the child copies what it looks at; freeze() prevents that.
import gc
import os


def own_megabytes():
    """What this process shares with no other."""
    with open("/proc/self/smaps_rollup") as file:
        for line in file:
            if line.startswith("Private_Dirty:"):
                return int(line.split()[1]) / 1000


def growth_of_a_child(work):
    """By how many megabytes the work makes a child process larger."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        before = own_megabytes()
        work()
        os.write(writing, str(int(own_megabytes() - before)).encode())
        os._exit(0)
    os.wait()
    return int(os.read(reading, 20))


def read_the_menu():
    for dish in menu:
        pass


gc.disable()
menu = [[number] for number in range(500_000)]
print("a collection copies more than 20 MB:", growth_of_a_child(gc.collect) > 20)
gc.freeze()
print("the same, frozen:", growth_of_a_child(gc.collect) > 20)
print("reading the menu, frozen:", growth_of_a_child(read_the_menu) > 20)
