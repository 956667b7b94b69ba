import gc

def library():
    gc.disable()
    answer = [number for number in range(3)]
    gc.enable()
    return answer

gc.collect()
gc.set_threshold(20, 10, 10)
gc.disable()  # change
answers = []
for number in range(60):
    answers.append(library())
print(len(answers), "answers, first threshold", gc.get_threshold()[0])
