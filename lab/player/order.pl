#!/usr/bin/env perl
# Puts functions that are alike beside each other, so that a module packs better:
#
#     lab/player/order.pl MODULE ORDERED
#
# ORDERED does what MODULE does: only the numbers of its functions are others. After each
# function comes, of those that are left, the one that shares most runs of six opcodes
# with it, and where none shares any, the longest.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Wasm;

my ($RUN, $COMMON) = (6, 400); # runs that more functions have than that are not counted
my ($FUNCTIONS, $EXPORTS, $START, $ELEMENTS, $CODE) = (3, 7, 8, 9, 10); # sections

# A number, in the bytes that stand for it.
sub written {
    my ($n) = @_;
    my $bytes = "";
    for (; $n > 127; $n >>= 7) { $bytes .= chr($n & 127 | 128) }
    return $bytes . chr $n;
}

# A list, after how many there are in it.
sub list { return written(scalar @_) . join "", @_ }

# All functions: each is a list in which code and the number of a function that is called
# take turns.
my (@functions, @opcodes);

sub read_function {
    my ($opcodes, @parts) = ("", "");
    Wasm::function(sub {
        my ($op, @operands) = @_;
        die "a reference to a function" if $op eq "\xd2";
        $opcodes .= $op;
        $parts[-1] .= $op;
        for (@operands) {
            my ($kind, $bytes) = @$_;
            if ($kind eq "2") { push @parts, Wasm::value($bytes), "" } else { $parts[-1] .= $bytes }
        }
    });
    push @functions, \@parts;
    push @opcodes, $opcodes;
}

# The functions by number, in the order in which they are to stand.
sub ordered {
    my (@runs, %having);
    for my $f (0 .. $#opcodes) {
        my $last = length($opcodes[$f]) - $RUN;
        my %own = map { substr($opcodes[$f], $_, $RUN) => 1 } 0 .. ($last > 0 ? $last : 0);
        $runs[$f] = [sort keys %own];
        push @{ $having{$_} }, $f for @{ $runs[$f] };
    }
    my @longest = sort { @{ $runs[$b] } <=> @{ $runs[$a] } or $a <=> $b } 0 .. $#runs;
    my (@order, %placed);
    for my $next (@longest) {
        for (my $f = $next; defined $f and not $placed{$f};) {
            push @order, $f;
            $placed{$f} = 1;
            my %shared;
            for my $run (@{ $runs[$f] }) {
                next if @{ $having{$run} } > $COMMON;
                $shared{$_}++ for grep { not $placed{$_} } @{ $having{$run} };
            }
            ($f) = sort { $shared{$b} <=> $shared{$a} or $a <=> $b } keys %shared;
        }
    }
    return @order;
}

# The sections, as they are to be written, with the functions' new numbers.
sub section {
    my ($kind, $length, $order, $new) = @_;
    my $end = $Wasm::at + $length;
    my $number = sub { Wasm::value(Wasm::number()) };
    my $renumbered = sub { written($new->[$number->()]) };
    if ($kind == $FUNCTIONS) {
        my @types = map { Wasm::number() } 1 .. $number->();
        return list(@types[@$order]);
    } elsif ($kind == $EXPORTS) {
        return list(map {
            my $name = Wasm::number();
            $name .= Wasm::bytes(Wasm::value($name)) . (my $what = Wasm::bytes(1));
            $name . ($what eq "\0" ? $renumbered->() : Wasm::number());
        } 1 .. $number->());
    } elsif ($kind == $ELEMENTS) {
        return list(map {
            Wasm::bytes(2) eq "\0\x41" or die "a table that is filled in another way";
            my $from = Wasm::number() . Wasm::bytes(1);
            "\0\x41" . $from . list(map { $renumbered->() } 1 .. $number->());
        } 1 .. $number->());
    } elsif ($kind == $CODE) {
        Wasm::bytes($length);
        return list(map {
            my ($code, @parts) = @{ $functions[$_] };
            while (my ($called, $more) = splice @parts, 0, 2) {
                $code .= written($new->[$called]) . $more;
            }
            written(length $code) . $code;
        } @$order);
    }
    die "what begins by itself has a number" if $kind == $START;
    return Wasm::bytes($length);
}

my ($from, $to) = @ARGV;
Wasm::of($from);
Wasm::code();
read_function() for 1 .. Wasm::value(Wasm::number());
my @order = ordered();
my @new;
@new[@order] = 0 .. $#order;

open(my $ordered, ">:raw", $to) or die "$to: $!";
Wasm::of($from);
print $ordered substr $Wasm::module, 0, 8;
while ($Wasm::at < length $Wasm::module) {
    my $kind = Wasm::bytes(1);
    my $section = section(ord $kind, Wasm::value(Wasm::number()), \@order, \@new);
    print $ordered $kind, written(length $section), $section;
}
close $ordered or die "$to: $!";
