/**
 * The benchmark model in agentscript: a person is a turtle, the stages of a week are `turtles.ask`, and what a person
 * remembers are properties of the turtle. Their most trusted are a list on it: ties stay, so nobody has to walk Link objects
 * to find them again each week.
 */
import { generator, howMany, library, mostTrusted, run, settingOf, traitsOf } from "../harness.mjs";

// The one file of agentscript prepares a canvas for drawing when it is loaded, and Node has none. Nothing is drawn here.
globalThis.OffscreenCanvas ??= class {
  getContext = () => ({});
};
const { path, version } = library("agentscript");
const { Model, World } = await import(path);

class Population extends Model {
  constructor(input, seed) {
    super(World.defaultOptions(1));
    this.climate = Array.from(input.climate);
    this.random = generator(seed);
    this.turtles.create(input.people, (person) => begin(person, input));
    this.turtles.ask((person, i) => {
      person.contacts = mostTrusted(input, i).map(({ who, ...trust }) => ({ person: this.turtles[who], ...trust }));
    });
  }

  step() {
    const { random, climate } = this;
    this.turtles.ask((person) => happen(person, random, climate));
    this.turtles.ask((person) => answer(person));
    this.turtles.ask((person) => respond(person, random));
  }
}

/** Property by property: Object.assign of so many would turn the turtle into a dictionary, three times slower to read. */
function begin(person, input) {
  person.traits = traitsOf(input, person.id);
  person.distress = input["start.distress"][person.id];
  person.acuteStress = input["start.acuteStress"][person.id];
  person.vigilance = input["start.vigilance"][person.id];
  person.resilience = input["start.resilience"][person.id];
  person.events = 0;
  person.need = 0;
  person.burden = 0;
  person.askedTrust = 0;
  person.asked = [];
  person.contacts = null;
}

/** 3.1 to 3.4: what happens, what it weighs, and who is told. */
function happen(person, random, climate) {
  const { traits } = person;
  let burden = 0;
  let stigma = 0;
  let events = 0;
  let drawn = random.uniform();
  if (drawn > traits.ordinaryNone) {
    const number = howMany(drawn, traits.ordinaryRate, traits.ordinaryNone, 1000);
    for (let place = 0; place < number; place++) burden += random.exponential(0.6);
  }
  drawn = random.uniform();
  if (drawn > traits.stigmaNone) {
    const candidates = howMany(drawn, traits.stigmaRate, traits.stigmaNone, 255);
    for (let place = 0; place < candidates; place++) {
      const setting = settingOf(traits.settingWeights, traits.allWeights, random.uniform());
      if (random.uniform() >= climate[setting]) continue;
      const severity = random.exponential(0.5);
      stigma += random.uniform() < 0.01 ? severity * 4 : severity;
      events++;
    }
  }
  burden += stigma * (1 + 0.2 * person.vigilance);
  person.events = events;
  person.need = burden;
  person.burden = burden;
  if (!(burden > 0)) return;
  const { contacts, asked } = person;
  asked.length = 0;
  for (let k = 0; k < contacts.length; k++) {
    const contact = contacts[k];
    if (random.uniform() >= contact.trust) continue;
    contact.person.askedTrust += contact.back;
    asked.push(contact);
  }
}

/** 3.5: help is split among those who ask. */
function answer(person) {
  if (!(person.need > 0)) return;
  const { asked } = person;
  let received = 0;
  for (let k = 0; k < asked.length; k++) {
    const { person: contact, back } = asked[k];
    const toGive = (2 * contact.traits.skill) / (1 + 0.12 * contact.distress);
    received += (toGive * back) / Math.max(1, contact.askedTrust);
  }
  person.burden = person.need / (1 + 0.29 * received);
}

/** 3.6 and 3.7: nobody reads anybody else here, so each moves at once. */
function respond(person, random) {
  const { need, burden: left, resilience: held, acuteStress: acute } = person;
  const back = (0.05 + 0.25 * held) * (person.traits.settles - person.distress);
  const learned =
    ((0.01 * (need - left)) / (1 + need)) * (1 - held) -
    0.01 * Math.max(0, left - 1) * held +
    0.01 * (person.traits.resilienceTrait - held);
  person.vigilance += 0.08 * (person.events - person.vigilance);
  person.acuteStress = acute + left - 0.5 * acute;
  person.distress = Math.max(0, person.distress + 0.095 * acute + back + 0.2 * random.nearlyNormal());
  person.resilience = Math.min(1, Math.max(0, held + learned));
  person.askedTrust = 0;
}

run({
  peer: "agentscript",
  version: `agentscript ${version}`,
  begin: (input, seed) => new Population(input, seed),
  live(population, weeks) {
    for (let week = 0; week < weeks; week++) population.step();
  },
  meanDistress: ({ turtles }) => turtles.reduce((sum, { distress }) => sum + distress, 0) / turtles.length,
  warmUpWeeks: 5,
});
