# traceback.clear_frames drops the locals of the frames that a traceback holds.
import traceback
class T:
    def __del__(self): print("gone")
def f():
    t = T()
    raise ValueError
try: f()
except ValueError as e: kept = e
traceback.clear_frames(kept.__traceback__)
print("cleared")
