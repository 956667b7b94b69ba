# sys.exit with a text prints it on stderr and ends with code 1.
import sys

print("stdout")
sys.exit("out of tea")
