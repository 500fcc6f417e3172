"""
The benchmark model in numpy: a whole population at a time, and only those whom a week touches where that is fewer.

Generator: numpy's SFC64, the fastest of its own. Counts are drawn by inversion from the tabulated exp(-rate), which takes less
than half the time of `Generator.poisson` at these rates.
"""

import pathlib
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from harness import most_trusted, run  # noqa: E402


class World:
    def __init__(self, given, seed):
        self.given = given
        self.random = np.random.Generator(np.random.SFC64(seed))
        self.contacts, self.trust, self.back = most_trusted(given)
        self.until = np.cumsum(given.settingWeight, axis=0)
        self.settles = np.maximum(0.05, given.settlingPoint)
        self.to_give = 2 * given.skill
        for name, column in given.start.items():
            setattr(self, name, column.copy())


def how_many(random, rate, none, most):
    """Poisson by inversion: who met any, and how many."""
    uniform = random.random(len(rate))
    who = np.flatnonzero(uniform > none)
    uniform, rate, term = uniform[who], rate[who], none[who]
    below = term.copy()
    number = np.zeros(len(who), np.int64)
    going = np.arange(len(who))
    while len(going):
        number[going] += 1
        term = term * rate[going] / number[going]
        below = below + term
        more = (uniform[going] > below) & (number[going] < most) & (term > 0)
        going, term, below = going[more], term[more], below[more]
    return who, number


def live_week(world):
    given, random, people = world.given, world.random, world.given.people

    # 3.1 to 3.3: what happens, and what it weighs.
    who, number = how_many(random, given.ordinaryRate, given.ordinaryNone, 1000)
    person = np.repeat(who, number)
    burden = np.bincount(person, 0.6 * random.standard_exponential(len(person)), people)
    who, number = how_many(random, given.stigmaRate, given.stigmaNone, 255)
    person = np.repeat(who, number)
    at = random.random(len(person)) * world.until[-1, person]
    setting = (at >= world.until[:-1, person]).sum(axis=0)
    person = person[random.random(len(person)) < given.climate[setting]]
    severity = 0.5 * random.standard_exponential(len(person))
    severity[random.random(len(person)) < 0.01] *= 4
    events = np.bincount(person, minlength=people)
    stigma = np.bincount(person, severity, people)
    burden += stigma * (1 + 0.2 * world.vigilance)

    # 3.4 and 3.5: who asks whom, and what comes back.
    asker = np.flatnonzero(burden > 0)
    row, rank = np.nonzero(random.random((len(asker), world.trust.shape[1])) < world.trust[asker])
    asking = asker[row]
    contact = world.contacts[asking, rank]
    trusted = world.back[asking, rank]
    asked_trust = np.bincount(contact, trusted, people)
    to_give = world.to_give / ((1 + 0.12 * world.distress) * np.maximum(1, asked_trust))
    received = np.bincount(asking, to_give[contact] * trusted, people)
    need = burden
    left = need / (1 + 0.29 * received)

    # 3.6 and 3.7: all states move at once.
    halves = random.integers(0, 65536, (4, people), np.uint16)
    noise = halves[0].astype(np.float64)
    for half in halves[1:]:
        noise += half
    noise = ((noise + 2) * 2**-16 - 2) * np.sqrt(3)
    held = world.resilience
    moved = 0.095 * world.acuteStress + (0.05 + 0.25 * held) * (world.settles - world.distress) + 0.2 * noise
    learned = 0.01 * (need - left) / (1 + need) * (1 - held)
    learned -= 0.01 * np.maximum(0, left - 1) * held
    learned += 0.01 * (given.resilienceTrait - held)
    world.vigilance += 0.08 * (events - world.vigilance)
    world.acuteStress += left - 0.5 * world.acuteStress
    world.distress = np.maximum(0, world.distress + moved)
    world.resilience = np.clip(held + learned, 0, 1)


def live(world, weeks):
    for _ in range(weeks):
        live_week(world)


run("numpy", f"numpy {np.__version__}", World, live, lambda world: float(world.distress.mean()), warm_up_weeks=2)
