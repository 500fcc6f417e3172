import { describe, expect, test } from "vitest";
import { only } from "./intervention-lines.ts";

describe("what is wrong with a line", () => {
  test.each([
    [
      "{ what: shok }",
      'interventions.0.what is the text "shok"; it must be an intervention (known: peerGroup, openGroup, allyTraining, policy, contact, bridgingMentors, removePeople, addTies, cutTies, changeTies, shock, set); did you mean "shock"?',
    ],
    [
      "{ week: 3 }",
      "interventions.0.what is missing: what is done, such as what: shock (known: peerGroup, openGroup, allyTraining, policy, contact, bridgingMentors, removePeople, addTies, cutTies, changeTies, shock, set)",
    ],
    ["many", 'interventions.0 is the text "many"; it must be a group of keys: { what: peerGroup, weeks: 26-52 }'],
    ["{ what: shock, burdn: 3 }", 'interventions.0.burdn is not a key of shock; did you mean "burden"?'],
    ["{ what: policy, burden: 3 }", "interventions.0.burden is not a key of policy; it belongs to shock"],
    [
      "{ what: policy, strength: 0.5, top: 20% }",
      "interventions.0.top is not a key of policy; it says whom, and belongs in who: who: { top: … }",
    ],
    ["{ what: shock, burden: 30 }", "interventions.0.burden is 30; it must be between 0 and 10"],
    [
      "{ what: shock, kind: stigmma }",
      'interventions.0.kind is "stigmma", which is not one of its words; did you mean "stigma"?',
    ],
    [
      "{ what: shock, weeks: 7 }",
      "interventions.0.weeks is 7; for a single week write week: 7, and for all from then on weeks: 7-",
    ],
    [
      "{ what: shock, weeks: often }",
      'interventions.0.weeks is the text "often"; it must be a first and a last week: 26-52, or 26- for up to the end',
    ],
    ["{ what: shock, week: 60 }", "interventions.0.week begins in week 60, after the last week of the run, which is 20"],
    [
      "{ what: shock, weeks: 9-60 }",
      "interventions.0.weeks is 9-60, and the run has 20 recorded weeks; end with 20, or write 9- for up to the end",
    ],
    ["{ what: shock, weeks: 9-3 }", "interventions.0.weeks is 9-3; write the earlier week first"],
    ["{ what: shock, weeks: 3-9, week: 3 }", "interventions.0.week cannot stand beside weeks; keep one of them"],
    [
      "{ what: shock, when: { measure: distress } }",
      "interventions.0.when does not say when: add above or below, as in { measure: distress, above: 35 }",
    ],
    [
      "{ what: shock, when: { measure: distres, above: 3 } }",
      'interventions.0.when.measure is "distres", which is not a weekly measure; did you mean "distress"?',
    ],
    [
      "{ what: shock, who: nobody }",
      'interventions.0.who is the text "nobody"; it must be everybody, or say whom: who: { identity: religion, top: 20%, by: need }',
    ],
    [
      "{ what: shock, who: { identity: relgion } }",
      'interventions.0.who.identity is "relgion", which is not among the identities; did you mean "religion"?',
    ],
    [
      "{ what: shock, who: { identity: religion, without: religion } }",
      'interventions.0.who.without is "religion", so nobody can be meant: they are to carry "religion" and not to',
    ],
    [
      "{ what: shock, who: { group: circle } }",
      'interventions.0.who.group is "circle", which is not among the groups; there are none',
    ],
    [
      "{ what: shock, who: { standing: scool } }",
      'interventions.0.who.standing is "scool", which is not among the settings; did you mean "school"?',
    ],
    [
      "{ what: shock, who: { people: [999] } }",
      'interventions.0.who.people.0 is "999", and nobody in this network is called that; people of a generated network are numbers from 0 to 59',
    ],
    [
      "{ what: shock, who: { top: 20% } }",
      "interventions.0.who.top needs an order to be the top of: add by: need, or write share for a share at random",
    ],
    [
      "{ what: shock, who: { share: 20%, count: 3 } }",
      "interventions.0.who.count cannot stand beside share: both say how many, so keep one of them",
    ],
    [
      "{ what: shock, who: { above: { distres: 3 } } }",
      'interventions.0.who.above.distres is not a key of who.above; did you mean "distress"?',
    ],
    [
      "{ what: policy, who: { share: 20% } }",
      "interventions.0.who does not go with policy, which holds for everybody alike; say where with settings",
    ],
    [
      "{ what: policy, settings: [school, work] }",
      'interventions.0.settings.1 is "work", which is not among the settings (known: school, neighborhood)',
    ],
    [
      "{ what: set, number: settings.school.climat, to: 0 }",
      'interventions.0.number is "settings.school.climat", which is no number that can be moved; did you mean "settings.school.climate"?',
    ],
    [
      "{ what: set, number: settings.school.climate, to: 3 }",
      "interventions.0.to is 3; it must be between 0 and 1, as settings.school.climate",
    ],
    [
      "{ what: set, number: ties.homophily, to: 2 }",
      'interventions.0.number is "ties.homophily", but ties are fixed; they live with another preset of ties',
    ],
    [
      "{ what: set, number: population.stigmatizing, to: 90% }",
      "interventions.0.to is 0.9, and with population.affirming of 0.35 that is 1.25; together they must be at most 1",
    ],
    ["{ what: set, number: population.stigmatizing }", "interventions.0.to is missing: value in its last week"],
    [
      "{ what: set, number: population.stigmatizing, to: 0.2, dose: 2 }",
      "interventions.0.dose does not go with set, of which there are no doses",
    ],
    [
      "{ what: shock, name: mood }",
      'interventions.0.name is "mood", which is the name of a mechanism: rows of the ledger would not tell them apart',
    ],
    ["{ what: openGroup, group: circle }", 'interventions.0.group is "circle", which is not among the groups; there are none'],
    ["{ what: addTies, week: 2, ties: [[3, 3]] }", 'interventions.0.ties.0 ties "3" to themself; a tie joins two people'],
    ["{ what: addTies, week: 2, ties: [[3, 4, 5]] }", "interventions.0.ties.0 has 3 people; a tie joins two: [Anna, Ben]"],
    [
      "{ what: shock, versus: random }",
      "interventions.0.versus is random, but the line reaches everybody who is meant; say how many with top, share or count",
    ],
    [
      "{ what: shock, versus: random, who: { share: 20% } }",
      "interventions.0.versus is random, and so is the line itself; say who comes first with by",
    ],
    [
      "{ what: removePeople, week: 2 }",
      "interventions.0 removes everybody, and nobody is left to be measured; say whom with who: { top: 5%, by: degree }",
    ],
    [
      "{ what: addTies, week: 2 }",
      "warning: interventions.0 names no ties, so nothing happens; add ties: [[Anna, Ben]], or a share such as bridges: 5%",
    ],
    [
      "{ what: contact, weeks: 3-9 }",
      "warning: interventions.0.weeks is 3-9, but contact happens once, in week 3; write week: 3",
    ],
    [
      "{ what: shock, who: { by: need } }",
      "warning: interventions.0.who.by is need, but everybody is reached in any order; add top: 20%, count: 10 or a budget",
    ],
  ])("%s", (line, complaint) => {
    expect(only(`  - ${line}`)).toEqual([complaint]);
  });

  test("is found in every line at once, and the others keep their places", () => {
    expect(only("  - { what: shok }", "  - { what: shock, week: 60 }", "  - { what: shock, name: shock }")).toHaveLength(3);
  });

  test("two lines of one name are told apart before a run confuses their draws", () => {
    expect(only("  - { what: shock, name: exam }", "  - { what: shock, name: exam }")).toEqual([
      'interventions.1.name is "exam", which is there already; each line has a name of its own',
    ]);
  });
});
