/*
 * The same weeks, tuned: draws that do not wait for one another are made ahead in loops that vectorize, so that a branch taken
 * wrongly no longer waits for twenty rounds; a person's contacts lie side by side; lists grow without branches. Every bit
 * is that of weeks.h, for every sum runs in its order.
 */
#ifndef TUNED_WEEKS_H
#define TUNED_WEEKS_H
#include "weeks.h"

enum { AHEAD = 512 }; /* people at a time: what is drawn ahead stays in the nearest cache */

typedef struct {
  World w;
  uint32_t *contact;     /* CONTACTS a person, best first */
  double *trust, *back;  /* in the contact, and the contact's */
  uint32_t *asked;       /* of each ask, beside w.asker and w.given */
} TunedWorld;

static TunedWorld create_tuned(Input in) {
  const size_t places = (size_t)in.people * CONTACTS;
  TunedWorld t = {.w = create_world(in)};
  t.contact = calloc(places, sizeof(uint32_t)), t.asked = calloc(places + 1, sizeof(uint32_t));
  t.trust = zeros(places), t.back = zeros(places); /* trust 0 is never asked: no row needs an end */
  for (size_t k = 0; k < places; k++) {
    const size_t begun = k - k % CONTACTS;
    size_t end = begun;
    while (end < begun + CONTACTS && t.w.most_trusted[end] != NO_ARC) end++;
    if (k >= end) continue;
    const uint32_t a = t.w.most_trusted[k];
    t.contact[k] = in.targets[a], t.trust[k] = in.trust[a], t.back[k] = in.trust[in.twins[a]];
  }
  return t;
}

/* One block a person, slot 0. */
static void draw_ahead(Block key, uint32_t from, uint32_t count, uint32_t *restrict first, uint32_t *restrict second) {
  for (uint32_t k = 0; k < count; k++) {
    const Block b = threefry(key, from + k, 0);
    first[k] = b.first;
    second[k] = b.second;
  }
}

/* 3.4 for the people in `who` */
static void seek_ahead(TunedWorld *t, Block key, const uint32_t *who, uint32_t count) {
  static uint32_t from[AHEAD * CONTACTS], to[AHEAD * CONTACTS], drawn[AHEAD * CONTACTS];
  World *w = &t->w;
  for (uint32_t k = 0; k < count; k++)
    for (uint32_t c = 0; c < CONTACTS; c++) {
      from[k * CONTACTS + c] = who[k];
      to[k * CONTACTS + c] = t->contact[(size_t)who[k] * CONTACTS + c];
    }
  for (uint32_t k = 0; k < count * CONTACTS; k++) drawn[k] = threefry(key, from[k], to[k]).first;
  uint32_t asks = w->asks;
  for (uint32_t k = 0; k < count * CONTACTS; k++) {
    const size_t place = (size_t)from[k] * CONTACTS + k % CONTACTS;
    w->asker[asks] = from[k], t->asked[asks] = to[k], w->given[asks] = t->back[place];
    asks += unit(drawn[k]) < t->trust[place];
  }
  w->asks = asks;
}

static void happen_and_seek(TunedWorld *t, const Block *key) {
  static uint32_t ordinary[AHEAD], stigma_count[AHEAD], unused[AHEAD], who[AHEAD];
  World *w = &t->w;
  const Input *in = &w->in;
  w->asks = 0;
  for (uint32_t begun = 0; begun < in->people; begun += AHEAD) {
    const uint32_t count = in->people - begun < AHEAD ? in->people - begun : AHEAD;
    draw_ahead(key[ORDINARY_COUNT], begun, count, ordinary, unused);
    draw_ahead(key[STIGMA_COUNT], begun, count, stigma_count, unused);
    uint32_t needing = 0;
    for (uint32_t k = 0; k < count; k++) {
      happen_to(w, key, begun + k, unit(ordinary[k]), unit(stigma_count[k]));
      who[needing] = begun + k;
      needing += w->need[begun + k] > 0;
    }
    seek_ahead(t, key[SEEKING_ASK], who, needing);
  }
}

static void answer_tuned(TunedWorld *t) {
  World *w = &t->w;
  const Input *in = &w->in;
  memset(w->asked_trust, 0, in->people * sizeof(double));
  memset(w->help, 0, in->people * sizeof(double));
  for (uint32_t k = 0; k < w->asks; k++) w->asked_trust[t->asked[k]] += w->given[k];
  for (uint32_t k = 0; k < w->asks; k++) {
    const uint32_t j = t->asked[k];
    w->help[w->asker[k]] += split(in->skill[j], w->distress[j], w->given[k], w->asked_trust[j]);
  }
  for (uint32_t i = 0; i < in->people; i++) w->burden[i] += w->need[i] / (1 + 0.29 * w->help[i]) - w->need[i];
}

static void respond_ahead(World *w, const Block *key) {
  static uint32_t first[AHEAD], second[AHEAD];
  for (uint32_t begun = 0; begun < w->in.people; begun += AHEAD) {
    const uint32_t count = w->in.people - begun < AHEAD ? w->in.people - begun : AHEAD;
    draw_ahead(key[MOOD_NOISE], begun, count, first, second);
    for (uint32_t k = 0; k < count; k++) respond_to(w, begun + k, bell((Block){first[k], second[k]}));
  }
}

static void live_tuned_week(TunedWorld *t, uint32_t week) {
  Block key[PURPOSES];
  for (int p = 0; p < PURPOSES; p++) key[p] = threefry(t->w.in.keys[p], week, 0);
  happen_and_seek(t, key);
  answer_tuned(t);
  respond_ahead(&t->w, key);
}
#endif
