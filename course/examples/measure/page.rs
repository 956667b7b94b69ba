//! What a reader waits for, measured in a headless Chromium.

use std::path::Path;

use serde_json::json;

use crate::Table;
use crate::chrome::Chrome;

/// About a million changes of the heap: in each turn a list is made, counted
/// up and down, tracked, named, and freed.
const MILLION: &str = "for i in range(170000):\n    order = [i]\n";

/// Three hundred objects and a collection that looks at all of them.
const CROWD: &str = "\
import gc
class Order:
    def __init__(self, n):
        self.n = n
orders = []
for i in range(150):
    orders.append(Order(i))
boxes = [[order] for order in orders]
gc.collect()
last = orders[5]
for i in range(12):
    orders[i].next = last
    boxes[i].append(last)
last = None
gc.collect()
boxes.clear()
";

fn open(book: &Path) -> Chrome {
    let mut chrome = Chrome::start(1300, 1000);
    chrome.open(&book.join("introduction.html"), "");
    chrome.eval("window.live = new Lab.Live()");
    chrome
}

/// Runs a program in the page: leaves its trace in `trace`, and returns
/// the milliseconds it took from the request to the trace.
fn run(chrome: &mut Chrome, program: &str) -> f64 {
    let version = gc_core::Version::default().as_str();
    let request = json!({"version": version, "title": "measured", "source": program});
    let js = format!(
        "(async () => {{ const started = performance.now(); \
         window.trace = (await live.run({request})).trace; \
         return performance.now() - started; }})()"
    );
    chrome.eval(&js).as_f64().expect("it takes some time")
}

/// The engine started, and a million changes of the heap, without the page
/// standing still.
pub fn engine(book: &Path, table: &mut Table) {
    let mut chrome = open(book);
    let started = run(&mut chrome, "order = []\n");
    table.row("the engine loaded and the first run answered", started / 1e3, 1.0, "s");
    chrome.eval(
        "window.longest = 0; let last = performance.now(); \
         setInterval(() => { const now = performance.now(); \
         longest = Math.max(longest, now - last); last = now; }, 10)",
    );
    let million = run(&mut chrome, MILLION);
    let folded = "trace.stops.some((stop) => stop.folded > 1e5)";
    assert_eq!(chrome.eval(folded), true, "the loop lies folded in a stop");
    table.row("a million heap operations", million / 1e3, 2.0, "s");
    let longest = chrome.eval("longest").as_f64().expect("the page's clock ticked");
    table.row("  the longest the page stood still meanwhile", longest, 100.0, "ms");
}

/// Programs whose run is long or whose heap is large, from the request to the
/// trace, in a page whose engine has started.
pub fn programs(book: &Path, table: &mut Table) {
    let mut chrome = open(book);
    run(&mut chrome, "order = []\n");
    let assignments: String = (0..5000).map(|i| format!("name_{i} = {i}\n")).collect();
    for (what, program) in [
        ("list(range(10**6))", "a = list(range(10**6))\n"),
        ("set(range(10**5))", "a = set(range(10**5))\n"),
        ("dict(zip(range(10**5), range(10**5)))", "a = dict(zip(range(10**5), range(10**5)))\n"),
        ("5,000 assignments", assignments.as_str()),
        ("a set emptied by pop", "a = set(range(10**5))\nwhile a: a.pop()\n"),
        (
            "a set emptied from the front",
            "a = set(range(10**5))\nwhile a: a.remove(next(iter(a)))\n",
        ),
        (
            "a dict emptied from the front",
            "a = dict.fromkeys(range(10**5))\nwhile a: del a[next(iter(a))]\n",
        ),
        ("a dict emptied by popitem", "a = dict.fromkeys(range(10**5))\nwhile a: a.popitem()\n"),
    ] {
        let took = run(&mut chrome, program);
        let error = chrome.eval("trace.error && trace.error.message");
        assert!(error.is_null(), "{what}: {error}");
        table.row(what, took / 1e3, 1.0, "s");
    }
    let took = run(&mut chrome, "while True: pass\n");
    assert!(chrome.text("trace.error.message").contains("steps"), "it is stopped");
    table.row("an endless loop answered", took / 1e3, 3.0, "s");
}

/// Every stop of a run, as the stepper draws it where 300 objects are there:
/// the processor time of the page's thread for the drawing and its layout.
pub fn drawing(book: &Path, table: &mut Table) {
    drawn(book, table, CROWD, 300, 16.0);
    drawn(book, table, &CROWD.replace("range(150)", "range(1500)"), 3000, 50.0);
}

fn drawn(book: &Path, table: &mut Table, program: &str, n: usize, most: f64) {
    let mut chrome = open(book);
    run(&mut chrome, program);
    chrome.eval(
        "(() => { const root = document.createElement('section'); root.className = 'lab lab-on'; \
         document.querySelector('main').append(root); \
         window.stepper = new Lab.Stepper(root, trace, {id: 'measured'}); \
         stepper.setGrain('step'); root.scrollIntoView(); })()",
    );
    chrome.call("Performance.enable", json!({"timeDomain": "threadTicks"}));
    let stops = chrome.eval("trace.stops.length").as_u64().expect("there are stops");
    let mut times = Vec::new();
    for at in 1..stops {
        chrome.eval(&format!(
            "(async () => {{ const frame = () => new Promise(requestAnimationFrame); \
             stepper.goTo({}, true); await frame(); await frame(); }})()",
            at - 1
        ));
        if chrome.eval(&format!("stepper.view.objects.size >= {n}")) != true {
            continue;
        }
        let before = busy(&mut chrome);
        chrome.eval(&format!("stepper.goTo({at}, true); document.body.offsetHeight"));
        times.push(1e3 * (busy(&mut chrome) - before));
    }
    times.sort_by(f64::total_cmp);
    assert!(times.len() > 10, "there are {} stops with {n} objects", times.len());
    let what = format!("a stop drawn with {n} objects, the slowest of {}", times.len());
    table.row(&what, times[times.len() - 1], most, "ms");
    table.row("  and the one in the middle", times[times.len() / 2], most, "ms");
}

/// For how many seconds the page's thread has worked so far.
fn busy(chrome: &mut Chrome) -> f64 {
    let metrics = chrome.call("Performance.getMetrics", json!({}));
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let found = metrics.iter().find(|metric| metric["name"] == "TaskDuration");
    found.and_then(|metric| metric["value"].as_f64()).expect("Chromium counts it")
}
