#!/usr/bin/env perl
# Sorts the code of a WebAssembly module by kind, so that it packs well:
#
#     lab/player/split.pl MODULE SORTED
#
# In code an opcode and its operands take turns, and what a packer could guess of one
# kind by the last few of it is hidden by the others. In SORTED each kind stands
# together, between what stands before the code in MODULE and what stands behind it.
#
# An opcode and what there are few of behind it, a type of a block or how a place in
# memory is aligned, are one byte: the opcode with what most often follows it is the opcode, and
# others are opcodes that the module doesn't have. A number of three bytes or more has an
# opcode of its own, too, and is of kind 8.
#
# It prints what puts the module together again, byte for byte, as the rest of a list: of
# each such byte what it stands for and what follows it, and where each kind begins and the last
# one ends. Readers of that are `joined` in book/theme/lab/unpack.js and
# lab/wasm/tests/wasm/joined.rs.
#
# The length of a function isn't sent: a function ends where its blocks do.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Wasm;

my ($from, $to) = @ARGV;
my %kind = ((map { $_ => $_ } 0 .. 9), s => 0, d => 0, a => 10, b => 11, "*" => 11);
my $NUMBER = "\x41";

# An instruction as what one byte is to stand for, its bytes and letters, and the operands
# that are sent apart.
sub parted {
    my ($op, @operands) = @_;
    my @apart;
    my $letters = "";
    for (@operands) {
        my ($letter, $bytes) = @$_;
        if ($letter eq "h") { $op .= $bytes; next }
        $letter = 8 if $op eq $NUMBER and length $bytes > 2;
        $letters .= $letter;
        push @apart, [$letter, $bytes] if $letter !~ /[+-]/;
    }
    return (unpack("H*", $op) . ":$letters", @apart);
}

# Calls what is given with each instruction of the module; says where its code ends.
sub each_instruction {
    Wasm::of($from);
    my $end = Wasm::code();
    my $many = Wasm::value(Wasm::number());
    my $begin = $Wasm::at;
    Wasm::function($_[0]) for 1 .. $many;
    $Wasm::at == $end or die "the code ends at $Wasm::at, not at $end";
    return ($begin, $end);
}

my %often;
each_instruction(sub { $often{(parted(@_))[0]}++ if $_[0] ne "" });
my (%byte, %taken);
my @heads = sort { $often{$b} <=> $often{$a} or $a cmp $b } keys %often;
for (@heads) {
    my $op = substr $_, 0, 2;
    $byte{$_} = $op unless $taken{$op}++;
}
my @free = grep { not $taken{$_} } map { sprintf "%02x", $_ } 0 .. 255;
$byte{$_} //= pop @free // die "more heads than bytes" for @heads;

my @kinds = ("") x 12;
my ($begin, $end) = each_instruction(sub {
    my ($head, @apart) = parted(@_);
    $kinds[0] .= chr hex $byte{$head} if $_[0] ne "";
    $kinds[$kind{$_->[0]}] .= $_->[1] for @apart;
});
my @places = ($begin);
push @places, $places[-1] + length for @kinds;
# What stands for itself, and is followed by nothing, is not in the table.
my @table = map { "$byte{$_}:$_" } grep { not /^..:$/ } sort { $byte{$a} cmp $byte{$b} } @heads;

open(my $sorted, ">:raw", $to) or die "$to: $!";
print $sorted substr($Wasm::module, 0, $begin), @kinds, substr($Wasm::module, $end);
close $sorted or die "$to: $!";
print join ", ", "\"@table\"", @places;
