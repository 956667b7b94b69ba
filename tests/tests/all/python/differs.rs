//! Programs whose output is not CPython's in some version, and why.

use gc_core::Version::{self, *};

/// A program whose output is not CPython's, on purpose or for now.
pub struct Differs {
    pub program: &'static str,
    pub versions: &'static [Version],
    pub why: &'static str,
}

const ALL: &[Version] = &[V3_13, V3_12, V3_11];
const OLD: &[Version] = &[V3_12, V3_11];

pub const DIFFERS: &[Differs] = &[
    Differs {
        program: "book/02_immortals_do_not_count.py",
        versions: &[V3_11],
        why: "`None`, small ints and strings that are names are never counted here, in no version",
    },
    Differs { program: "book/26_what_changed.py", versions: &[V3_11], why: "the same" },
    Differs { program: "myths/m05_immortal.py", versions: &[V3_11], why: "the same" },
    Differs {
        program: "counting/immortals_and_mortals.py",
        versions: ALL,
        why: "floats and ints are not objects of the heap here, so they have no count",
    },
    Differs {
        program: "counting/in_many_places.py",
        versions: &[V3_11],
        why: "3.11 holds starred arguments once more while a call runs",
    },
    Differs { program: "counting/seen_from_inside_calls.py", versions: &[V3_11], why: "the same" },
    Differs {
        program: "counting/starred_and_keyword_arguments.py",
        versions: &[V3_11],
        why: "3.11 holds `**` arguments twice while a call runs",
    },
    Differs {
        program: "counting/stored_while_the_old_value_dies.py",
        versions: &[V3_11],
        why: "3.11 specializes the storing of an item later, after a number of runs that differs by place",
    },
    Differs {
        program: "death/attributes_drop_in_the_class_order.py",
        versions: ALL,
        why: "after `vars()` was asked for, attributes go in the order of the dict here",
    },
    Differs {
        program: "diff/25_freeze.py",
        versions: &[V3_12],
        why: "3.12.1 starts with 375 frozen objects",
    },
    Differs {
        program: "errors/builtin_arguments.py",
        versions: &[V3_11],
        why: "3.11 words some errors of `str.join` and others in another way",
    },
    Differs {
        program: "collect/cached_functions_in_a_cycle.py",
        versions: &[V3_11],
        why: "3.11 has no `__type_params__`",
    },
    Differs {
        program: "collect/imports_leave_trash.py",
        versions: ALL,
        why: "an import leaves no trash behind here: its modules are made in another way",
    },
    Differs {
        program: "collect/counts_after_a_finalizer.py",
        versions: ALL,
        why: "an import leaves nothing in the free lists here, so what is made next is counted",
    },
    Differs {
        program: "language/subclasses_hear_of_their_making.py",
        versions: &[V3_11],
        why: "3.11 makes a `RuntimeError` of what `__set_name__` raises",
    },
    Differs {
        program: "language/an_error_with_early_attributes.py",
        versions: ALL,
        why: "CPython never lets go of what `OSError.__init__` replaces, here it does",
    },
    Differs {
        program: "counting/equal_constants.py",
        versions: &[V3_11],
        why: "`None`, small ints and strings that are names are never counted here, in no version",
    },
    Differs {
        program: "language/enums_and_what_they_are_mixed_with.py",
        versions: OLD,
        why: "`enum` is that of 3.13 in every version",
    },
    Differs {
        program: "language/floats.py",
        versions: OLD,
        why: "older versions word the errors of division by zero in another way",
    },
    Differs {
        program: "language/mistakes_have_their_places.py",
        versions: OLD,
        why: "older versions have other words, or another place, for some mistakes",
    },
    Differs {
        program: "language/mistakes_in_pieces_of_text.py",
        versions: &[V3_11],
        why: "3.11 has other words, or another place, for some mistakes",
    },
    Differs {
        program: "language/fractions_and_statistics.py",
        versions: &[V3_11],
        why: "3.11 cannot format a fraction",
    },
    Differs {
        program: "language/which_lines_made_what.py",
        versions: &[V3_11],
        why: "3.11 does not know which lines made an instance",
    },
    Differs {
        program: "exits/the_last_collections_go_by_the_names.py",
        versions: ALL,
        why: "the module that is run begins in generation 0, and not, after what CPython does at its start, \
              in generation 1: so labs show what its names hold in a young collection, and names die in \
              another order when it is collected at the end",
    },
    Differs {
        program: "shapes/size_of_an_instance_dict.py",
        versions: OLD,
        why: "older versions give an instance its dict in another way",
    },
    Differs {
        program: "shapes/sizes_of_iterators_and_errors.py",
        versions: OLD,
        why: "some sizes are those of 3.13 in every version, and 3.11 has no `itertools.batched`",
    },
    Differs {
        program: "language/more_reprs_inside_themselves.py",
        versions: &[V3_11],
        why: "3.11 shows an `OrderedDict` as a list of pairs",
    },
    Differs { program: "language/reprs_inside_themselves.py", versions: &[V3_11], why: "the same" },
    Differs {
        program: "language/type_parameters.py",
        versions: &[V3_11],
        why: "3.11 has no type parameters; the syntax here is that of 3.13 in every version",
    },
    Differs {
        program: "language/type_parameters_in_a_class.py",
        versions: &[V3_11],
        why: "the same",
    },
    Differs {
        program: "language/type_parameters_with_defaults.py",
        versions: OLD,
        why: "3.12 has no defaults of type parameters, and 3.11 no type parameters",
    },
    Differs {
        program: "errors/arguments_of_bytes.py",
        versions: OLD,
        why: "older versions word errors of searching in bytes in another way",
    },
    Differs {
        program: "errors/mistakes_after_a_conversion.py",
        versions: &[V3_11],
        why: "3.11 has other words, or another place, for mistakes in f-strings",
    },
    Differs {
        program: "language/attributes_of_what_wraps_a_function.py",
        versions: &[V3_11],
        why: "3.11 has no `__type_params__`",
    },
    Differs {
        program: "language/mistakes_between_braces.py",
        versions: &[V3_11],
        why: "3.11 has other words, or another place, for mistakes in f-strings",
    },
    Differs {
        program: "language/quotes_behind_a_backslash.py",
        versions: OLD,
        why: "older versions have other words for a text that nothing ends",
    },
    Differs {
        program: "language/constants_of_code.py",
        versions: &[V3_11],
        why: "3.11 keeps constants that only a test asks for",
    },
    Differs {
        program: "scenes/automatic_collections_at_work.py",
        versions: OLD,
        why: "the interpreter's own allocations are those of 3.13, a few more or fewer",
    },
    Differs {
        program: "thresholds/cyclic_trash_is_taken_in_time.py",
        versions: OLD,
        why: "the interpreter's own allocations are those of 3.13, a few more or fewer",
    },
    Differs {
        program: "thresholds/print_packs_its_arguments.py",
        versions: &[V3_11],
        why: "3.11 counts one container more where standard output gathers its first pieces",
    },
    Differs {
        program: "thresholds/warm_calls_of_a_class.py",
        versions: &[V3_12],
        why: "3.12 does not specialize the call of a class in this place",
    },
    Differs {
        program: "thresholds/shown_errors_fill_free_lists.py",
        versions: &[V3_12],
        why: "3.12 makes two dicts more to show a line of the source",
    },
    Differs {
        program: "errors/locks_that_are_not_held.py",
        versions: OLD,
        why: "older versions have other words for a time limit, and a barrier for nobody",
    },
    Differs {
        program: "language/hints_that_are_texts.py",
        versions: OLD,
        why: "`typing` is that of 3.13 in every version",
    },
    Differs {
        program: "language/what_library_objects_show.py",
        versions: OLD,
        why: "older versions show a partial method in another way, and look for other values of an enum",
    },
    Differs {
        program: "errors/arguments_of_library_functions.py",
        versions: OLD,
        why: "older versions have other words for a filter of warnings",
    },
    Differs {
        program: "errors/dataclasses_that_have_it_already.py",
        versions: OLD,
        why: "older versions have no `copy.replace`",
    },
    Differs {
        program: "language/fractions_as_decimals.py",
        versions: &[V3_11],
        why: "3.11 cannot format a fraction",
    },
    Differs {
        program: "language/more_statistics.py",
        versions: OLD,
        why: "3.11 has no `math.sumprod`, and 3.12 words the error of a text in another way",
    },
    Differs {
        program: "tracebacks/limits.py",
        versions: &[V3_12, V3_11],
        why: "tracebacks are those of 3.13 in every version",
    },
    Differs {
        program: "language/cached_properties.py",
        versions: &[V3_11],
        why: "3.11 makes a `RuntimeError` of what `__set_name__` raises",
    },
    Differs {
        program: "language/contexts_on_stacks.py",
        versions: &[V3_11],
        why: "3.11's `suppress` takes nothing out of a group",
    },
    Differs {
        program: "language/fields_of_dataclasses.py",
        versions: OLD,
        why: "older versions have no `copy.replace`, and other words for `super`",
    },
    Differs {
        program: "language/members_and_no_members.py",
        versions: OLD,
        why: "`enum` is that of 3.13 in every version",
    },
    Differs {
        program: "language/neighbours_of_floats.py",
        versions: &[V3_11],
        why: "3.11 goes to the next float only, and has no `sumprod`",
    },
    Differs {
        program: "language/queues_that_shut_down.py",
        versions: OLD,
        why: "older versions cannot shut a queue down",
    },
    Differs {
        program: "errors/what_may_have_been_meant.py",
        versions: &[V3_11],
        why: "tracebacks are those of 3.13 in every version",
    },
    Differs {
        program: "errors/slices_of_no_iterable.py",
        versions: OLD,
        why: "older versions have other words for a slice without a step",
    },
];
