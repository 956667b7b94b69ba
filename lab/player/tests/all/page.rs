//! A lab in a page: what stands there, and what is refused.

use gc_core::{Heap, Profile, StepName, alloc, decref};
use lab_player::{Block, page};
use lab_trace::{Actor, Entry, Recorder, Target, Trace};

const SOURCE: &str = "a = Order(\"tea\")\n\nprint(\"</script>\")\ndel a\n";

/// What running [`SOURCE`] does, done by hand.
fn run() -> Trace {
    let profile = Profile::default();
    let mut heap = Heap::with(profile, Recorder::new("One order", &profile, SOURCE));
    heap.observer_mut().push(&Entry::Line { line: 1 });
    let tea = alloc(&mut heap, Actor::new("Order", "\"tea\""));
    let name = || "a".to_string();
    heap.observer_mut().push(&Entry::Bound { frame: 0, name: name(), to: Target::Object(tea) });
    heap.observer_mut().push(&Entry::Line { line: 3 });
    heap.observer_mut().push(&Entry::Printed("</script>\n".into()));
    heap.observer_mut().push(&Entry::Line { line: 4 });
    heap.observer_mut().push(&Entry::Unbound { frame: 0, name: name() });
    decref(&mut heap, tea).expect("alive");
    heap.observer_mut().push(&Entry::Ended);
    let idle = Recorder::new("", &profile, "");
    std::mem::replace(heap.observer_mut(), idle).finish()
}

fn html(options: &str) -> Result<String, String> {
    let block =
        Block::read(&format!("#| title: One order\n{options}{SOURCE}")).expect("well written");
    page::html("lab-1", None, &block, &run())
}

#[test]
fn a_lab_is_one_block_of_html_with_figures_and_the_run() {
    let html = html("#| print: line 1, end\n").expect("it is a lab");
    assert!(!html.contains('\n'), "a line end could end the HTML in a page");
    assert_eq!(html.matches("<figure").count(), 2);
    assert!(html.contains("after line 4"), "{html}");
    assert!(html.contains("and it was freed at once"));
    let run = html.split("class=\"lab-trace\">").nth(1).expect("there is a run");
    let (run, rest) = run.split_once("</script>").expect("the script ends");
    assert_eq!(rest, "</section>", "nothing inside the run ended the script");
    let run: serde_json::Value = serde_json::from_str(run).expect("it is JSON");
    assert_eq!(run["stops"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_question_is_answered_by_the_run() {
    let ask = |choices: &str| {
        html(&format!(
            "#| predict: line 4: What becomes of the order?\n#| choices: {choices}\n\
             #| answer: freed\n#| because: Its count reached 0.\n"
        ))
    };
    assert!(ask("freed, kept").is_ok());
    let refused = ask("kept, lost").expect_err("the answer is not among the choices");
    assert!(refused.contains("the run says freed"), "{refused}");
    let printed = html(
        "#| predict: line 3: What is printed?\n#| choices: </script>, nothing\n#| because: It is.\n",
    );
    assert!(printed.is_ok_and(|html| html.contains("&lt;/script&gt;")));
    let silent = html("#| predict: line 1: ?\n#| choices: 1, 2\n#| because: It is.\n");
    assert!(silent.is_err_and(|what| what.contains("prints nothing")));
    let wrong = html(
        "#| predict: line 1: ?\n#| choices: gen 2, gen 0\n#| answer: gen 2\n#| because: It is.\n",
    );
    let wrong = wrong.expect_err("the run says otherwise");
    assert!(wrong.contains("nowhere to be seen"), "{wrong}");
}

#[test]
fn a_stop_that_is_not_there_is_refused() {
    let refused = html("#| start: line 2\n").expect_err("line 2 is empty");
    assert_eq!(
        refused,
        "the lab `One order` has no stop `line 2`; the lines that ran are {1, 3, 4}"
    );
}

#[test]
fn a_program_that_does_not_raise_as_it_should_is_refused() {
    let refused = html("#| raises: NameError\n").expect_err("it raises nothing");
    assert_eq!(refused, "the lab `One order` should raise NameError and raises nothing");
}

/// A lab with a collection in its last line.
const COLLECTS: &str =
    "import gc\ngc.disable()\ntea = []\ntea.append(tea)\ndel tea\nprint(gc.collect(0))\n";

fn collecting(options: &str) -> Result<(serde_json::Value, String, Trace), String> {
    let block = Block::read(&format!("#| title: A list in itself\n{options}{COLLECTS}"))?;
    let trace = lab_player::record(&block.title, &block.source, "3.13").expect("3.13 is one");
    let html = page::html("lab-1", Some(5), &block, &trace)?;
    let options = html.split("data-options=\"").nth(1).and_then(|rest| rest.split('"').next());
    let options = options.expect("there are options").replace("&quot;", "\"");
    Ok((serde_json::from_str(&options).expect("it is JSON"), html, trace))
}

#[test]
fn a_question_is_asked_before_the_line_runs_that_answers_it() {
    let asked = "#| predict: line 6: What will be printed?\n#| choices: 0, 1\n#| because: It is.\n";
    let (options, _, trace) = collecting(asked).expect("it is a lab");
    let question = &options["predict"][0];
    let (ask, stop) = (question["ask"].as_u64(), question["stop"].as_u64());
    let ask = ask.expect("it is a stop") as usize;
    let stop = stop.expect("it is a stop") as usize;
    assert_eq!(trace.stops[ask - 1].line, Some(5), "the stop before is that of the line before");
    assert_eq!((trace.stops[stop].line, trace.stops[stop].enter), (Some(6), Some(ask)));
    assert!(stop - ask >= 4, "the collection lies between, in {} stops", stop - ask);
    let all_of_it = trace.stops[ask..=stop].iter().all(|stop| stop.line == Some(6));
    assert!(all_of_it);
    let behind = collecting(&format!("#| start: line 6 update_refs\n{asked}"));
    assert!(behind.is_err_and(|what| what.contains("lies behind its question")));
}

#[test]
fn a_lab_says_how_it_opens_and_what_it_shows() {
    let (options, _, _) = collecting("").expect("it is a lab");
    assert_eq!(options["grain"], "step", "chapter 5 is about a collection");
    assert_eq!(options["show"], serde_json::json!(["walk"]));
    let (options, _, trace) =
        collecting("#| grain: line\n#| open: collection\n#| show: counters, generations\n")
            .expect("it is a lab");
    assert_eq!(options["grain"], "line");
    assert_eq!(options["show"], serde_json::json!(["generations", "counters"]));
    let start = options["start"].as_u64().expect("it is a stop") as usize;
    assert_eq!(trace.stops[start].step, Some(StepName::UpdateRefs));
}

#[test]
fn the_authors_own_sentence_takes_the_place_of_the_caption() {
    let said = "The list holds itself, and nothing else holds it.";
    let (_, html, _) =
        collecting(&format!("#| say: line 6 subtract_refs: {said}\n")).expect("it is a lab");
    let run =
        html.split("class=\"lab-trace\">").nth(1).and_then(|rest| rest.split("</script>").next());
    let run: serde_json::Value =
        serde_json::from_str(run.expect("there is a run")).expect("it is JSON");
    let stops = run["stops"].as_array().expect("it has stops");
    let told: Vec<&str> = stops
        .iter()
        .filter(|stop| stop["caption"] == said)
        .filter_map(|s| s["step"].as_str())
        .collect();
    assert_eq!(told, ["subtract_refs"]);
    let nowhere = collecting(&format!("#| say: line 6 handle_weakrefs 9: {said}\n"));
    let nowhere = nowhere.expect_err("there is no such stop");
    assert!(
        nowhere.contains("has no stop `line 6 handle_weakrefs 9`; the steps there are"),
        "{nowhere}"
    );
}
