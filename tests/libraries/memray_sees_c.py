# memray: memory that a library in C keeps, which tracemalloc does not see.
import pathlib
import sqlite3
import tempfile
import tracemalloc

import memray


def fill_a_database():
    database = sqlite3.connect(":memory:")
    database.execute("create table images as select zeroblob(50000000) as image")
    return database


def make_a_page():
    return "x" * 20_000_000


with tempfile.TemporaryDirectory() as folder:
    recording = pathlib.Path(folder, "kept.bin")
    tracemalloc.start()
    with memray.Tracker(recording):
        kept = fill_a_database(), make_a_page()
        traced, _ = tracemalloc.get_traced_memory()
    print("tracemalloc:", round(traced / 1e6), "MB in all")
    with memray.FileReader(recording) as reader:
        kept_by_line = {}
        for record in reader.get_leaked_allocation_records(merge_threads=True):
            frames = record.stack_trace(max_stacks=1)
            function, _, line = frames[0] if frames else ("?", "", 0)
            key = f"{function}, line {line}"
            kept_by_line[key] = kept_by_line.get(key, 0) + record.size
        for key, size in sorted(kept_by_line.items()):
            if size > 1_000_000:
                print(f"memray: {round(size / 1e6)} MB in {key}")
