/*
 * The benchmark model in C: `kith-c INPUT --weeks W --samples S [--seed N] [--out FOLDER]` prints one JSON line. Draws
 * are those of Kith, keyed by the input, so the seed changes nothing; --out writes the last week's columns.
 */
#define _POSIX_C_SOURCE 200809L
#include <time.h>
#ifdef TUNED
#include "tuned-weeks.h"
#define CREATE create_tuned
#define LIVE live_tuned_week
#define PLAIN(world) (&(world)->w)
typedef TunedWorld Whole;
#else
#include "weeks.h"
#define CREATE create_world
#define LIVE live_week
#define PLAIN(world) (world)
typedef World Whole;
#endif

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double mean(const double *values, uint32_t count) {
  double sum = 0;
  for (uint32_t i = 0; i < count; i++) sum += values[i];
  return sum / count;
}

static void print_list(const char *name, const double *values, int count) {
  printf("\"%s\":[", name);
  for (int k = 0; k < count; k++) printf(k ? ",%.9f" : "%.9f", values[k]);
  printf("],");
}

int main(int given, char **words) {
  int weeks = 52, samples = 1;
  const char *out = NULL;
  if (given < 2) return fprintf(stderr, "usage: kith-c INPUT --weeks W --samples S [--seed N] [--out FOLDER]\n"), 2;
  for (int k = 2; k + 1 < given; k += 2) {
    if (!strcmp(words[k], "--weeks")) weeks = atoi(words[k + 1]);
    else if (!strcmp(words[k], "--samples")) samples = atoi(words[k + 1]);
    else if (!strcmp(words[k], "--out")) out = words[k + 1];
    else if (strcmp(words[k], "--seed")) return fprintf(stderr, "unknown option %s\n", words[k]), 2;
  }
  Whole whole = CREATE(read_input(words[1]));
  World *w = PLAIN(&whole);
  double seconds[1000], cpu[1000];
  if (samples > 1000) samples = 1000;
  begin_again(w);
  LIVE(&whole, 1); /* memory is touched once before the clock runs */
  for (int sample = 0; sample < samples; sample++) {
    begin_again(w);
    const double begun = now(CLOCK_MONOTONIC), worked = now(CLOCK_PROCESS_CPUTIME_ID);
    for (int week = 1; week <= weeks; week++) LIVE(&whole, (uint32_t)week);
    seconds[sample] = now(CLOCK_MONOTONIC) - begun;
    cpu[sample] = now(CLOCK_PROCESS_CPUTIME_ID) - worked;
  }
  if (out) {
    const struct { const char *name; double *data; } columns[] = {
        {"distress", w->distress},   {"acuteStress", w->acute_stress}, {"vigilance", w->vigilance}, {"resilience", w->resilience},
        {"events", w->events},       {"stigma", w->stigma},            {"need", w->need},           {"help", w->help},
    };
    for (size_t k = 0; k < sizeof columns / sizeof *columns; k++) write_column(out, columns[k].name, columns[k].data, w->in.people);
  }
  printf("{\"peer\":\"" PEER "\",\"version\":\"gcc %d.%d.%d, " FLAGS "\",\"people\":%u,\"weeks\":%d,", __GNUC__, __GNUC_MINOR__,
         __GNUC_PATCHLEVEL__, w->in.people, weeks);
  print_list("seconds", seconds, samples);
  print_list("cpuSeconds", cpu, samples);
  printf("\"meanDistress\":%.17g}\n", mean(w->distress, w->in.people));
  return 0;
}
