# Cells that know their neighbours: a grid of cycles, freed whole.
import gc


class Cell:
    def __init__(self, alive):
        self.alive = alive
        self.neighbours = []


def grid(rows):
    cells = [[Cell(mark == "#") for mark in row] for row in rows]
    height, width = len(cells), len(cells[0])
    for y in range(height):
        for x in range(width):
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if dy or dx:
                        cells[y][x].neighbours.append(cells[(y + dy) % height][(x + dx) % width])
    return cells


def step(cells):
    counts = [[sum(n.alive for n in cell.neighbours) for cell in row] for row in cells]
    for row, row_counts in zip(cells, counts):
        for cell, count in zip(row, row_counts):
            cell.alive = count == 3 or cell.alive and count == 2


def show(cells):
    return "/".join("".join("#" if cell.alive else "." for cell in row) for row in cells)


gc.disable()
gc.collect()
cells = grid([".....", "..#..", "..#..", "..#..", "....."])
for turn in range(3):
    print(show(cells))
    step(cells)
corner = cells[0][0]
cells = None
print("held by one corner:", gc.collect())
corner = None
print("all cells and their lists:", gc.collect())
