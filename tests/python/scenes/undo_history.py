# An editor's history holds closures over old states; trimming it frees them in order.
class State:
    def __init__(self, text):
        self.text = text

    def __del__(self):
        print("forgot", repr(self.text))


class Editor:
    def __init__(self):
        self.state = State("")
        self.history = []

    def type(self, text):
        old = self.state
        self.history.append(lambda: setattr(self, "state", old))
        self.state = State(old.text + text)
        if len(self.history) > 2:
            self.history.pop(0)

    def undo(self):
        if self.history:
            self.history.pop()()
        return self.state.text


editor = Editor()
for word in ("tea", " for", " two", "!"):
    editor.type(word)
    print("typed", repr(editor.state.text))
print("undo:", editor.undo())
print("undo:", editor.undo())
print("undo:", editor.undo())
editor.history.clear()
editor = None
print("end")
