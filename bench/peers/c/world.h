/* What is true of one run in one week: columns over people, and this week's asks. */
#ifndef WORLD_H
#define WORLD_H
#include "input.h"

enum { CONTACTS = 5 };
static const uint32_t NO_ARC = 0xffffffffu;

typedef struct {
  Input in;
  double *distress, *acute_stress, *vigilance, *resilience; /* states */
  double *events, *stigma, *need, *burden, *help;           /* of this week */
  double *asked_trust, *given;
  uint32_t *most_trusted;         /* arcs, CONTACTS a person, best first */
  uint32_t *asker, *arc, asks;    /* this week's asks, askers in order */
} World;

static double *zeros(size_t count) { return calloc(count, sizeof(double)); }

/* 2.3: the five arcs of most trust, an equal one found later behind. Worked out once, for ties stay. */
static void rank_contacts(World *w) {
  const Input *in = &w->in;
  for (uint32_t i = 0; i < in->people; i++) {
    uint32_t *row = w->most_trusted + (size_t)i * CONTACTS;
    int filled = 0;
    for (uint32_t a = in->offsets[i]; a < in->offsets[i + 1]; a++) {
      if (filled == CONTACTS && !(in->trust[a] > in->trust[row[CONTACTS - 1]])) continue;
      int place = filled < CONTACTS ? filled++ : CONTACTS - 1;
      for (; place > 0 && in->trust[row[place - 1]] < in->trust[a]; place--) row[place] = row[place - 1];
      row[place] = a;
    }
    if (filled < CONTACTS) row[filled] = NO_ARC;
  }
}

static World create_world(Input in) {
  const size_t n = in.people;
  World w = {.in = in};
  w.distress = zeros(n), w.acute_stress = zeros(n), w.vigilance = zeros(n), w.resilience = zeros(n);
  w.events = zeros(n), w.stigma = zeros(n), w.need = zeros(n), w.burden = zeros(n), w.help = zeros(n);
  w.asked_trust = zeros(n), w.given = zeros(n * CONTACTS + 1);
  w.most_trusted = calloc(n * CONTACTS, sizeof(uint32_t));
  w.asker = calloc(n * CONTACTS + 1, sizeof(uint32_t)), w.arc = calloc(n * CONTACTS, sizeof(uint32_t));
  rank_contacts(&w);
  return w;
}

static void begin_again(World *w) {
  const size_t bytes = w->in.people * sizeof(double);
  memcpy(w->distress, w->in.distress, bytes), memcpy(w->acute_stress, w->in.acute_stress, bytes);
  memcpy(w->vigilance, w->in.vigilance, bytes), memcpy(w->resilience, w->in.resilience, bytes);
}
#endif
