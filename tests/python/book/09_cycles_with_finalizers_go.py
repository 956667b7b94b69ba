# Cycles whose objects have finalizers are collected: since Python 3.4.
import gc


class Connection:
    def __init__(self, name):
        self.name = name
        self.peer = None

    def __del__(self):
        print("closing", self.name)


gc.disable()
gc.collect()
client, server = Connection("client"), Connection("server")
client.peer = server
server.peer = client
del client, server
print("collected:", gc.collect(), "uncollectable:", len(gc.garbage))
