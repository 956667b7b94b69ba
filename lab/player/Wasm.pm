# A WebAssembly module, read: its sections, and what each function's code is made of.
# Readers of it are split.pl and order.pl.
package Wasm;
use strict;
use warnings;

# What follows an opcode, or a range of them, a letter for each operand: a digit is a
# number of that kind, + begins a block and - ends one, * is a table of jumps, s and d are
# the four and eight bytes of a float. Kinds: 0 stands with the opcodes, 1 is how many
# blocks to leave, 2 the function to call, 3 the variable to read, 4 or to write, 5 where to load
# from, 6 or to store, 7 a number, 8 one of three bytes or more, 9 what variables there are.
# What is copied or filled in memory (fc) has operands that are 0, an opcode without any.
our $operands = "02-04:+0 0b:- 0c-0d:1 0e:* 10:2 11:00 20:3 21-22:4 23-24:0 28-35:05 36-3e:06"
    . " 3f-40:0 41:7 42:0 43:s 44:d e0:8 fc:0";
our ($NUMBER, $LONG) = (0x41, 0xe0); # the second is ours: a number of three bytes or more

my %follows;
for (split / /, $operands) {
    my ($first, $last, $what) = /^(..)(?:-(..))?:(.*)$/;
    $follows{$_} = $what for hex $first .. hex($last // $first);
}

our ($module, $at); # the bytes, and how many of them were read

# Begins to read a file.
sub of {
    open(my $file, "<:raw", $_[0]) or die "$_[0]: $!";
    local $/;
    $module = <$file>;
    pos($module) = $at = 8;
}

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

# Goes to the section with the code, the tenth in kind: there is one. Says where it ends.
sub code {
    while (1) {
        my $section = ord bytes(1);
        my $length = value(number());
        return $at + $length if $section == 10;
        bytes($length);
    }
}

# Reads an operand: hands its bytes over with their kind, and says how much deeper the
# code is in blocks after it.
sub operand {
    my ($step, $take) = @_;
    if ($step eq "*") {
        my $many = number();
        $take->(1, join "", $many, map { number() } 0 .. value($many));
    } elsif ($step =~ /[sd]/) {
        $take->(0, bytes($step eq "s" ? 4 : 8));
    } elsif ($step =~ /\d/) {
        $take->($step, number());
    }
    return { "+" => 1, "-" => -1 }->{$step} // 0;
}

# Reads a function, and hands all it is made of over in turn: what variables it has (kind
# 9), and for each instruction its opcode (kind "op") and its operands.
sub function {
    my ($take) = @_;
    my $end = value(number()) + $at;
    my $many = number();
    $take->(9, join "", $many, map { number() . bytes(1) } 1 .. value($many));
    for (my $depth = 1; $depth;) {
        my $op = ord bytes(1);
        $op = $LONG if $op == $NUMBER and $module =~ /\G[\x80-\xff]{2}/;
        pos($module) = $at;
        $take->("op", chr $op);
        $depth += operand($_, $take) for split //, $follows{$op} // "";
    }
    $at == $end or die "a function ends at $at, not at $end: is an opcode missing here?";
}

1;
