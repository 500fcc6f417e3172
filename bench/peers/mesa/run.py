"""
The benchmark model in Mesa 3: a person is an Agent, their most trusted are a list of tuples on it, and the stages of a week are
`AgentSet.do`, as Mesa's guide has it for agents that move at once. Generator: `model.random`, Python's own Mersenne Twister.
"""

import math
import pathlib
import sys

import mesa

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from harness import most_trusted, run  # noqa: E402

ROOT3 = math.sqrt(3)


def how_many(drawn, rate, none, most):
    number, term, below = 0, none, none
    while drawn > below and number < most:
        number += 1
        term *= rate / number
        below += term
        if term == 0:
            break
    return number


class Person(mesa.Agent):
    def __init__(self, model, given, i):
        super().__init__(model)
        self.climate = given.climate.tolist()
        self.setting_weights = given.settingWeight[:, i].tolist()
        self.all_weights = sum(self.setting_weights)
        self.stigma_rate, self.stigma_none = float(given.stigmaRate[i]), float(given.stigmaNone[i])
        self.ordinary_rate, self.ordinary_none = float(given.ordinaryRate[i]), float(given.ordinaryNone[i])
        self.skill = float(given.skill[i])
        self.settles = max(0.05, float(given.settlingPoint[i]))
        self.trait = float(given.resilienceTrait[i])
        self.distress = float(given.start["distress"][i])
        self.acute_stress = float(given.start["acuteStress"][i])
        self.vigilance = float(given.start["vigilance"][i])
        self.resilience = float(given.start["resilience"][i])
        self.contacts = []  # (person, trust in them, their trust in me), most trusted first
        self.asked_trust = 0.0
        self.events = 0
        self.need = self.burden = 0.0
        self.asked = []

    def happen(self):
        """3.1 to 3.4: what happens, what it weighs, and who is told."""
        random = self.random.random
        burden = stigma = 0.0
        events = 0
        drawn = random()
        if drawn > self.ordinary_none:
            for _ in range(how_many(drawn, self.ordinary_rate, self.ordinary_none, 1000)):
                burden += self.random.expovariate(1 / 0.6)
        drawn = random()
        if drawn > self.stigma_none:
            for _ in range(how_many(drawn, self.stigma_rate, self.stigma_none, 255)):
                if random() >= self.climate[self.setting()]:
                    continue
                severity = self.random.expovariate(1 / 0.5)
                if random() < 0.01:
                    severity *= 4
                events += 1
                stigma += severity
        burden += stigma * (1 + 0.2 * self.vigilance)
        self.events = events
        self.need = self.burden = burden
        if burden > 0:
            self.asked = asked = []
            for contact, trust, back in self.contacts:
                if random() < trust:
                    contact.asked_trust += back
                    asked.append((contact, back))

    def setting(self):
        left = self.random.random() * self.all_weights
        last = len(self.setting_weights) - 1
        for k in range(last):
            left -= self.setting_weights[k]
            if left < 0:
                return k
        return last

    def answer(self):
        """3.5: help is split among those who ask."""
        if self.need > 0:
            received = 0.0
            for contact, back in self.asked:
                to_give = 2 * contact.skill / (1 + 0.12 * contact.distress)
                received += to_give * back / (contact.asked_trust if contact.asked_trust > 1 else 1)
            self.burden = self.need / (1 + 0.29 * received)

    def respond(self):
        """3.6 and 3.7: nobody reads anybody else here, so each moves at once."""
        random = self.random.random
        noise = (random() + random() + random() + random() - 2) * ROOT3
        need, left, held, acute = self.need, self.burden, self.resilience, self.acute_stress
        learned = 0.01 * (need - left) / (1 + need) * (1 - held) + 0.01 * (self.trait - held)
        if left > 1:
            learned -= 0.01 * (left - 1) * held
        moved = 0.095 * acute + (0.05 + 0.25 * held) * (self.settles - self.distress) + 0.2 * noise
        self.vigilance += 0.08 * (self.events - self.vigilance)
        self.acute_stress = acute + left - 0.5 * acute
        self.distress = max(0.0, self.distress + moved)
        self.resilience = min(1.0, max(0.0, held + learned))
        self.asked_trust = 0.0


class Population(mesa.Model):
    def __init__(self, given, seed):
        super().__init__(rng=seed)
        people = [Person(self, given, i) for i in range(given.people)]
        for person, *row in zip(people, *(table.tolist() for table in most_trusted(given))):
            person.contacts = [(people[j], trust, back) for j, trust, back in zip(*row) if trust > 0]

    def step(self):
        self.agents.do("happen")
        self.agents.do("answer")
        self.agents.do("respond")


def live(population, weeks):
    for _ in range(weeks):
        population.step()


def mean_distress(population):
    return sum(population.agents.get("distress")) / len(population.agents)


run("mesa", f"Mesa {mesa.__version__}", Population, live, mean_distress, warm_up_weeks=1)
