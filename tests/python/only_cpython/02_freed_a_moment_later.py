# In the middle of a very long chain of deaths, what falls to zero may have to wait for a moment.
import gc


class Ticket:
    freed = 0

    def __del__(self):
        Ticket.freed += 1


class Carriage:
    waited = 0

    def __init__(self, behind):
        self.behind = behind

    def __del__(self):
        before = Ticket.freed
        tickets = [Ticket()]
        tickets = None
        if Ticket.freed == before:
            Carriage.waited += 1


gc.disable()
for length in 10, 30_000:
    Carriage.waited = Ticket.freed = 0
    train = None
    for number in range(length):
        train = Carriage(train)
    train = None
    print(length, "carriages, a ticket had to wait:", Carriage.waited > 0)
    print("when the chain is gone, all are freed:", Ticket.freed == length)
