# A graph searched breadth first, and for its shortest ways.
from collections import deque

SIZE = 20_000
edges = {n: [(n * 7 + k * 13) % SIZE for k in range(4)] for n in range(SIZE)}


def reachable(start):
    seen = {start}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for other in edges[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return seen


def distances(start):
    far = {start: 0}
    queue = [start]
    for node in queue:
        for other in edges[node]:
            if other not in far:
                far[other] = far[node] + 1
                queue.append(other)
    return max(far.values())


for start in range(20):
    print(len(reachable(start)), distances(start))
