/* The weeks of MODEL.md: each function is one of its numbered parts. People one after the other, ties as compressed rows. */
#ifndef WEEKS_H
#define WEEKS_H
#include "natural-log.h"
#include "world.h"

/* Poisson by inversion, for a uniform above exp(-rate). */
static inline uint32_t poisson(double uniform, double rate, double none, uint32_t most) {
  uint32_t number = 0;
  double term = none, below = none;
  while (uniform > below && number < most) {
    number++;
    term *= rate / number;
    below += term;
    if (term == 0) break;
  }
  return number;
}

/* 3.2: the setting of an event, by weight. */
static inline uint32_t setting_of(const Input *in, uint32_t i, double uniform) {
  double left = 0;
  for (uint32_t k = 0; k < in->settings; k++) left += in->setting_weight[(size_t)k * in->people + i];
  left *= uniform;
  for (uint32_t k = 0; k + 1 < in->settings; k++) {
    left -= in->setting_weight[(size_t)k * in->people + i];
    if (left < 0) return k;
  }
  return in->settings - 1;
}

/* 3.1 to 3.3: what happens to one person, and what it weighs. */
static inline void happen_to(World *w, const Block *key, uint32_t i, double ordinary_count, double stigma_count) {
  const Input *in = &w->in;
  double burden = 0, stigma = 0, events = 0;
  if (ordinary_count > in->ordinary_none[i]) {
    const uint32_t number = poisson(ordinary_count, in->ordinary_rate[i], in->ordinary_none[i], 1000);
    Block pair = {0, 0};
    for (uint32_t place = 0; place < number; place++) {
      if (place % 2 == 0) pair = threefry(key[ORDINARY_BURDEN], i, place / 2);
      burden += exponential(unit(place % 2 == 0 ? pair.first : pair.second), 0.6);
    }
  }
  if (stigma_count > in->stigma_none[i]) {
    const uint32_t candidates = poisson(stigma_count, in->stigma_rate[i], in->stigma_none[i], 255);
    for (uint32_t place = 0; place < candidates; place++) {
      Block event = threefry(key[STIGMA_EVENT], i, 2 * place);
      const uint32_t setting = setting_of(in, i, half_unit(event.first >> 16));
      if (unit(event.second) >= in->climate[setting]) continue;
      event = threefry(key[STIGMA_EVENT], i, 2 * place + 1);
      const double severity = exponential(unit(event.first), 0.5) * (unit(event.second) < 0.01 ? 4 : 1);
      events++;
      stigma += severity;
      burden += severity;
    }
  }
  burden += stigma * 0.2 * w->vigilance[i];
  w->events[i] = events;
  w->stigma[i] = stigma;
  w->need[i] = w->burden[i] = burden;
}

static void happen(World *w, const Block *key) {
  for (uint32_t i = 0; i < w->in.people; i++) {
    const double ordinary_count = unit(threefry(key[ORDINARY_COUNT], i, 0).first);
    happen_to(w, key, i, ordinary_count, unit(threefry(key[STIGMA_COUNT], i, 0).first));
  }
}

/* 3.4: who asks whom. */
static void seek(World *w, const Block *key) {
  const Input *in = &w->in;
  w->asks = 0;
  for (uint32_t i = 0; i < in->people; i++) {
    if (!(w->need[i] > 0)) continue;
    const uint32_t *row = w->most_trusted + (size_t)i * CONTACTS;
    for (int k = 0; k < CONTACTS && row[k] != NO_ARC; k++) {
      const uint32_t a = row[k];
      if (unit(threefry(key[SEEKING_ASK], i, in->targets[a]).first) >= in->trust[a]) continue;
      w->asker[w->asks] = i;
      w->arc[w->asks++] = a;
    }
  }
}

/* What one who is asked gives one asker. */
static inline double split(double skill, double distress, double trust, double asked_trust) {
  return 2 * skill / (1 + 0.12 * distress) * trust / (asked_trust > 1 ? asked_trust : 1);
}

/* 3.5: help is split among those who ask, by trust in them, and eases their week. */
static void answer(World *w) {
  const Input *in = &w->in;
  memset(w->asked_trust, 0, in->people * sizeof(double));
  memset(w->help, 0, in->people * sizeof(double));
  for (uint32_t k = 0; k < w->asks; k++) {
    const uint32_t a = w->arc[k];
    w->given[k] = in->trust[in->twins[a]];
    w->asked_trust[in->targets[a]] += w->given[k];
  }
  for (uint32_t k = 0; k < w->asks;) {
    const uint32_t i = w->asker[k];
    double received = 0;
    for (; k < w->asks && w->asker[k] == i; k++) {
      const uint32_t j = in->targets[w->arc[k]];
      received += split(in->skill[j], w->distress[j], w->given[k], w->asked_trust[j]);
    }
    w->help[i] = received;
    w->burden[i] += w->need[i] / (1 + 0.29 * received) - w->need[i];
  }
}

/* 3.6 and 3.7: what the week leaves behind in one person, who is moved at once: nobody else reads it before next week. */
static inline void respond_to(World *w, uint32_t i, double noise) {
  const Input *in = &w->in;
  const double distress = w->distress[i], acute = w->acute_stress[i], held = w->resilience[i];
  const double left = w->burden[i], need = w->need[i];
  const double settles = in->settling_point[i] > 0.05 ? in->settling_point[i] : 0.05;
  const double overload = left - 1 > 0 ? left - 1 : 0;
  const double moved = 0.095 * acute + (0.05 + 0.25 * held) * (settles - distress) + 0.2 * noise;
  const double learned =
      0.01 * (need - left) / (1 + need) * (1 - held) - 0.01 * overload * held + 0.01 * (in->resilience_trait[i] - held);
  const double next = distress + moved, stronger = held + learned;
  w->vigilance[i] += 0.08 * (w->events[i] - w->vigilance[i]);
  w->acute_stress[i] = acute + (left - 0.5 * acute);
  w->distress[i] = next > 0 ? next : 0;
  w->resilience[i] = stronger < 0 ? 0 : stronger > 1 ? 1 : stronger;
}

static void respond(World *w, const Block *key) {
  for (uint32_t i = 0; i < w->in.people; i++) respond_to(w, i, bell(threefry(key[MOOD_NOISE], i, 0)));
}

static inline void live_week(World *w, uint32_t week) {
  Block key[PURPOSES];
  for (int p = 0; p < PURPOSES; p++) key[p] = threefry(w->in.keys[p], week, 0);
  happen(w, key);
  seek(w, key);
  answer(w);
  respond(w, key);
}
#endif
