# Notes of an exception come after its message.
e = ValueError("x")
e.add_note("a note")
raise e
