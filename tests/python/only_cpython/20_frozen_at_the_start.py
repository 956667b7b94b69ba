# Nothing is frozen when 3.11 and 3.13 start; 3.12.1 has frozen some of its own.
import gc

print("frozen at the start:", gc.get_freeze_count())
