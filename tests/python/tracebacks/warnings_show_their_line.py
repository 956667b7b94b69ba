# A warning shows the line that it is about; patterns are matched from the beginning.
import sys
import warnings


def old():
    warnings.warn("old is deprecated", DeprecationWarning, stacklevel=2)


old()
for _ in range(2):
    warnings.warn("once for each place")
warnings.filterwarnings("ignore", message=".*secret")
warnings.filterwarnings("ignore", "quiet", module="__ma")
warnings.warn("a top secret")
warnings.warn("Quiet, please")
warnings.warn("not quiet")
warnings.warn_explicit("elsewhere", UserWarning, "other.py", 7)
print(warnings.formatwarning("given", UserWarning, "other.py", 7, "  a line "), end="")
print(warnings.formatwarning("not given", UserWarning, "other.py", 7), end="")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
print(caught[0].lineno, caught[0].line, sys.warnoptions)
