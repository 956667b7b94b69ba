use gc_core::{Heap, ObjId, Trace, check};
use tell_all_you_hold::{Cart, Coupon};
use workbench::{Dice, expect, in_own_process};

fn heap() -> Heap<Cart> {
    let mut heap = Heap::new();
    heap.disable();
    heap
}

/// Makes an empty cart; it does for everything else as well.
fn cart(heap: &mut Heap<Cart>) -> ObjId {
    heap.alloc(Cart::default())
}

/// Puts a counted reference to `to` into `cart`.
fn put(
    heap: &mut Heap<Cart>,
    cart: ObjId,
    to: ObjId,
    place: impl FnOnce(&mut Cart, ObjId),
) {
    heap.incref(to).unwrap();
    heap.update(cart, |cart| place(cart, to)).unwrap();
}

fn owner(cart: &mut Cart, to: ObjId) {
    cart.owner = Some(to);
}

fn article(cart: &mut Cart, to: ObjId) {
    cart.articles.push(to);
}

fn coupon(cart: &mut Cart, to: ObjId) {
    cart.coupons.push(Coupon {
        cents: 50,
        given_by: to,
    });
}

/// A cart and another thing, which hold each other: the cart holds it in the
/// place that is tried.
fn cycle(place: fn(&mut Cart, ObjId)) -> String {
    let mut heap = heap();
    let [a, b] = [cart(&mut heap), cart(&mut heap)];
    put(&mut heap, a, b, place);
    put(&mut heap, b, a, article);
    heap.decref(a).unwrap();
    heap.decref(b).unwrap();
    let found = heap.collect(2).unwrap();
    format!("{found} found, {} alive", heap.len())
}

#[test]
fn cycle_through_an_article_is_found() {
    in_own_process!();
    expect!(
        "A cart holds an article, and the article the cart. Nothing else \
         holds them.",
        "2 found, 0 alive",
        cycle(article),
    );
}

#[test]
fn cycle_through_the_owner_is_found() {
    in_own_process!();
    expect!(
        "A cart holds its owner, and the owner the cart. A field that \
         traverse forgets looks like a reference from outside.",
        "2 found, 0 alive",
        cycle(owner),
    );
}

#[test]
fn cycle_through_a_coupon_is_found() {
    in_own_process!();
    expect!(
        "A cart holds a coupon, the coupon who gave it, and they the cart. \
         The coupon isn't an object of its own: its reference is the cart's.",
        "2 found, 0 alive",
        cycle(coupon),
    );
}

/// Objects by the names that a test gives them.
struct Named<'a>(&'a [(&'a str, ObjId)]);

impl Named<'_> {
    /// The names of these, in the order of the alphabet.
    fn names(&self, ids: &[ObjId]) -> String {
        let name = |id: &ObjId| {
            let named = self.0.iter().find(|it| it.1 == *id);
            named.map_or("an unknown object", |it| it.0)
        };
        let mut names: Vec<&str> = ids.iter().map(name).collect();
        names.sort();
        match names.is_empty() {
            true => "nothing".into(),
            false => names.join(", "),
        }
    }

    /// What `traverse` visits.
    fn visited(&self, cart: &Cart) -> String {
        let mut visited = Vec::new();
        cart.traverse(&mut |id| visited.push(id));
        self.names(&visited)
    }
}

#[test]
fn article_that_is_there_twice_is_visited_twice() {
    in_own_process!();
    let mut heap = heap();
    let [tea, cup] = [cart(&mut heap), cart(&mut heap)];
    let full = Cart {
        articles: vec![tea, cup, tea],
        ..Cart::default()
    };
    expect!(
        "Two teas and a cup. Each reference was counted, so each has to be \
         subtracted.",
        "cup, tea, tea",
        Named(&[("tea", tea), ("cup", cup)]).visited(&full),
    );
}

#[test]
fn borrowed_reference_is_not_visited() {
    in_own_process!();
    let mut heap = heap();
    let [old, owner] = [cart(&mut heap), cart(&mut heap)];
    let copy = Cart {
        owner: Some(owner),
        copied_from: Some(old),
        ..Cart::default()
    };
    expect!(
        "A cart with an owner, copied from another cart. That reference \
         isn't counted.",
        "its owner",
        Named(&[("its owner", owner), ("the other cart", old)]).visited(&copy),
    );
}

#[test]
fn visiting_what_is_borrowed_frees_what_is_in_use() {
    in_own_process!();
    let mut heap = heap();
    let old = cart(&mut heap); // held by a name
    let copy = cart(&mut heap);
    heap.update(copy, |copy| copy.copied_from = Some(old))
        .unwrap();
    put(&mut heap, copy, copy, article);
    heap.decref(copy).unwrap();
    let found = heap.collect(2).unwrap();
    expect!(
        "An old cart has a name. A copy of it holds itself, and is trash. \
         Subtracted from the old cart, a reference that was never counted \
         would make it look like trash.",
        "1 found, the old cart is alive: true",
        format!(
            "{found} found, the old cart is alive: {}",
            heap.is_live(old)
        ),
    );
}

#[test]
fn clear_hands_over_everything_once() {
    in_own_process!();
    let mut heap = heap();
    let called = ["ada", "tea", "cup", "the shop", "the other cart"];
    let named: Vec<(&str, ObjId)> =
        called.map(|name| (name, cart(&mut heap))).to_vec();
    let [ada, tea, cup, shop, other] =
        [0, 1, 2, 3, 4].map(|n: usize| named[n].1);
    let mut full = Cart {
        owner: Some(ada),
        articles: vec![tea, cup, tea],
        coupons: vec![Coupon {
            cents: 50,
            given_by: shop,
        }],
        copied_from: Some(other),
    };
    let named = Named(&named);
    let mut dropped = Vec::new();
    full.clear(&mut dropped);
    expect!(
        "Ada's cart has two teas, a cup and a coupon of the shop's, and was \
         copied from another cart. It is cleared. What does it hand over?",
        "ada, cup, tea, tea, the shop",
        named.names(&dropped),
    );
    expect!("What does it hold now?", "nothing", named.visited(&full));
    expect!(
        "And does it still know the cart that it was copied from? Nothing \
         keeps that alive for it.",
        "no",
        if full.copied_from.is_some() {
            "yes"
        } else {
            "no"
        },
    );
    dropped.clear();
    full.clear(&mut dropped);
    expect!(
        "Cleared again, what does it hand over?",
        "nothing",
        named.names(&dropped),
    );
}

#[test]
fn what_a_dead_cart_held_is_let_go() {
    in_own_process!();
    let mut heap = heap();
    let full = cart(&mut heap);
    let others: Vec<ObjId> = (0..3).map(|_| cart(&mut heap)).collect();
    for (&to, place) in others.iter().zip([owner, article, coupon]) {
        put(&mut heap, full, to, place as fn(&mut Cart, ObjId));
        heap.decref(to).unwrap();
    }
    heap.decref(full).unwrap();
    expect!(
        "A cart with an owner, an article and a coupon, which nothing else \
         holds. It dies by counting, and what is not told is not let go.",
        "0 alive",
        format!("{} alive", heap.len()),
    );
}

#[test]
fn random_shops_are_sound() {
    in_own_process!();
    let mut dice = Dice::new(52);
    for round in 0..300 {
        let mut heap = heap();
        let n = 2 + round / 30;
        let ids: Vec<ObjId> = (0..n).map(|_| cart(&mut heap)).collect();
        let mut edges = vec![Vec::new(); n];
        for _ in 0..dice.roll(3 * n) {
            let (a, b) = (dice.roll(n), dice.roll(n));
            match dice.roll(4) {
                0 if heap.get(ids[a]).unwrap().owner.is_none() => {
                    put(&mut heap, ids[a], ids[b], owner);
                    edges[a].push(b);
                }
                1 => {
                    put(&mut heap, ids[a], ids[b], coupon);
                    edges[a].push(b);
                }
                2 => {
                    put(&mut heap, ids[a], ids[b], article);
                    edges[a].push(b);
                }
                _ => {
                    let copied =
                        |cart: &mut Cart| cart.copied_from = Some(ids[b]);
                    heap.update(ids[a], copied).unwrap();
                }
            }
        }
        let held: Vec<usize> = (0..n).filter(|_| dice.roll(3) == 0).collect();
        for (k, &id) in ids.iter().enumerate() {
            if !held.contains(&k) {
                heap.decref(id).unwrap();
            }
        }
        heap.collect(2).unwrap();
        let mut needed = held.clone();
        let mut next = 0;
        while next < needed.len() {
            for &to in &edges[needed[next]] {
                if !needed.contains(&to) {
                    needed.push(to);
                }
            }
            next += 1;
        }
        needed.sort();
        let alive: Vec<usize> =
            (0..n).filter(|&k| heap.is_live(ids[k])).collect();
        expect!(
            &format!(
                "owned references {edges:?}, held {held:?}: what is alive?"
            ),
            format!("{needed:?}"),
            format!("{alive:?}"),
        );
        let outside: Vec<ObjId> = held.iter().map(|&k| ids[k]).collect();
        if let Err(broken) = check(&heap, &outside) {
            panic!("owned references {edges:?}, held {held:?}: {broken}");
        }
    }
}
