/* Reads an input folder of ../write-input.ts: raw little-endian columns, one a file. */
#ifndef INPUT_H
#define INPUT_H
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "threefry.h"

enum { STIGMA_COUNT, STIGMA_EVENT, ORDINARY_COUNT, ORDINARY_BURDEN, SEEKING_ASK, MOOD_NOISE, PURPOSES };

typedef struct {
  uint32_t people, settings;
  uint32_t *offsets, *targets, *twins;
  double *trust;
  Block *keys;
  double *climate, *stigma_rate, *stigma_none, *setting_weight, *ordinary_rate, *ordinary_none;
  double *skill, *settling_point, *resilience_trait;
  double *distress, *acute_stress, *vigilance, *resilience; /* starting states */
} Input;

static void *column(const char *folder, const char *file, size_t *bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, file);
  FILE *opened = fopen(path, "rb");
  if (!opened) { fprintf(stderr, "cannot read %s\n", path); exit(2); }
  fseek(opened, 0, SEEK_END);
  const size_t size = (size_t)ftell(opened);
  rewind(opened);
  void *data = malloc(size + 8);
  if (!data || fread(data, 1, size, opened) != size) { fprintf(stderr, "%s is cut off\n", path); exit(2); }
  fclose(opened);
  if (bytes) *bytes = size;
  return data;
}

static Input read_input(const char *folder) {
  Input in;
  size_t offsets, climate;
  in.offsets = column(folder, "offsets.u32", &offsets);
  in.people = (uint32_t)(offsets / 4 - 1);
  in.targets = column(folder, "targets.u32", NULL);
  in.twins = column(folder, "twins.u32", NULL);
  in.trust = column(folder, "trust.f64", NULL);
  in.keys = column(folder, "keys.u32", NULL);
  in.climate = column(folder, "climate.f64", &climate);
  in.settings = (uint32_t)(climate / 8);
  in.stigma_rate = column(folder, "stigmaRate.f64", NULL);
  in.stigma_none = column(folder, "stigmaNone.f64", NULL);
  in.setting_weight = column(folder, "settingWeight.f64", NULL);
  in.ordinary_rate = column(folder, "ordinaryRate.f64", NULL);
  in.ordinary_none = column(folder, "ordinaryNone.f64", NULL);
  in.skill = column(folder, "skill.f64", NULL);
  in.settling_point = column(folder, "settlingPoint.f64", NULL);
  in.resilience_trait = column(folder, "resilienceTrait.f64", NULL);
  in.distress = column(folder, "start.distress.f64", NULL);
  in.acute_stress = column(folder, "start.acuteStress.f64", NULL);
  in.vigilance = column(folder, "start.vigilance.f64", NULL);
  in.resilience = column(folder, "start.resilience.f64", NULL);
  return in;
}

static void write_column(const char *folder, const char *name, const double *data, uint32_t count) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.f64", folder, name);
  FILE *opened = fopen(path, "wb");
  if (!opened || fwrite(data, 8, count, opened) != count) { fprintf(stderr, "cannot write %s\n", path); exit(2); }
  fclose(opened);
}
#endif
