//! The pictures that stand still in the chapters, each drawn from a run.
//!
//! A scene drives a heap by hand, stops where there is something to see, and
//! says which stops are drawn. Nothing in a picture is set by hand but its
//! headings.

mod cost;
mod counting;
mod cycles;
mod death;
mod decision;
mod ending;
mod film;
mod freezing;
mod generations;
mod goodbyes;
mod header;
mod holders;
mod holes;
mod naming;
mod pipeline;
mod pools;
mod sawtooth;
mod subtract;
mod tracking;

use gc_core::HeapError;

use crate::show::Show;
use crate::stage::Stage;
use crate::svg::Drawing;
use crate::text;

/// A picture, ready for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The drawing: one `<svg>` element without blank lines.
    pub svg: String,
    /// The same picture as text.
    pub text: String,
    /// The sentence under it.
    pub caption: String,
}

/// What a scene hands over to be drawn.
struct Scene {
    stage: Stage,
    /// The stops that are drawn, each with its heading.
    panels: Vec<(&'static str, usize)>,
    caption: String,
    lists: bool,
    counts: bool,
}

impl Scene {
    /// A scene that draws objects and nothing else.
    fn objects(
        stage: Stage,
        panels: Vec<(&'static str, usize)>,
        caption: impl Into<String>,
    ) -> Scene {
        Scene { stage, panels, caption: caption.into(), lists: false, counts: false }
    }

    /// The stop at the end. A stop shows what has changed since the one before, so of
    /// two stops the second shows the objects as they are.
    fn at_rest(mut stage: Stage, heading: &'static str, caption: impl Into<String>) -> Scene {
        stage.stop("");
        let end = stage.stop("");
        Scene::objects(stage, vec![(heading, end)], caption)
    }
}

type Draw = fn() -> Result<Scene, HeapError>;

/// Every scene, in the order of the chapters.
const SCENES: &[(&str, Draw)] = &[
    ("reachable_from_a_name", counting::reachable_from_a_name),
    ("bicycle_and_its_parts", counting::bicycle_and_its_parts),
    ("two_orders_cycle", cycles::two_orders_cycle),
    ("accidental_cycles", cycles::accidental_cycles),
    ("subtract_outside", subtract::subtract_outside),
    ("tram_and_ferry_subtracted", subtract::tram_and_ferry_subtracted),
    ("weak_reference", death::weak_reference),
    ("generations_before", generations::generations_before),
    ("registered_method", holders::registered_method),
    ("way_back_to_a_name", holders::way_back_to_a_name),
    ("array_is_not_tracked", holders::array_is_not_tracked),
    ("frozen", freezing::frozen),
    ("large_and_small", cost::large_and_small),
    ("holes", holes::holes),
    ("at_once_and_later", cycles::at_once_and_later),
    ("all_of_it", ending::all_of_it),
];

type DrawWhole = fn() -> Result<Picture, HeapError>;

/// Pictures that are not a heap with boxes, but are made of a run all the same.
const OTHERS: &[(&str, DrawWhole)] = &[
    ("box_against_tag", naming::box_against_tag),
    ("object_header", header::object_header),
    ("walk_as_a_film", film::walk_as_a_film),
    ("collection_subtracts", pipeline::collection_subtracts),
    ("collection_moves", pipeline::collection_moves),
    ("collection_untracks", pipeline::collection_untracks),
    ("what_is_tracked", tracking::what_is_tracked),
    ("collection_clears_weakrefs", pipeline::collection_clears_weakrefs),
    ("two_ways_to_die", goodbyes::two_ways_to_die),
    ("collection_finalizes", pipeline::collection_finalizes),
    ("collection_deletes", pipeline::collection_deletes),
    ("collection_ages", pipeline::collection_ages),
    ("sawtooth", sawtooth::sawtooth),
    ("spread_and_together", pools::spread_and_together),
    ("leak_or_not", decision::leak_or_not),
];

/// The names that [`draw`] knows.
pub fn names() -> Vec<&'static str> {
    let scenes = SCENES.iter().map(|(name, _)| *name);
    scenes.chain(OTHERS.iter().map(|(name, _)| *name)).collect()
}

/// Draws the scene called `name`, if there is one.
pub fn draw(name: &str) -> Option<Picture> {
    if let Some((_, whole)) = OTHERS.iter().find(|(known, _)| *known == name) {
        return Some(whole().expect("a picture makes no mistake with its heap"));
    }
    let (_, scene) = SCENES.iter().find(|(known, _)| *known == name)?;
    let scene = scene().expect("a scene makes no mistake with its heap");
    Some(finish(scene))
}

fn finish(scene: Scene) -> Picture {
    let Scene { stage, panels, caption, lists, counts } = scene;
    let trace = stage.finish();
    let views: Vec<_> = panels.iter().map(|(heading, at)| (*heading, trace.view(*at))).collect();
    let mut pictured = String::new();
    for (heading, view) in &views {
        if !heading.is_empty() {
            pictured.push_str(heading);
            pictured.push('\n');
        }
        pictured.push_str(&text::picture(view));
    }
    let layouts = trace.places.usual();
    let layout = layouts.iter().find(|l| l.width > 500).unwrap_or(&layouts[2]);
    let drawing = Drawing {
        steps: Vec::new(),
        title: &caption,
        description: &pictured,
        panels: views.iter().map(|(heading, view)| (*heading, view)).collect(),
        layout,
        show: Show { walk: lists, tracking: lists, generations: lists, counters: counts },
    };
    Picture { svg: drawing.svg(), text: pictured, caption }
}
