//! Dev page.
use lab_trace::*;
use gc_core::*;
const SRC: &str = "class Order:\n    def __init__(self, name):\n        self.name = name\n\na = Order(\"tea\")\nb = Order(\"cup\")\na.goes_with = b\nb.goes_with = a\nc = Order(\"cake\")\nc.after = a\ndel a, b\ndel c\nimport gc\nprint(gc.collect())\n";
fn main() {
    let p = Profile::default();
    let mut h: Heap<Actor, Recorder> = Heap::with(p, Recorder::new("Two orders that hold each other", &p, SRC));
    fn line(h: &mut Heap<Actor, Recorder>, l: u32) { h.observer_mut().push(&Entry::Line{line:l}); }
    let mk = |h: &mut Heap<Actor, Recorder>, n: &str, l: &str| { let id = alloc(h, Actor{type_name:"Order".into(), label:l.into(), fields: vec![]}); h.observer_mut().push(&Entry::Bound{frame:0,name:n.into(),to:Target::Object(id)}); id };
    fn set(h: &mut Heap<Actor, Recorder>, a: ObjId, f: &str, b: ObjId) { incref(h,b).unwrap(); h.update(a, |x| x.fields.push((f.into(), b))).unwrap(); }
    fn del(h: &mut Heap<Actor, Recorder>, n: &str, a: ObjId) { h.observer_mut().push(&Entry::Unbound{frame:0,name:n.into()}); decref(h,a).unwrap(); }
    line(&mut h,1); line(&mut h,5); let a = mk(&mut h,"a","\"tea\""); line(&mut h,6); let b = mk(&mut h,"b","\"cup\"");
    line(&mut h,7); set(&mut h,a,"goes_with",b); line(&mut h,8); set(&mut h,b,"goes_with",a);
    line(&mut h,9); let c = mk(&mut h,"c","\"cake\""); line(&mut h,10); set(&mut h,c,"after",a);
    line(&mut h,11); del(&mut h,"a",a); del(&mut h,"b",b);
    line(&mut h,12); del(&mut h,"c",c);
    line(&mut h,13); line(&mut h,14);
    let n = collect(&mut h,2).unwrap(); h.observer_mut().push(&Entry::Printed(format!("{n}\n")));
    h.observer_mut().push(&Entry::Ended);
    eprintln!("{:?}", h.observer().differs_from(&h));
    let r = std::mem::replace(h.observer_mut(), Recorder::new("", &p, ""));
    let t = r.finish();
    println!("{}", serde_json::to_string(&t).unwrap());
}
