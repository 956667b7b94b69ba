# heapq and bisect.
import bisect
import heapq

queue = [5, 1, 4, 2, 3]
heapq.heapify(queue)
print(queue)
heapq.heappush(queue, 0)
print(queue, heapq.heappop(queue), queue)
print(heapq.heappushpop(queue, 9), heapq.heapreplace(queue, 7), queue)
print(heapq.nsmallest(2, queue), heapq.nlargest(2, queue, key=lambda n: -n))
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6])), list(heapq.merge([3, 1], [2], reverse=True)))
tasks = []
for rank, name in [(3, "wash"), (1, "boil"), (2, "pour")]:
    heapq.heappush(tasks, (rank, name))
print([heapq.heappop(tasks)[1] for _ in range(3)])
prices = [1, 3, 3, 5]
print(bisect.bisect(prices, 3), bisect.bisect_left(prices, 3), bisect.bisect_right(prices, 9))
bisect.insort(prices, 4)
bisect.insort_left(prices, 3)
print(prices, bisect.bisect_left(["b", "dd"], 2, key=len))
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
