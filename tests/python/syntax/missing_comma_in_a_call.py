# The first pair is told.
order(tea, cup milk, 3)
