"""Draws of MODEL.md, compiled into the loops that make them. The generator is two 64-bit words in an array."""

import numba
import numpy as np

compiled = numba.njit(cache=True, error_model="numpy")
inlined = numba.njit(cache=True, error_model="numpy", inline="always")
U = np.uint64


@inlined
def bits(random):
    """64 random bits: Blackman and Vigna (2018), xoroshiro128+."""
    a, b = random[0], random[1]
    b ^= a
    random[0] = (a << U(24) | a >> U(40)) ^ b ^ (b << U(16))
    random[1] = b << U(37) | b >> U(27)
    return a + (b ^ a)


@inlined
def uniform(random):
    return ((bits(random) >> U(11)) + 0.5) * 2.0**-53


@inlined
def exponential(random, mean):
    return -mean * np.log(uniform(random))


@compiled
def how_many(drawn, rate, none, most):
    number = 0
    term = below = none
    while drawn > below and number < most:
        number += 1
        term *= rate / number
        below += term
        if term == 0:
            break
    return number


@compiled
def setting_of(weight, i, drawn):
    left = 0.0
    for k in range(len(weight)):
        left += weight[k, i]
    left *= drawn
    for k in range(len(weight) - 1):
        left -= weight[k, i]
        if left < 0:
            return k
    return len(weight) - 1
