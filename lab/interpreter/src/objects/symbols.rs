//! Names as numbers: an attribute name or a global's name is compared and
//! looked up by a [`Sym`], never letter by letter.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::rc::Rc;

use gc_core::ObjId;

/// A name that the program, or the interpreter itself, uses.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Sym(pub(crate) u32);

impl Sym {
    /// Its number, counted from 0.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// All names so far.
#[derive(Default)]
pub struct Names {
    texts: Vec<Rc<str>>,
    /// How many bytes the texts have.
    bytes: usize,
    by_text: HashMap<Rc<str>, Sym, BuildHasherDefault<TextHasher>>,
    /// The `str` object of a name, once one was needed.
    objects: Vec<Option<ObjId>>,
}

/// Names are looked up far more often than a program could make them
/// collide.
#[derive(Default)]
pub struct TextHasher(u64);

impl Hasher for TextHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            let mixed = self.0.rotate_left(5) ^ u64::from_le_bytes(word);
            self.0 = mixed.wrapping_mul(0x517C_C1B7_2722_0A95);
        }
    }
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

impl Names {
    /// The names that the interpreter itself uses are there from the start.
    pub fn new() -> Names {
        let mut names = Names::default();
        for text in known::ALL {
            names.sym(text);
        }
        names
    }

    /// The number of a name.
    pub fn sym(&mut self, text: &str) -> Sym {
        if let Some(sym) = self.by_text.get(text) {
            return *sym;
        }
        let sym = Sym(self.texts.len() as u32);
        let text: Rc<str> = text.into();
        self.bytes += text.len() + 80;
        self.texts.push(text.clone());
        self.by_text.insert(text, sym);
        self.objects.push(None);
        sym
    }

    /// The `str` object of a name, once one was needed.
    #[inline]
    pub fn object(&self, sym: Sym) -> Option<ObjId> {
        self.objects[sym.0 as usize]
    }

    /// This is the `str` object of a name; the reference is given away.
    pub fn set_object(&mut self, sym: Sym, object: ObjId) {
        self.objects[sym.0 as usize] = Some(object);
    }

    /// The `str` objects that there are.
    pub fn objects(&self) -> impl Iterator<Item = ObjId> {
        self.objects.iter().flatten().copied()
    }

    /// About how many bytes they take.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// How many names there are.
    pub fn count(&self) -> usize {
        self.texts.len()
    }

    /// The number of a name, if it has one.
    pub fn find(&self, text: &str) -> Option<Sym> {
        self.by_text.get(text).copied()
    }

    /// The name itself.
    pub fn text(&self, sym: Sym) -> Rc<str> {
        self.texts[sym.0 as usize].clone()
    }

    /// The name itself, borrowed.
    pub fn str(&self, sym: Sym) -> &str {
        &self.texts[sym.0 as usize]
    }
}

macro_rules! known {
    ($($name:ident = $text:literal),* $(,)?) => {
        /// The names that the interpreter itself uses.
        #[allow(missing_docs)]
        pub mod known {
            use super::Sym;
            #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
            #[allow(dead_code)]
            enum Number { $($name),* }
            $(pub const $name: Sym = Sym(Number::$name as u32);)*
            pub(crate) const ALL: &[&str] = &[$($text),*];
        }
    };
}

known! {
    INIT = "__init__", NEW = "__new__", DEL = "__del__", REPR = "__repr__", STR = "__str__",
    EQ = "__eq__", NE = "__ne__", LT = "__lt__", LE = "__le__", GT = "__gt__", GE = "__ge__",
    HASH = "__hash__", BOOL = "__bool__", LEN = "__len__", ITER = "__iter__", NEXT = "__next__",
    GETITEM = "__getitem__", SETITEM = "__setitem__", DELITEM = "__delitem__",
    CONTAINS = "__contains__", CALL = "__call__", ENTER = "__enter__", EXIT = "__exit__",
    GETATTR = "__getattr__", GETATTRIBUTE = "__getattribute__", SETATTR = "__setattr__",
    DELATTR = "__delattr__", GET = "__get__", SET = "__set__", DELETE = "__delete__",
    SET_NAME = "__set_name__", INIT_SUBCLASS = "__init_subclass__", CLASS = "__class__",
    DICT = "__dict__", SLOTS = "__slots__", SIZEOF = "__sizeof__", NAME = "__name__", QUALNAME = "__qualname__",
    MODULE = "__module__", DOC = "__doc__", BASES = "__bases__", MRO = "__mro__",
    WEAKREF = "__weakref__", ADD = "__add__", RADD = "__radd__", IADD = "__iadd__",
    SUB = "__sub__", RSUB = "__rsub__", ISUB = "__isub__", MUL = "__mul__", RMUL = "__rmul__",
    IMUL = "__imul__", TRUEDIV = "__truediv__", RTRUEDIV = "__rtruediv__",
    ITRUEDIV = "__itruediv__", FLOORDIV = "__floordiv__", RFLOORDIV = "__rfloordiv__",
    IFLOORDIV = "__ifloordiv__", MOD = "__mod__", RMOD = "__rmod__", IMOD = "__imod__",
    POW = "__pow__", RPOW = "__rpow__", IPOW = "__ipow__", LSHIFT = "__lshift__",
    RLSHIFT = "__rlshift__", ILSHIFT = "__ilshift__", RSHIFT = "__rshift__",
    RRSHIFT = "__rrshift__", IRSHIFT = "__irshift__", AND = "__and__", RAND = "__rand__",
    IAND = "__iand__", OR = "__or__", ROR = "__ror__", IOR = "__ior__", XOR = "__xor__",
    RXOR = "__rxor__", IXOR = "__ixor__", MATMUL = "__matmul__", RMATMUL = "__rmatmul__",
    IMATMUL = "__imatmul__", NEG = "__neg__", POS = "__pos__", INVERT = "__invert__",
    ABS = "__abs__", INT = "__int__", FLOAT = "__float__", INDEX = "__index__",
    ROUND = "__round__", FORMAT = "__format__", REVERSED = "__reversed__",
    MISSING = "__missing__", BUILTINS = "__builtins__", FILE = "__file__", CODE = "__code__",
    GLOBALS = "__globals__", DEFAULTS = "__defaults__", KWDEFAULTS = "__kwdefaults__",
    CLOSURE = "__closure__", ANNOTATIONS = "__annotations__", FUNC = "__func__",
    SELF = "__self__", TRACEBACK = "__traceback__", CAUSE = "__cause__", CONTEXT = "__context__",
    SUPPRESS_CONTEXT = "__suppress_context__", NOTES = "__notes__", ARGS = "args",
    VALUE = "value", CODE_ATTR = "code", NAME_ATTR = "name", OBJ_ATTR = "obj", MSG = "msg",
    LINENO = "lineno", OFFSET = "offset", END_LINENO = "end_lineno",
    END_OFFSET = "end_offset", TEXT = "text", FILENAME = "filename",
    CALLBACK = "__callback__", WRAPPED = "__wrapped__", DIR = "__dir__",
    CLASSCELL = "__classcell__", CLASSDICTCELL = "__classdictcell__", THROW = "throw",
    TB_FRAME = "tb_frame", TB_NEXT = "tb_next",
    TB_LINENO = "tb_lineno", F_LOCALS = "f_locals", F_GLOBALS = "f_globals", F_BACK = "f_back",
    F_CODE = "f_code", F_LINENO = "f_lineno",
    CELL_CONTENTS = "cell_contents", FGET = "fget", FSET = "fset",
    FDEL = "fdel", START = "start", STOP = "stop", STEP = "step", REAL = "real", IMAG = "imag",
    NUMERATOR = "numerator", DENOMINATOR = "denominator", CLASS_GETITEM = "__class_getitem__",
    MATCH_ARGS = "__match_args__", BASE = "__base__", THISCLASS = "__thisclass__",
    SELF_CLASS = "__self_class__", OBJCLASS = "__objclass__", TRUNC = "__trunc__",
    METACLASS = "metaclass", PREPARE = "__prepare__", MRO_ENTRIES = "__mro_entries__",
    INSTANCECHECK = "__instancecheck__", SUBCLASSCHECK = "__subclasscheck__", PATH = "path", UNDERSCORE = "_", SPEC = "__spec__",
    LOADER = "__loader__", PACKAGE = "__package__", ABSTRACTMETHODS = "__abstractmethods__",
    ISABSTRACT = "__isabstractmethod__", DIVMOD = "__divmod__", RDIVMOD = "__rdivmod__",
}
