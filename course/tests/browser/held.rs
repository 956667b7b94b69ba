//! What a lab must not leave out: every object that is held is seen to be held, by an arrow, a
//! name, a stub, or the arrow from nowhere, which stands wherever the count is more than is seen;
//! and every question comes before its answer.

use serde_json::{Value, json};

use crate::chrome::{self, Chrome};
use crate::{asked_of_labs, follow, lab_pages, open_in, open_lab};

/// Complaints about objects that stand in the drawing as if nothing held them, or less than
/// does, about arrows that lead nowhere, and about names that are neither seen nor counted.
const HELD: &str = "
(() => { const out = []; let n = 0;
for (const section of document.querySelectorAll('section.lab')) {
  const lab = Lab.mounted(section);
  lab.setGrain('step');
  for (const at of lab.trace.stops.slice(0, 200).keys()) {
    lab.goTo(at, true);
    const { view, layout, drawing } = lab;
    const wrong = (what) => out.push(`${section.id}@${at + 1}: ${what}`);
    if (drawing.leftOut) {
      if (!/references/.test(lab.thicket.textContent)) wrong('arrows are left out unsaid');
      continue;
    }
    const led = new Set(), seen = {};
    const see = ({ to }) => (seen[to] = (seen[to] || 0) + 1);
    for (const [key, { classList }] of drawing.lines) {
      const to = +key.split(' ').pop();
      if (!view.objects.has(to)) wrong(`an arrow leads to #${to}, which is gone`);
      if (['lab-weak', 'lab-faded'].some((c) => classList.contains(c))) continue;
      led.add(to);
      if (!key.startsWith('undrawn')) see({ to });
    }
    // What a row such as 'and 14 more' stands for is seen to be there, too.
    const living = (o) => layout.boxes[o.n] && o.state !== 'freed';
    for (const o of [...view.objects.values()].filter(living)) {
      if (Lab.hasLines(layout)) Lab.restOf(o).forEach(see);
    }
    const tags = [...drawing.tags.querySelectorAll('rect')].map((r) => r.getAttribute.bind(r));
    const over = ({ x, y }) => (a) => +a('y') === y - 23 && +a('x') >= x && +a('x') < x + 224;
    const names = view.frames.flatMap((frame) => frame.names);
    names.forEach(see);
    for (const { n: number, state, count } of view.objects.values()) {
      const box = layout.boxes[number];
      if (!box || state === 'freed') continue;
      const tagged = tags.some(over(box));
      if (names.some(({ to }) => to === number) && !tagged) wrong(`#${number}'s names`);
      if (count > 0 && !led.has(number) && !tagged) wrong(`nothing holds #${number}`);
      const more = count > (seen[number] || 0);
      if (more !== drawing.lines.has(`undrawn ${number}`))
        wrong(`#${number} has ${count} references, seen are ${seen[number]}`);
      n++;
    }
  }
  lab.setGrain('line');
}
return [out, n]; })()";

/// Complaints about questions that are asked when their answer is out, or not at all, whether
/// one goes by line, by step or to the end; and how many there are.
const ASKED: &str = "
(() => { const out = []; let n = 0;
for (const section of document.querySelectorAll('section.lab')) {
  const lab = Lab.mounted(section);
  const all = lab.options.predict || [];
  for (const p of all) for (const grain of ['line', 'step']) for (const way of ['forward', 'last']) {
    lab.setGrain(grain);
    lab.sayings.hide();
    lab.goTo(0, true);
    lab.sayings.answered = new Set(all.filter((other) => other !== p));
    for (let k = 0; k <= lab.trace.stops.length && !lab.sayings.asks; k++) lab.go(way);
    const began = p.ask ?? p.stop;
    const where = `${section.id}, ${grain}, ${way}: ${p.question}`;
    if (!lab.sayings.asks) out.push(`not asked: ${where}`);
    else if (lab.at >= began) out.push(`asked at ${lab.at + 1}, answered from ${began + 1}: ${where}`);
    n++;
  }
  lab.sayings.hide();
  lab.setGrain('line');
}
return [out, n]; })()";

/// What is counted on the labs' pages, added up.
fn over_all_labs(question: &str) -> u64 {
    asked_of_labs(question, lab_pages()).iter().filter_map(Value::as_u64).sum()
}

#[test]
fn whatever_is_held_is_seen_to_be_held() {
    if !chrome::is_here() {
        return;
    }
    let n = over_all_labs(HELD);
    assert!(n > 500, "{n} objects were looked at");
}

#[test]
fn every_question_comes_before_its_answer_by_line_and_by_step() {
    if !chrome::is_here() {
        return;
    }
    let n = over_all_labs(ASKED);
    assert!(n > 20, "{n} questions were asked");
}

/// The pictures of the page: how large their letters come to be, whether the page stays as
/// wide as the window, and whether what goes on sideways can be reached by keyboard.
const PICTURES: &str = "
(() => [...document.querySelectorAll('.picture > svg')].map((svg) => {
  const [frame, wide] = [svg.parentElement, svg.getBoundingClientRect().width];
  const letters = 12 * wide / parseFloat(svg.getAttribute('width'));
  const goes_on = frame.scrollWidth > frame.clientWidth + 1;
  const page = document.querySelector('.content');
  const fits = page.scrollWidth <= page.clientWidth + 1;
  return letters > 9.9 && fits && (!goes_on || frame.tabIndex === 0) ? 'well' : frame.id;
}))()";

#[test]
fn a_wide_picture_is_readable_on_a_phone_and_scrolled_in_a_frame_of_its_own() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(390, 844);
    for page in ["07_what_is_tracked", "08_weak_references", "23_the_service_that_grows"] {
        follow(&mut chrome, &format!("{page}/index.html"), "");
        chrome.wait("document.querySelector('.picture')?.tabIndex === 0");
        let found = chrome.eval(PICTURES);
        let all = found.as_array().expect("a list");
        assert!(!all.is_empty() && all.iter().all(|one| one == "well"), "{page}: {found}");
    }
}

#[test]
fn a_caption_shows_what_was_printed_with_all_its_spaces() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_lab();
    let wide = "(() => { const lab = Lab.mounted(document.querySelector('section.lab')); \
                const width = (words) => { lab.sayings.say(`Printed \\`${words}\\`.`); return \
                lab.sayings.caption.querySelector('code').getBoundingClientRect().width; }; \
                return width('a     b') > width('a b') + 20; })()";
    assert_eq!(chrome.eval(wide), true);
}

#[test]
fn on_a_phone_three_names_are_in_view_with_their_objects() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_in(390, 844, "11_generations/index.html", "");
    let seen = "(() => { const lab = Lab.mounted(document.querySelector('section.lab')); \
                const at = lab.trace.stops.findLastIndex((s, i) => \
                lab.views.at(i).frames.flatMap((f) => f.names).length === 3); \
                lab.goTo(at, true); const all = lab.names.element.getBoundingClientRect(); \
                return [...lab.names.element.querySelectorAll('li')].map((li) => { \
                const { right, bottom, top } = li.getBoundingClientRect(); \
                return right <= all.right + 1 && bottom <= all.bottom + 1 && top >= all.top - 1; \
                }); })()";
    assert_eq!(chrome.eval(seen), json!([true, true, true]));
}

#[test]
fn a_table_says_that_it_goes_on_until_it_is_scrolled_to_its_end() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_in(390, 844, "appendix/versions.html", "");
    let wide = "[...document.querySelectorAll('.content table')] \
                .filter((t) => t.scrollWidth > t.clientWidth + 1)";
    chrome.wait(&format!("{wide}.length > 0 && {wide}.every((t) => t.matches('.goes-on'))"));
    chrome.eval(&format!("{wide}.forEach((t) => t.scrollTo(t.scrollWidth, 0))"));
    chrome.wait("!document.querySelector('.content table.goes-on')");
}
