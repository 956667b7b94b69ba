# The collector is at work in a program that has never imported gc.


class Visit:
    freed = 0

    def __init__(self):
        self.me = self

    def __del__(self):
        Visit.freed += 1


for i in range(10000):
    Visit()
before = Visit.freed
print("some freed so far:", before > 0)

import gc

gc.collect()
print("and now all:", Visit.freed)
