# A call cannot be deleted.
del len("tea")
