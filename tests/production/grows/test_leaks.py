"""Tests to copy: three ways to hold a program to its memory. `pytest test_leaks.py`."""

import gc
import weakref

import mended_shop as shop
import pytest


@pytest.fixture(autouse=True)
def no_automatic_runs():
    """An automatic collection would hide a cycle. Afterwards the switch is as it was."""
    was_on = gc.isenabled()
    gc.disable()
    yield
    if was_on:
        gc.enable()


def test_a_cart_is_gone_when_its_request_is_over():
    """Freed by counting alone: no cycle, and nothing that holds it."""
    cart = shop.Cart(1)
    watcher = weakref.ref(cart)
    del cart
    assert watcher() is None


def test_a_request_makes_no_cycles():
    shop.handle(1)
    gc.collect()
    shop.handle(2)
    assert gc.collect() == 0


def test_a_thousand_requests_leave_nothing_behind():
    """Growth, not size: a warm-up first, then twice the same work."""

    def objects_after(requests):
        shop.serve(0, requests)
        gc.collect()
        return len(gc.get_objects())

    objects_after(1000)
    first = objects_after(1000)
    assert objects_after(1000) - first < 10
