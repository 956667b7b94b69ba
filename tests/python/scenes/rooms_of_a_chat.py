# Rooms, users and commands; who listens is held weakly.
import itertools, json, re, string, textwrap, weakref, gc
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, asdict
from enum import Enum, IntEnum, Flag, auto
from functools import cached_property, partial, singledispatchmethod, total_ordering, wraps
from operator import attrgetter, itemgetter
from typing import Callable, ClassVar, Iterable, NamedTuple

class Role(IntEnum):
    GUEST = 0; MEMBER = 5; ADMIN = 10
class Mute(Flag):
    NONE = 0; TALK = auto(); CMD = auto(); ALL = TALK | CMD
class ChatError(Exception):
    template = "error"
    def __init__(self, **kw): self.__dict__.update(kw); super().__init__(self.template.format_map(kw))
class NoRoom(ChatError): template = "no room {name!r}"
class Denied(ChatError): template = "{who} may not {what} (needs {role.name})"
class TooFast(ChatError): template = "{who}: {n} messages in {ticks} ticks"

@total_ordering
@dataclass(eq=False)
class Message:
    _ids: ClassVar = itertools.count(1)
    who: str
    text: str
    id: int = field(default_factory=lambda: next(Message._ids))
    reactions: Counter = field(default_factory=Counter, repr=False)
    def __lt__(self, other): return self.id < other.id
    def __eq__(self, other): return isinstance(other, Message) and self.id == other.id
    def __hash__(self): return hash(self.id)
    def __format__(self, spec):
        text = textwrap.shorten(self.text, int(spec or 40))
        return f"#{self.id} <{self.who}> {text}" + "".join(f" {k}x{v}" for k, v in sorted(self.reactions.items()))

class User:
    def __init__(self, name, role=Role.MEMBER):
        self.name, self.role, self.mute, self.inbox = name, Role(role), Mute.NONE, deque(maxlen=4)
    def notify(self, room, msg): self.inbox.append(f"{room.name}: {msg:20}")
    def __repr__(self): return f"<{self.name}:{self.role.name.lower()}>"

def needs(role):
    def deco(fn):
        @wraps(fn)
        def wrapper(self, user, *args):
            if user.role < role: raise Denied(who=user.name, what=fn.__name__.removeprefix("do_"), role=role)
            if Mute.CMD in user.mute: raise Denied(who=user.name, what="command", role=Role.ADMIN)
            return fn(self, user, *args)
        wrapper.role = role
        return wrapper
    return deco

class Room:
    def __init__(self, name, limit=(3, 10)):
        self.name, self.history, self.topic = name, OrderedDict(), ""
        self._subs: list[weakref.WeakMethod] = []
        self.users: weakref.WeakSet[User] = weakref.WeakSet()
        self.recent = defaultdict(deque)
        self.limit = limit
    def join(self, user):
        self.users.add(user)
        self._subs.append(weakref.WeakMethod(user.notify, self._gone))
    def _gone(self, ref):
        self._subs.remove(ref)
        print(f"  ({self.name}: a subscription went away, {len(self._subs)} left)")
    def post(self, user, text, now):
        n, ticks = self.limit
        times = self.recent[user.name]
        while times and times[0] <= now - ticks: times.popleft()
        if len(times) >= n: raise TooFast(who=user.name, n=len(times), ticks=ticks)
        times.append(now)
        msg = Message(user.name, text)
        self.history[msg.id] = msg
        for sub in self._subs:
            if (notify := sub()) is not None and notify.__self__ is not user: notify(self, msg)
        return msg
    def search(self, pattern): return [m for m in self.history.values() if re.search(pattern, m.text, re.I)]

class Server:
    def __init__(self): self.rooms, self.now, self.log = {}, 0, []
    def __getitem__(self, name):
        try: return self.rooms[name]
        except KeyError: raise NoRoom(name=name) from None
    def __call__(self, user, line):
        self.now += 1
        try: result = self.command(user, *line[1:].split(maxsplit=2)) if line.startswith("/") else self.say(user, *line.split(" ", 1))
        except ChatError as e: result = f"! {type(e).__name__}: {e}"
        except TypeError as e: result = f"! usage ({e.__class__.__name__})"
        self.log.append((self.now, user.name, line.split()[0]))
        return result
    def say(self, user, room, text):
        if user.mute & Mute.TALK: raise Denied(who=user.name, what="talk", role=Role.ADMIN)
        return f"{self[room].post(user, text, self.now)}"
    def command(self, user, name, *args):
        method = getattr(self, f"do_{name}", None)
        if method is None:
            known = sorted(n[3:] for n in dir(self) if n.startswith("do_"))
            near = [k for k in known if k[0] == name[0]]
            return f"? {name}; did you mean {' or '.join(near) or 'nothing'}?"
        return method(user, *args)
    @needs(Role.GUEST)
    def do_join(self, user, room): self[room].join(user); return f"{user} joined {room} ({len(self[room].users)})"
    @needs(Role.MEMBER)
    def do_make(self, user, room): self.rooms[room] = Room(room); return self.do_join(user, room)
    @needs(Role.ADMIN)
    def do_mute(self, user, who, how="talk"):
        target = next(u for r in self.rooms.values() for u in r.users if u.name == who)
        target.mute ^= Mute[how.upper()]
        return f"{target} {target.mute!r}"
    @needs(Role.GUEST)
    def do_find(self, user, room, pattern): return [f"{m:15}" for m in self[room].search(pattern)]
    @needs(Role.MEMBER)
    def do_react(self, user, n, emoji):
        for room in self.rooms.values():
            if (m := room.history.get(int(n))): m.reactions[emoji] += 1; return f"{m}"
        return "no such message"
    def do_help(self, user): return {n: getattr(getattr(type(self), n), "role", Role.GUEST).name for n in sorted(vars(type(self))) if n.startswith("do_")}

server = Server()
ann, bob, cy = User("ann", Role.ADMIN), User("bob"), User("cy", 0)
script = """ann /make tea
bob /join tea
cy /join tea
cy /make coffee
bob tea hello everyone, this is a rather long message
cy tea Hello bob
cy tea hi
cy tea hey
cy tea hello again
ann /find tea ^hel+o
ann /mute cy
cy tea anyone?
ann /mute cy all
cy /join tea
bob /react 2 +1
ann /react 2 +1
bob /react 99 x
bob milk hi
bob /jion tea
bob /find tea
ann /help"""
users = {"ann": ann, "bob": bob, "cy": cy}
for line in script.splitlines():
    who, _, rest = line.partition(" ")
    print(f"{who:>4}> {rest}\n      {server(users[who], rest)}")
print(list(ann.inbox), list(bob.inbox), len(cy.inbox))
del users["cy"], cy
gc.collect()
print(len(server["tea"].users), sorted(u.name for u in server["tea"].users), server["tea"]._subs.__len__())
print(Counter(w for _, w, _ in server.log).most_common(), max(server["tea"].history.values()), sorted(server["tea"].history.values(), reverse=True)[0].text)
print(json.dumps([asdict(m) | {"reactions": dict(m.reactions)} for m in server["tea"].history.values()][:2]))
print([f"{r.name}={r:d}" for r in Role], Role(5) > Role.GUEST, Mute.ALL, ~Mute.TALK & Mute.ALL, list(Mute.ALL), Mute(0), Mute["CMD"] in Mute.ALL)
with suppress(ChatError): server["nowhere"]
try: server["nowhere"]
except NoRoom as e: print(repr(e), e.name, e.__cause__, e.__suppress_context__)
