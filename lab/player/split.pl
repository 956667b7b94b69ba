#!/usr/bin/env perl
# Sorts the code of a WebAssembly module by kind, so that it packs well:
#
#     lab/player/split.pl MODULE SORTED
#
# In code an opcode and its operands take turns, and what a packer could guess of one
# kind by the last few of it is hidden by the others. In SORTED each kind stands
# together, between what stands before the code in MODULE and what stands behind it. It
# prints what puts the module together again, byte for byte, as the rest of a list: what
# follows each opcode, and where each kind begins and the last one ends. Readers of that
# are `joined` in book/theme/lab/unpack.js and lab/wasm/tests/wasm/joined.rs.
#
# The length of a function isn't sent: a function ends where its blocks do.
use strict;
use warnings;

use FindBin;
use lib $FindBin::Bin;
use Wasm;

my ($from, $to) = @ARGV;
Wasm::of($from);
my @kinds = ("") x 10;

my $end = Wasm::code();
my $many = Wasm::value(Wasm::number());
my @places = ($Wasm::at);
Wasm::function(sub { $kinds[$_[0] eq "op" ? 0 : $_[0]] .= $_[1] }) for 1 .. $many;
$Wasm::at == $end or die "the code ends at $Wasm::at, not at $end";
push @places, $places[-1] + length for @kinds;

open(my $sorted, ">:raw", $to) or die "$to: $!";
print $sorted substr($Wasm::module, 0, $places[0]), @kinds, substr($Wasm::module, $end);
close $sorted or die "$to: $!";
print join ", ", "\"$Wasm::operands\"", @places;
