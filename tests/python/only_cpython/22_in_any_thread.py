# The thread that goes over the threshold runs the collection and the finalizers.
import gc
import threading


class Order:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("freed by", threading.current_thread().name)


def work():
    gc.set_threshold(50)
    gc.enable()
    kept = [[i] for i in range(500)]
    gc.disable()


gc.disable()
gc.collect()
Order()
print("made by", threading.current_thread().name)
worker = threading.Thread(target=work, name="worker")
worker.start()
worker.join()
