# A connection that a dropped cycle holds is lent for ever, or until a collection.
import gc

import sqlalchemy


class Request:
    pass


def handle():
    request = Request()
    request.connection = engine.connect()
    request.me = request


gc.disable()
engine = sqlalchemy.create_engine(
    "sqlite://",
    poolclass=sqlalchemy.pool.QueuePool,
    pool_size=2,
    max_overflow=0,
    pool_timeout=0.2,
)
for number in range(3):
    try:
        handle()
        print("request", number, "- lent:", engine.pool.checkedout())
    except sqlalchemy.exc.TimeoutError as error:
        print("request", number, "-", type(error).__name__)
print("the collector was asked:", gc.collect() > 0)
print("lent:", engine.pool.checkedout())
