# An operator without an operand.
x = 1 +
