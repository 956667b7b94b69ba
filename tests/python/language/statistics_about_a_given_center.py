# A spread about a center that is given is of the center's kind, too.
import statistics
from fractions import Fraction

for data in [[1, 2, 3], [1.5, 2.0], [Fraction(1, 2), 1]]:
    for center in [2, 1.5, Fraction(1, 2)]:
        print(repr(statistics.pvariance(data, center)), repr(statistics.variance(data, center)))
        print(statistics.pstdev(data, center), statistics.stdev(data, center))
