"""
The benchmark model in numba: the loops of MODEL.md, compiled. No fast-math; arrays are f64 and uint32.

Generator: xoroshiro128+ compiled into the loops, eight times faster here than the Mersenne Twister behind numba's own
`np.random`. What is compiled is kept between runs.
"""

import pathlib
import sys

import numba
import numpy as np
from draws import U, bits, compiled, exponential, how_many, setting_of, uniform

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from harness import CONTACTS, most_trusted, run  # noqa: E402


@compiled
def live(
    weeks,
    random,
    contacts,
    trust,
    back,
    climate,
    weight,
    stigma_rate,
    stigma_none,
    ordinary_rate,
    ordinary_none,
    skill,
    settling_point,
    trait,
    distress,
    acute_stress,
    vigilance,
    resilience,
):
    people = len(skill)
    events, need, left, asked_trust = np.zeros((4, people))
    asker, contact = np.zeros((2, people * CONTACTS), np.uint32)
    given = np.zeros(people * CONTACTS)
    for _ in range(weeks):
        # 3.1 to 3.4: what happens, what it weighs, and who is told.
        asked_trust[:] = 0
        asks = 0
        for i in range(people):
            burden = stigma = struck = 0.0
            drawn = uniform(random)
            if drawn > ordinary_none[i]:
                for _ in range(how_many(drawn, ordinary_rate[i], ordinary_none[i], 1000)):
                    burden += exponential(random, 0.6)
            drawn = uniform(random)
            if drawn > stigma_none[i]:
                for _ in range(how_many(drawn, stigma_rate[i], stigma_none[i], 255)):
                    setting = setting_of(weight, i, uniform(random))
                    if uniform(random) >= climate[setting]:
                        continue
                    severity = exponential(random, 0.5)
                    if uniform(random) < 0.01:
                        severity *= 4
                    struck += 1
                    stigma += severity
            burden += stigma * (1 + 0.2 * vigilance[i])
            events[i] = struck
            need[i] = left[i] = burden
            if burden > 0:
                for k in range(CONTACTS):
                    if uniform(random) < trust[i, k]:
                        j = contacts[i, k]
                        asker[asks], contact[asks], given[asks] = i, j, back[i, k]
                        asked_trust[j] += back[i, k]
                        asks += 1
        # 3.5: help is split among those who ask.
        k = 0
        while k < asks:
            i = asker[k]
            received = 0.0
            while k < asks and asker[k] == i:
                j = contact[k]
                received += 2 * skill[j] / (1 + 0.12 * distress[j]) * given[k] / max(1.0, asked_trust[j])
                k += 1
            left[i] = need[i] / (1 + 0.29 * received)
        # 3.6 and 3.7: all states move at once.
        for i in range(people):
            word = bits(random)
            mask = U(0xFFFF)
            halves = (word >> U(48)) + (word >> U(32) & mask) + (word >> U(16) & mask) + (word & mask)
            noise = ((halves + 2.0) * 2.0**-16 - 2.0) * np.sqrt(3.0)
            held, acute = resilience[i], acute_stress[i]
            back_to = max(0.05, settling_point[i]) - distress[i]
            learned = 0.01 * (need[i] - left[i]) / (1 + need[i]) * (1 - held)
            learned += 0.01 * (trait[i] - held) - 0.01 * max(0.0, left[i] - 1) * held
            vigilance[i] += 0.08 * (events[i] - vigilance[i])
            acute_stress[i] = acute + left[i] - 0.5 * acute
            distress[i] = max(0.0, distress[i] + 0.095 * acute + (0.05 + 0.25 * held) * back_to + 0.2 * noise)
            resilience[i] = min(1.0, max(0.0, held + learned))


class World:
    def __init__(self, given, seed):
        contacts, trust, back = most_trusted(given)
        random = np.random.SeedSequence(seed).generate_state(2, np.uint64)
        columns = (given.climate, given.settingWeight, given.stigmaRate, given.stigmaNone, given.ordinaryRate)
        people = (given.ordinaryNone, given.skill, given.settlingPoint, given.resilienceTrait)
        self.distress = given.start["distress"].copy()
        states = (given.start[name].copy() for name in ("acuteStress", "vigilance", "resilience"))
        self.columns = (random, contacts.astype(np.uint32), trust, back, *columns, *people, self.distress, *states)


run(
    "numba",
    f"numba {numba.__version__}, numpy {np.__version__}",
    World,
    lambda world, weeks: live(weeks, *world.columns),
    lambda world: float(world.distress.mean()),
    warm_up_weeks=2,
)
