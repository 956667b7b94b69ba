# A group is told by its class, not by an attribute of that name or by dashes in a message.
class Listed(Exception):
    def __init__(self, *names):
        self._exceptions = names


inner = ExceptionGroup("inner", [Listed("a", "b"), KeyError(1)])
raise ExceptionGroup("outer", [inner, ValueError("a rule: -----+"), ValueError("a dash --")])
