"""A configuration for gunicorn that freezes what is loaded before it forks."""

import gc

bind = "127.0.0.1:8000"
workers = 2
preload_app = True  # load in the parent: without it there is nothing to share


def when_ready(server):
    """In the parent, when the application is loaded and before the first fork."""
    gc.collect()
    gc.freeze()
    gc.collect()  # the 25% rule now counts from what is left
    gc.disable()


def post_fork(server, worker):
    """In each worker, right after the fork."""
    gc.enable()
    gc.set_threshold(50_000, 2, 1000)
