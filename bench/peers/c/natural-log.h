/*
 * Natural logarithm of a normal number above 0, by the method and coefficients of FreeBSD's msun (fdlibm), which Kith's
 * engine takes by way of @stdlib: x = 2^k (1 + f) with 1 + f within sqrt(1/2) and sqrt(2), s = f / (2 + f), and an odd
 * series in s. Every operation stands in the same order, so the bits are the same.
 */
#ifndef NATURAL_LOG_H
#define NATURAL_LOG_H
#include <stdint.h>
#include <string.h>

static inline double natural_log(double x) {
  const double high = 6.93147180369123816490e-01, low = 1.90821492927058770002e-10; /* ln 2 in two parts */
  uint64_t bits;
  memcpy(&bits, &x, 8);
  const int32_t top = (int32_t)(bits >> 32);
  const int32_t mantissa = top & 0xfffff;
  const int32_t halve = (mantissa + 0x95f64) & 0x100000; /* set where 1 + f would lie above sqrt(2) */
  const double k = (top >> 20) - 1023 + (halve >> 20);
  bits = (uint64_t)(uint32_t)(mantissa | (halve ^ 0x3ff00000)) << 32 | (bits & 0xffffffffu);
  memcpy(&x, &bits, 8);
  const double f = x - 1.0;
  if ((0xfffff & (2 + mantissa)) < 3) { /* |f| below 2^-20 */
    if (f == 0.0) return k == 0 ? 0.0 : k * high + k * low;
    const double square = f * f * (0.5 - 0.33333333333333333 * f);
    return k == 0 ? f - square : k * high - ((square - k * low) - f);
  }
  const double s = f / (2.0 + f), z = s * s, w = z * z;
  const double even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const double odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const double series = odd + even;
  if (((mantissa - 0x6147a) | (0x6b851 - mantissa)) > 0) { /* f far enough from 0 to take its square apart */
    const double square = 0.5 * f * f;
    if (k == 0) return f - (square - s * (square + series));
    return k * high - ((square - (s * (square + series) + k * low)) - f);
  }
  if (k == 0) return f - s * (f - series);
  return k * high - ((s * (f - series) - k * low) - f);
}

/* Exponential with the given mean, by inversion. */
static inline double exponential(double uniform, double mean) { return -mean * natural_log(uniform); }
#endif
