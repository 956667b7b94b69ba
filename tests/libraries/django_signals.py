# A signal holds its receivers weakly. With DEBUG on, one more cache keeps them.
import gc
import subprocess
import sys

if len(sys.argv) == 1:
    for debug in ("", "debug"):
        subprocess.run([sys.executable, __file__, debug], check=True)
    sys.exit()

import django.conf
import django.dispatch

django.conf.settings.configure(DEBUG=bool(sys.argv[1]))
gc.disable()
signal = django.dispatch.Signal()


def connect():
    def receiver(sender, **arguments):
        pass

    signal.connect(receiver)


connect()
print("DEBUG:", bool(sys.argv[1]), "- receivers that are called:", len(signal.send(None)))
