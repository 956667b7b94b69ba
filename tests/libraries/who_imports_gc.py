# How many modules of each library import gc at all, tests left out.
import importlib.util
import pathlib
import re

for name in ("numpy", "pandas", "django", "sqlalchemy"):
    root = pathlib.Path(importlib.util.find_spec(name).origin).parent
    found = [
        str(path.relative_to(root))
        for path in sorted(root.rglob("*.py"))
        if not {"test", "tests", "testing", "conftest.py"} & set(path.relative_to(root).parts)
        and re.search(r"^\s*(import|from) gc\b", path.read_text(encoding="utf-8"), re.M)
    ]
    print(name, found)
