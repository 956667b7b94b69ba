# An f-string with two values in its braces.
x = f"{tea cup}"
