# A call inside a condition is marked.
if (n := len(5)) > 3: pass
