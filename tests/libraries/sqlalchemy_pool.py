# A forgotten connection goes back to its pool when its count falls to zero.
import gc

import sqlalchemy

gc.disable()
engine = sqlalchemy.create_engine("sqlite://", poolclass=sqlalchemy.pool.QueuePool)
connection = engine.connect()
print("lent:", engine.pool.checkedout(), "in the pool:", engine.pool.checkedin())
del connection
print("lent:", engine.pool.checkedout(), "in the pool:", engine.pool.checkedin())
