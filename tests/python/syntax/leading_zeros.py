# Numbers do not begin with zeros.
x = 0777
