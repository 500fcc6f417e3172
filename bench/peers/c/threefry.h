/* Threefry-2x32, 20 rounds: Salmon, Moraes, Dror, Shaw (2011), doi:10.1145/2063384.2063405. */
#ifndef THREEFRY_H
#define THREEFRY_H
#include <stdint.h>

typedef struct { uint32_t first, second; } Block;

#define ROUND(bits) x += y; y = (y << bits | y >> (32 - bits)) ^ x;
#define KEY(a, b, group) x += a; y += b + group##u;

static inline Block threefry(Block key, uint32_t who, uint32_t slot) {
  const uint32_t k0 = key.first, k1 = key.second, k2 = k0 ^ k1 ^ 0x1bd11bdau;
  uint32_t x = who + k0, y = slot + k1;
  ROUND(13) ROUND(15) ROUND(26) ROUND(6) KEY(k1, k2, 1)
  ROUND(17) ROUND(29) ROUND(16) ROUND(24) KEY(k2, k0, 2)
  ROUND(13) ROUND(15) ROUND(26) ROUND(6) KEY(k0, k1, 3)
  ROUND(17) ROUND(29) ROUND(16) ROUND(24) KEY(k1, k2, 4)
  ROUND(13) ROUND(15) ROUND(26) ROUND(6) KEY(k2, k0, 5)
  return (Block){x, y};
}

/* A word as a number strictly between 0 and 1; half a word likewise, in 65,536 steps. */
static inline double unit(uint32_t word) { return (word + 0.5) * 0x1p-32; }
static inline double half_unit(uint32_t half) { return (half + 0.5) * 0x1p-16; }

/* Nearly normal: the four 16-bit halves of a block, summed and scaled to mean 0 and SD 1. */
static inline double bell(Block b) {
  const uint32_t sum = (b.first >> 16) + (b.first & 0xffff) + (b.second >> 16) + (b.second & 0xffff);
  return ((sum + 2.0) * 0x1p-16 - 2.0) * 1.7320508075688772;
}
#endif
