# Two digits are needed, in bytes as well.
cup = b"tea \x4"
