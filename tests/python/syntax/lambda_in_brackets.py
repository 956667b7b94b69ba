# Parameters of a lambda in brackets.
f = lambda (x): x
