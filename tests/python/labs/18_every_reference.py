# A collection follows every reference: four guests who all know each other have twelve.
import gc

gc.disable()
gc.collect()
gc.freeze()
ada, eve, joe, kim = [], [], [], []
gc.collect()
ada += eve, joe, kim
eve += ada, joe, kim
joe += ada, eve, kim
kim += ada, eve, joe
followed = len(gc.get_referents(ada, eve, joe, kim))
gc.collect()
print("four objects,", followed, "references")
