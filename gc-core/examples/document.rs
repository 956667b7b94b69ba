//! A document whose elements know their parents.
//!
//! Parent and child refer to each other, so no branch that is cut off dies by
//! counting alone. Many programs make one of the two links weak by hand; here
//! both are ordinary, and the collector finds what was cut off.
//!
//! `cargo run -p gc-core --example document`

use gc_core::{Heap, HeapError, ObjId, Trace, Tracking};

/// What the heap stores: a type of this program's own.
enum Node {
    Element {
        name: &'static str,
        parent: Option<ObjId>,
        children: Vec<ObjId>,
    },
    /// Text refers to nothing: the collector need not know of it.
    Text(String),
}

impl Trace for Node {
    /// Nodes have no finalizers.
    const RUNS_CODE: bool = false;

    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        if let Node::Element {
            parent, children, ..
        } = self
        {
            parent.iter().chain(children).copied().for_each(visit);
        }
    }

    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        if let Node::Element {
            parent, children, ..
        } = self
        {
            dropped.extend(parent.take());
            dropped.append(children);
        }
    }

    fn tracking(&self) -> Tracking {
        match self {
            Node::Element { .. } => Tracking::Always,
            Node::Text(_) => Tracking::Never,
        }
    }
}

struct Document {
    heap: Heap<Node>,
    root: ObjId,
}

impl Document {
    fn new(name: &'static str) -> Document {
        let mut heap = Heap::new();
        let root = heap.alloc(element(name, None));
        Document { heap, root }
    }

    /// A new element at the end of `parent`.
    fn add(
        &mut self,
        parent: ObjId,
        name: &'static str,
    ) -> Result<ObjId, HeapError> {
        // The child holds its parent: one reference more to that.
        self.heap.incref(parent)?;
        let child = self.heap.alloc(element(name, Some(parent)));
        self.push(parent, child)?;
        Ok(child)
    }

    fn add_text(&mut self, parent: ObjId, text: &str) -> Result<(), HeapError> {
        let text = self.heap.alloc(Node::Text(text.into()));
        self.push(parent, text)
    }

    /// Gives the one reference to `child` away to its parent.
    fn push(&mut self, parent: ObjId, child: ObjId) -> Result<(), HeapError> {
        self.heap.update(parent, |node| match node {
            Node::Element { children, .. } => children.push(child),
            Node::Text(_) => panic!("text has no children"),
        })
    }

    /// Cuts the `n`th child off.
    fn cut(&mut self, parent: ObjId, n: usize) -> Result<(), HeapError> {
        let child = self.heap.update(parent, |node| match node {
            Node::Element { children, .. } => children.remove(n),
            Node::Text(_) => panic!("text has no children"),
        })?;
        self.heap.decref(child)
    }

    fn text(&self, id: ObjId) -> Result<String, HeapError> {
        Ok(match self.heap.get(id)? {
            Node::Text(text) => text.clone(),
            Node::Element { name, children, .. } => {
                let inside: Result<String, HeapError> =
                    children.iter().map(|&child| self.text(child)).collect();
                format!("<{name}>{}</{name}>", inside?)
            }
        })
    }
}

fn element(name: &'static str, parent: Option<ObjId>) -> Node {
    Node::Element {
        name,
        parent,
        children: Vec::new(),
    }
}

fn main() -> Result<(), HeapError> {
    let mut document = Document::new("menu");
    let root = document.root;
    for (kind, drinks) in [
        ("tea", ["Assam", "Sencha"]),
        ("coffee", ["Ristretto", "Lungo"]),
    ] {
        let list = document.add(root, kind)?;
        for drink in drinks {
            let item = document.add(list, "item")?;
            document.add_text(item, drink)?;
        }
    }
    println!("{}", document.text(root)?);
    println!("{} nodes", document.heap.len());

    document.cut(root, 0)?;
    println!("{}", document.text(root)?);
    println!("after the cut: {} nodes", document.heap.len());

    let found = document.heap.collect(2)?;
    println!("found {found}: {} nodes", document.heap.len());

    // Two items and their list; their two texts went with them, by counting.
    assert_eq!((found, document.heap.len()), (3, 6));
    Ok(())
}

#[test]
fn branch_that_is_cut_off_is_collected() {
    main().unwrap();
}
