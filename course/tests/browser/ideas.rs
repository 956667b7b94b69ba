//! What a step of a collection does is drawn: the object visited, the reference
//! subtracted and the sum, the lists that change object by object.

use crate::{asked_of_labs, chrome, lab_pages, some};
use yet_to_run::everything;

/// Complaints about the stops of a lab that are drawn otherwise than its run
/// says.
const IDEAS: &str = "
(() => { const out = [], seen = { sums: 0, visits: 0, faded: 0, moved: 0, reached: 0, into: 0 };
for (const section of document.querySelectorAll('section.lab')) {
  const lab = Lab.mounted(section);
  const all = (selector) => [...lab.svg.querySelectorAll(selector)];
  const words = (selector) => all(selector).map((e) => e.textContent);
  lab.setGrain('step');
  for (const [at, stop] of lab.trace.stops.slice(0, 300).entries()) {
    if (stop.grain !== 'step') continue;
    lab.goTo(at, true);
    const { boxes } = lab.layout;
    if (!Lab.hasLines(lab.layout)) continue;
    const wrong = (what) => out.push(`${section.id}@${at + 1}: ${what}`);
    const along = (stop.along || []).filter((a) => boxes[a.to] && lab.view.objects.has(a.to));
    for (const a of along.filter((a) => a.does === 'subtract')) {
      const of = along.filter((b) => b.to === a.to);
      if (of.length > 4) continue;
      const sum = `${of[0].before} ${of.map(() => '− 1').join(' ')} = ${of[of.length - 1].after}`;
      if (!words('.lab-pill-text.lab-mark-sum').some((w) => w.startsWith(sum))) wrong(sum);
      seen.sums++;
    }
    for (const a of along.filter((a) => a.from !== null && a.field)) {
      if (!boxes[a.from]) continue;
      if (!all('.lab-arrow.lab-at-hand').length) wrong('no arrow is lit');
      if (a.does === 'reach') seen.reached++;
    }
    if (stop.visit !== undefined && boxes[stop.visit]) {
      if (all('.lab-halo').length !== 1) wrong('the object visited is not marked');
      seen.visits++;
    }
    const now = lab.view.objects;
    const marks = [...now.values()].flatMap((o) => o.fields.filter((f) => f.mark === 'subtracted' && boxes[o.n] && boxes[f.to] && now.has(f.to)));
    if (marks.length > 0 !== all('.lab-arrow.lab-subtracted').length > 0) wrong('subtracted references');
    seen.faded += marks.length;
    const lit = lab.pipeline.element.querySelector('.lab-here');
    if (stop.step && (!lit || lit.textContent !== stop.step)) wrong(`the step is ${stop.step}`);
    for (const row of lab.lists.rows.querySelectorAll('[data-list]')) {
      const { ids } = lab.view.lists.find((l) => l.name === row.dataset.list);
      const chips = [...row.querySelectorAll('[data-n]')].map((c) => +c.dataset.n);
      if (ids.slice(0, chips.length).join() !== chips.join()) wrong(`list ${row.dataset.list}`);
      if (row.dataset.list === 'unreachable' && chips.length) seen.moved++;
    }
  }
  lab.setGrain('line');
  lab.goTo(0, true);
  for (const i of lab.stops()) {
    lab.goTo(i, true);
    if (lab.entrance() === undefined) continue;
    lab.sayings.pending = () => null;
    lab.into();
    seen.into++;
    if (lab.trace.stops[lab.at].grain !== 'step') out.push(`${section.id}: not into`);
    break;
  }
  lab.setGrain('line');
}
return [out, Object.values(seen)]; })()";

#[test]
fn what_a_step_does_is_drawn_in_every_lab() {
    if !chrome::is_here() {
        return;
    }
    let mut seen = [0; 6];
    for counted in asked_of_labs(IDEAS, some(lab_pages(), 1, 4)) {
        for (sum, n) in seen.iter_mut().zip(counted.as_array().into_iter().flatten()) {
            *sum += n.as_u64().unwrap_or_default();
        }
    }
    let enough = if everything() { 10 } else { 0 };
    assert!(
        seen.iter().all(|n| *n > enough),
        "sums, visits, faded, moved, reached, into: {seen:?}"
    );
}
