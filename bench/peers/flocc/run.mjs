/**
 * The benchmark model in flocc: a person is an Agent with one rule, "tick", and a week is three ticks of the Environment:
 * everybody meets their week and asks; everybody answers; everybody responds. Nobody's turn depends on another's, so none is
 * shuffled. What a person remembers is the agent's data:
 * written by `set`, read by `getData`. flocc's Network keeps a matrix of people x people, too large here, so their most
 * trusted are a list.
 */
import { createRequire } from "node:module";
import { generator, howMany, library, mostTrusted, run, settingOf, traitsOf } from "../harness.mjs";

const { path, version } = library("flocc");
const { Agent, Environment } = createRequire(import.meta.url)(path);

/** 3.1 to 3.4: what happens, what it weighs, and who is told. */
function happen(person, { random, climate }) {
  const data = person.getData();
  let burden = 0;
  let stigma = 0;
  let events = 0;
  let drawn = random.uniform();
  if (drawn > data.traits.ordinaryNone) {
    const number = howMany(drawn, data.traits.ordinaryRate, data.traits.ordinaryNone, 1000);
    for (let place = 0; place < number; place++) burden += random.exponential(0.6);
  }
  drawn = random.uniform();
  if (drawn > data.traits.stigmaNone) {
    const candidates = howMany(drawn, data.traits.stigmaRate, data.traits.stigmaNone, 255);
    for (let place = 0; place < candidates; place++) {
      const setting = settingOf(data.traits.settingWeights, data.traits.allWeights, random.uniform());
      if (random.uniform() >= climate[setting]) continue;
      const severity = random.exponential(0.5);
      stigma += random.uniform() < 0.01 ? severity * 4 : severity;
      events++;
    }
  }
  burden += stigma * (1 + 0.2 * data.vigilance);
  person.set("events", events);
  person.set("need", burden);
  person.set("burden", burden);
  if (!(burden > 0)) return;
  const asked = [];
  for (const contact of data.contacts) {
    if (random.uniform() >= contact.trust) continue;
    contact.person.set("askedTrust", contact.person.getData().askedTrust + contact.back);
    asked.push(contact);
  }
  person.set("asked", asked);
}

/** 3.5: help is split among those who ask. */
function answer(person) {
  const { asked, need } = person.getData();
  if (!(need > 0)) return;
  let received = 0;
  for (const { person: contact, back } of asked) {
    const { traits, distress, askedTrust } = contact.getData();
    received += (((2 * traits.skill) / (1 + 0.12 * distress)) * back) / Math.max(1, askedTrust);
  }
  person.set("burden", need / (1 + 0.29 * received));
}

/** 3.6 and 3.7: nobody reads anybody else here, so each moves at once. */
function respond(person, { random }) {
  const data = person.getData();
  const { need, burden: left, resilience: held, acuteStress: acute } = data;
  const back = (0.05 + 0.25 * held) * (data.traits.settles - data.distress);
  const learned =
    ((0.01 * (need - left)) / (1 + need)) * (1 - held) -
    0.01 * Math.max(0, left - 1) * held +
    0.01 * (data.traits.resilienceTrait - held);
  person.set("vigilance", data.vigilance + 0.08 * (data.events - data.vigilance));
  person.set("acuteStress", acute + left - 0.5 * acute);
  person.set("distress", Math.max(0, data.distress + 0.095 * acute + back + 0.2 * random.nearlyNormal()));
  person.set("resilience", Math.min(1, Math.max(0, held + learned)));
  person.set("askedTrust", 0);
}

/** Few enough names that the engine keeps an agent's data as an object: what never changes is one of them. */
function dataAt(input, i) {
  return {
    traits: traitsOf(input, i),
    distress: input["start.distress"][i],
    acuteStress: input["start.acuteStress"][i],
    vigilance: input["start.vigilance"][i],
    resilience: input["start.resilience"][i],
    events: 0,
    need: 0,
    burden: 0,
    askedTrust: 0,
    asked: [],
  };
}

const stages = [happen, answer, respond];

function live({ environment }, weeks) {
  for (let tick = 0; tick < stages.length * weeks; tick++) environment.tick({ randomizeOrder: false });
}

run({
  peer: "flocc",
  version: `flocc ${version}`,
  begin(input, seed) {
    const environment = new Environment({ torus: false });
    const all = { random: generator(seed), climate: Array.from(input.climate) };
    const rule = (person) => stages[environment.time % stages.length](person, all);
    const people = Array.from({ length: input.people }, (_, i) => new Agent(dataAt(input, i)));
    for (let i = 0; i < people.length; i++) {
      const contacts = mostTrusted(input, i).map(({ who, ...trust }) => ({ person: people[who], ...trust }));
      people[i].set({ contacts, tick: rule });
      environment.addAgent(people[i]);
    }
    return { environment, people };
  },
  live,
  meanDistress: ({ people }) => people.reduce((sum, person) => sum + person.get("distress"), 0) / people.length,
  warmUpWeeks: 3,
});
