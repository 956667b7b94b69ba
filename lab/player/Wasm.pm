# A WebAssembly module, read: its sections, and what each function's code is made of.
# Readers of it are split.pl and order.pl.
package Wasm;
use strict;
use warnings;

# What follows an opcode, or a range of them, a letter for each operand: a digit or a letter up to
# c is a number of that kind, + begins a block and - ends one, * is a table of jumps, s and d
# are the four and eight bytes of a float. Kinds: 0 stands with the opcodes, h does too, and is one of
# few for each opcode; 1 is how many blocks to leave, a and b the same in a jump on a condition
# and in a table, 2 the function to call, 3 the variable to read, 4 or to write, 5 where to
# load from, 6 or to store, 7 a number, 9 what variables there are.
# What is copied or filled in memory (fc) has operands that are 0, an opcode without any.
my %follows;
for (split / /, "02-04:+h 0b:- 0c:1 0d:a 0e:* 10:2 11:00 20:3 21-22:4 23-24:h 28-35:h5 36-3e:h6"
    . " 3f-40:h 41-42:7 43:s 44:d fc:h") {
    my ($first, $last, $what) = /^(..)(?:-(..))?:(.*)$/;
    $follows{chr $_} = $what for hex $first .. hex($last // $first);
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

# Reads a function, and hands all it is made of over in turn: what variables it has (an
# opcode of no letters, and one operand), and each instruction, its opcode and its operands, each a
# list of its letter and its bytes.
sub function {
    my ($take) = @_;
    my $end = value(number()) + $at;
    my $many = number();
    $take->("", [9, join "", $many, map { number() . bytes(1) } 1 .. value($many)]);
    for (my $depth = 1; $depth;) {
        my $op = bytes(1);
        my @operands = map { [$_, operand($_)] } split //, $follows{$op} // "";
        $depth += { "+" => 1, "-" => -1 }->{$_->[0]} // 0 for @operands;
        $take->($op, @operands);
    }
    $at == $end or die "a function ends at $at, not at $end: is an opcode missing here?";
}

# The bytes of an operand.
sub operand {
    my ($letter) = @_;
    return "" if $letter =~ /[+-]/;
    return bytes($letter eq "s" ? 4 : 8) if $letter =~ /[sd]/;
    my $many = number();
    return $letter eq "*" ? join "", $many, map { number() } 0 .. value($many) : $many;
}

1;
