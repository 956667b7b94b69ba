# Wrong: nothing is lost, and nothing is written
import gc

class File:
    closed = False

    def __del__(self):
        self.closed = True

class Buffer:
    text = "dear reader"

    def flush(self):
        if self.text:
            print("lost" if self.file.closed else "written")
        self.text = ""

    def __del__(self):
        self.flush()

def write(first, second):
    made = {first: first(), second: second()}
    file, buffer = made[File], made[Buffer]
    file.buffer, buffer.file = buffer, file
    buffer.text = ""

write(File, Buffer)
write(Buffer, File)
gc.collect()
