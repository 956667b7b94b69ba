# Objects mapped to rows by descriptors and a metaclass; a row that is in use is one object.
import re, weakref, gc
from itertools import count
from typing import Any, ClassVar, Self, get_type_hints

class ValidationError(ValueError): pass

class Column:
    _order = count()
    def __init__(self, kind=str, *, default=None, check=None, unique=False):
        self.kind, self.default, self.check, self.unique = kind, default, check, unique
        self.order = next(Column._order)
    def __set_name__(self, owner, name): self.name, self.slot = name, f"_{name}"
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.slot, self.default)
    def __set__(self, obj, value):
        if value is not None and not isinstance(value, self.kind):
            try: value = self.kind(value)
            except (TypeError, ValueError) as e:
                raise ValidationError(f"{type(obj).__name__}.{self.name}: {value!r}") from e
        if self.check and not self.check(value): raise ValidationError(f"{self.name}: check failed for {value!r}")
        obj.__dict__[self.slot] = value
        obj.dirty.add(self.name)
    def _cond(op):
        def method(self, other): return Query(None, [(self.name, op, other)])
        method.__name__ = f"__{op}__"
        return method
    __eq__, __lt__, __gt__, __contains__ = _cond("eq"), _cond("lt"), _cond("gt"), _cond("has")
    del _cond
    __hash__ = object.__hash__
    def __repr__(self): return f"<Column {self.name}: {self.kind.__name__}>"

class Ref(Column):
    def __init__(self, target): super().__init__(int); self.target = target
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return Model.registry[self.target].get(super().__get__(obj))
    def __set__(self, obj, value): super().__set__(obj, getattr(value, "id", value))

class Query:
    OPS = {"eq": lambda a, b: a == b, "lt": lambda a, b: a < b, "gt": lambda a, b: a > b, "has": lambda a, b: b in a}
    def __init__(self, model, conds): self.model, self.conds = model, conds
    def __and__(self, o): return Query(self.model, self.conds + o.conds)
    def __iter__(self):
        for row in list(self.model.rows):
            if all(self.OPS[op](row.get(n), v) for n, op, v in self.conds): yield self.model.get(row["id"])
    def first(self): return next(iter(self), None)
    def __len__(self): return sum(1 for _ in self)
    def __str__(self):
        return f"SELECT * FROM {self.model.table}" + (" WHERE " + " AND ".join(f"{n} {op} {v!r}" for n, op, v in self.conds) if self.conds else "")

class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.columns = dict(sorted(((k, v) for b in reversed(cls.__mro__) for k, v in vars(b).items() if isinstance(v, Column)), key=lambda kv: kv[1].order))
        if bases:
            cls.table = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() + "s"
            cls.rows, cls.live, cls.ids = [], weakref.WeakValueDictionary(), count(1)
            Model.registry[name] = cls
        return cls

class Model(metaclass=Meta):
    registry: ClassVar[dict[str, type]] = {}
    id = Column(int)
    def __init__(self, **kw):
        self.dirty = set()
        for k, v in kw.items():
            if k not in self.columns: raise TypeError(f"{type(self).__name__} has no column {k!r}")
            setattr(self, k, v)
    @classmethod
    def get(cls, id) -> Self:
        if (obj := cls.live.get(id)) is None:
            row = next((r for r in cls.rows if r["id"] == id), None)
            if row is None: return None
            obj = cls.live[id] = cls(**row)
            obj.dirty.clear()
        return obj
    @classmethod
    def where(cls, *queries): return Query(cls, [c for q in queries for c in q.conds])
    def save(self):
        if self.id is None:
            self.id = next(self.ids)
            self.rows.append({})
            self.live[self.id] = self
            self.rows[-1]["id"] = self.id
        row = next(r for r in self.rows if r["id"] == self.id)
        row.update({c: self.__dict__.get(f"_{c}", col.default) for c, col in self.columns.items()})
        changed, self.dirty = sorted(self.dirty), set()
        return f"saved {self!r}: {changed}"
    def __repr__(self): return f"{type(self).__name__}(" + ", ".join(f"{c}={self.__dict__.get('_' + c, col.default)!r}" for c, col in self.columns.items()) + ")"

class Author(Model):
    name = Column(check=lambda v: len(v) > 1)
    born = Column(int, default=1900)
class BlogPost(Model):
    title = Column()
    author = Ref("Author")
    score = Column(float, default=0.0)

ada = Author(name="Ada", born="1815")
print(ada.save(), ada.save())
for i in range(4): print(BlogPost(title=f"Post {i}", author=ada, score=i * 1.5).save())
p = BlogPost.get(2)
print(p, p is BlogPost.get(2), p.author is ada, BlogPost.table, list(BlogPost.columns))
q = BlogPost.where(BlogPost.score > 1, BlogPost.title == "Post 3")
print(q, len(q), q.first(), BlogPost.where(BlogPost.score < 2))
print([x.title for x in BlogPost.where(BlogPost.score > 1)], Author.where().first() is ada)
for bad in ("Author(name='x')", "Author(born='x')", "Author(colour=1)", "p.score.x"):
    try: eval(bad)
    except (ValidationError, TypeError, AttributeError) as e: print(type(e).__name__, e, "|", repr(e.__cause__))
del p, q
gc.collect()
print(len(BlogPost.live), len(BlogPost.rows), Author.name, get_type_hints(Model.get)["return"])
del ada
gc.collect()
print(len(Author.live), BlogPost.get(1).author.name, sorted(Model.registry))
