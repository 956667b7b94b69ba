# `sys.modules` has what was imported since, and decides what an import gives.
import sys

print("json" in sys.modules, "__main__" in sys.modules)
import json

print(sys.modules["json"] is json)
del sys.modules["json"]
import json as again

print(again is json, sys.modules["json"] is again)
sys.modules["tea"] = "any object"
import tea

print(tea)
sys.modules["json"] = None
try:
    import json
except ImportError as e:
    print(type(e).__name__, e)
