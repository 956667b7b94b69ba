# Finding a leak step by step: count, name the holder, let go, count again.
import gc


class Session:
    def __init__(self, user):
        self.user = user


class Audit:
    def __init__(self):
        self.trail = []

    def record(self, action, session):
        self.trail.append({"action": action, "session": session})


class Server:
    def __init__(self):
        self.sessions = {}
        self.audit = Audit()

    def login(self, user):
        self.sessions[user] = Session(user)
        self.audit.record("login", self.sessions[user])

    def logout(self, user):
        del self.sessions[user]


def alive():
    return sorted(o.user for o in gc.get_objects() if type(o) is Session)


gc.disable()
gc.collect()
server = Server()
for user in ("ada", "bob", "eve"):
    server.login(user)
server.logout("ada")
server.logout("bob")
gc.collect()
print("alive after logout:", alive())
leaked = [o for o in gc.get_objects() if type(o) is Session and o.user == "ada"]
holders = [o for o in gc.get_referrers(leaked[0]) if o is not leaked]
print([type(o).__name__ for o in holders], holders[0]["action"])
above = [o for o in gc.get_referrers(holders[0]) if o is not holders]
print([type(o).__name__ for o in above], above[0] is server.audit.trail)
for entry in server.audit.trail:
    entry["session"] = entry["session"].user
leaked = holders = above = entry = None
print("alive now:", alive(), server.audit.trail[0])
