# `__notes__` may be a tuple; what is no sequence is shown as it is.


def noted(notes):
    error = ValueError(notes)
    error.__notes__ = notes
    return error


raise ExceptionGroup("notes", [noted(["a", 5, "b\nc"]), noted(("d",)), noted(5), noted([])])
