# Counting binary trees with a memo that keeps every tree it ever made.
import gc


class Tree:
    made = 0

    def __init__(self, left, right):
        self.left = left
        self.right = right
        Tree.made += 1

    def size(self):
        return 1 + (self.left.size() if self.left else 0) + (self.right.size() if self.right else 0)

    def __repr__(self):
        return "(" + (repr(self.left) if self.left else ".") + (repr(self.right) if self.right else ".") + ")"


def all_trees(n, memo={0: [None]}):
    if n not in memo:
        memo[n] = [Tree(left, right) for size in range(n)
                   for left in all_trees(size) for right in all_trees(n - 1 - size)]
    return memo[n]


gc.disable()
gc.collect()
print([len(all_trees(n)) for n in range(8)])
print(all_trees(3), all_trees(7)[0].size(), Tree.made)
memo = all_trees.__defaults__[0]
print("kept by the memo:", sum(type(o) is Tree for o in gc.get_objects()))
memo.clear()
memo[0] = [None]
print("after clearing it:", sum(type(o) is Tree for o in gc.get_objects()), gc.collect())
