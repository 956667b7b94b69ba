# A number that goes on as a name.
x = 3cups
