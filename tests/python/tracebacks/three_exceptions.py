# Each exception names the one that was being handled.
try:
    try:
        1/0
    except ZeroDivisionError:
        {}["x"]
except KeyError:
    [][1]
