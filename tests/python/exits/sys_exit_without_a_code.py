# sys.exit() and falling off the end are the same: code 0.
import sys

print("last words")
sys.exit()
print("never printed")
