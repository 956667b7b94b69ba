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

# What follows an opcode, or a range of them, a letter for each operand: a digit is a
# number of that kind, + begins a block and - ends one, * is a table of jumps, s and d are
# the four and eight bytes of a float. Kinds: 0 stands with the opcodes, 1 is how many
# blocks to leave, 2 the function to call, 3 the variable to read, 4 or to write, 5 where to load
# from, 6 or to store, 7 a number, 8 one of three bytes or more, 9 what variables there are.
# What is copied or filled in memory (fc) has operands that are 0, an opcode without any.
my $operands = "02-04:+0 0b:- 0c-0d:1 0e:* 10:2 11:00 20:3 21-22:4 23-24:0 28-35:05 36-3e:06"
    . " 3f-40:0 41:7 42:0 43:s 44:d e0:8 fc:0";
my ($NUMBER, $LONG) = (0x41, 0xe0); # the second is ours: a number of three bytes or more

my %follows;
for (split / /, $operands) {
    my ($first, $last, $what) = /^(..)(?:-(..))?:(.*)$/;
    $follows{$_} = $what for hex $first .. hex($last // $first);
}

my ($from, $to) = @ARGV;
open(my $file, "<:raw", $from) or die "$from: $!";
local $/;
my $module = <$file>;
my $at = 8;
my @kinds = ("") x 10;

# The bytes of the number at hand.
sub number {
    $module =~ /\G[\x80-\xff]*[\x00-\x7f]/g or die "a number was expected";
    $at = pos $module;
    return $&;
}

sub value {
    my ($n, $shift) = (0, 0);
    for (unpack "C*", $_[0]) { $n |= ($_ & 127) << $shift; $shift += 7 }
    return $n;
}

sub bytes {
    my $bytes = substr $module, $at, $_[0];
    pos($module) = $at += $_[0];
    return $bytes;
}

sub operand {
    my ($step) = @_;
    if ($step eq "*") {
        my $many = number();
        $kinds[1] .= join "", $many, map { number() } 0 .. value($many);
    } elsif ($step =~ /[sd]/) {
        $kinds[0] .= bytes($step eq "s" ? 4 : 8);
    } elsif ($step =~ /\d/) {
        $kinds[$step] .= number();
    }
    return { "+" => 1, "-" => -1 }->{$step} // 0;
}

sub function {
    my $end = value(number()) + $at;
    my $many = number();
    $kinds[9] .= join "", $many, map { number() . bytes(1) } 1 .. value($many);
    for (my $depth = 1; $depth;) {
        my $op = ord bytes(1);
        $op = $LONG if $op == $NUMBER and $module =~ /\G[\x80-\xff]{2}/;
        pos($module) = $at;
        $kinds[0] .= chr $op;
        $depth += operand($_) for split //, $follows{$op} // "";
    }
    $at == $end or die "a function ends at $at, not at $end: is an opcode missing here?";
}

# The section with the code is the tenth in kind; there is one.
pos($module) = $at;
my $end;
until ($end) {
    my $section = ord bytes(1);
    my $length = value(number());
    if ($section == 10) { $end = $at + $length } else { bytes($length) }
}
my $many = value(number());
my @places = ($at);
function() for 1 .. $many;
$at == $end or die "the code ends at $at, not at $end";
push @places, $places[-1] + length for @kinds;

open(my $sorted, ">:raw", $to) or die "$to: $!";
print $sorted substr($module, 0, $places[0]), @kinds, substr($module, $end);
close $sorted or die "$to: $!";
print join ", ", "\"$operands\"", @places;
