"""An application for gunicorn that says what its worker's collector looks like."""

import gc

menu = [[number] for number in range(100_000)]
menu.append(menu)


def application(environ, start_response):
    report = f"frozen: {gc.get_freeze_count() > 100_000}, threshold: {gc.get_threshold()}, on: {gc.isenabled()}\n"
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [report.encode()]
