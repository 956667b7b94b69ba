//! CPython's memory manager, to read and to run.
