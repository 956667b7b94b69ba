# What is odd before a mistake is warned of, and what comes behind it is not.

tea = "\d" + b"\e" cup "\f\g"
