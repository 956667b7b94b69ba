# Marks stand right in a line that begins with tabs.
if True:
	x = [1]
	y = x[0] + x[4]
