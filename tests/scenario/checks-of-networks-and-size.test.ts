import { describe, expect, test } from "vitest";
import { complaints, readText, scenarioOf, sound, spoiled, withFile, withNetwork } from "./reading.ts";

describe("networks", () => {
  test("what a generator thinks of its values stands at the value", () => {
    expect(complaints(spoiled("  neighbors: 6", "  neighbors: 7"))).toEqual([
      "17:14  network.neighbors is 7; it must be even, half on either side of a person",
    ]);
    expect(complaints(spoiled("  people: 60", "  people: 5"))[0]).toMatch(/^17:14 {2}network.neighbors is 6, but among 5 people/);
  });

  test("a variant's own values are checked with the rest, and the place is the variant's", () => {
    expect(
      complaints(spoiled("  scattered: { network: { rewiring: 1 } }", "  scattered: { network: { neighbors: 5 } }")),
    ).toEqual(["24:38  compare.scattered.network.neighbors is 5; it must be even, half on either side of a person"]);
  });

  test("a generator that is one particular network has its own people", () => {
    const karate = withNetwork("  generator: karate");
    expect(complaints(karate)).toEqual(["6:11  population.people is 60, but karate is a network of 34 people; leave it out"]);
    expect(scenarioOf(karate.replace("  people: 60\n", "")).variants[0].plan.size).toBe(34);
  });

  test("a wrong generator is told from a wrong parameter of the one that was meant", () => {
    expect(complaints(spoiled("  generator: small-world", "  generator: small-wrld"))).toEqual([
      '16:14  network.generator is "small-wrld", which is not a generator; did you mean "small-world"?',
    ]);
    expect(complaints(spoiled("  generator: small-world", "  generator: tree"))[0]).toMatch(
      /which is not a generator \(known: small-world, erdos-renyi/,
    );
    expect(complaints(withNetwork("  neighbors: 6"))[0]).toMatch(/^15:1 {2}network needs a generator or a file/);
    expect(complaints(withFile("  file: kith:workplace", "  generator: ring"))).toEqual([
      "16:3  network.generator cannot stand beside file: a network is made by a generator or read from a file, so keep one of them",
    ]);
  });

  test("a generator beside a file is told once: what belongs to it, and the people it would have, may go with it", () => {
    const both = withNetwork("  generator: ring", "  neighbors: 4", "  file: kith:workplace", "  nbors: 3");
    expect(both).toContain("people: 60");
    expect(complaints(both)).toEqual([
      "16:3  network.generator cannot stand beside file: a network is made by a generator or read from a file, so keep one of them",
      expect.stringContaining("19:3  network.nbors is not a key of a network from a file (known: file, people"),
    ]);
    expect(complaints(withNetwork("  file: kith:workplace", "  neighbors: 4"))).toEqual([
      expect.stringContaining("6:11  population.people cannot be set: the network comes from a file"),
      expect.stringContaining(
        "17:3  network.neighbors is not a key of a network from a file; it belongs in network, with generator",
      ),
    ]);
  });

  test("attributes that a change, a setting or an identity goes by have to be there", () => {
    const blocks = (by: string) =>
      withNetwork("  generator: blocks", "  change: separate", ...(by === "" ? [] : [`  by: ${by}`]));
    expect(complaints(blocks("block"))).toEqual([]);
    expect(complaints(blocks("blok"))).toEqual([
      '18:7  network.by is "blok", which is no attribute of people; did you mean "block"?',
    ]);
    expect(complaints(blocks(""))).toEqual([
      '17:11  network.change is separate, which goes by an attribute of people: add by: block (in variant "clustered")',
    ]);
    const units = withFile("  file: kith:workplace", "  threshold: 15").replace("units: 4", "units: departement");
    expect(complaints(units)).toEqual([
      '12:45  settings.school.units is "departement", which is no attribute of people; did you mean "department"?',
    ]);
    const where = (value: string) =>
      withFile("  file: kith:workplace", "  threshold: 15").replace("share: 0.2", `where: { department: ${value} }`);
    expect(complaints(where("[DISQ, SFLE]"))).toEqual([]);
    expect(scenarioOf(where("[SFLE, DISQ, SFLE]")).variants[0].plan.people.identities[0].where).toEqual({
      attribute: "department",
      values: ["DISQ", "SFLE"],
    });
    expect(complaints(where("DISK"))).toEqual([
      expect.stringMatching(
        /^10:28 {2}population.identities.0.where.department asks for "DISK", which nobody has; did you mean "DISQ"\?$/,
      ),
    ]);
  });

  test("trust is drawn, counted or given, as the source allows", () => {
    expect(complaints(spoiled("  rewiring: 0.05", "  trust: { from: 0.8, to: 0.2 }"))).toEqual([
      "18:18  network.trust.from is 0.8, more than to, which is 0.2; write the lower number first",
    ]);
    expect(complaints(spoiled("  rewiring: 0.05", "  trust: contacts"))[0]).toContain(
      "a generated network has no trust of its own",
    );
    expect(complaints(spoiled("  rewiring: 0.05", "  trust: 0.5"))[0]).toContain(
      "network.trust is 0.5; it must be { from: 0.2, to: 0.8 }, contacts or as given",
    );
    expect(complaints(spoiled("  rewiring: 0.05", "  trust: as givn"))[0]).toMatch(/did you mean "as given"\?$/);
  });

  test("the preset null without its quotation marks is nothing to YAML, and is told to want them", () => {
    expect(complaints(spoiled("  preset: both", "  preset: null"))).toEqual([
      '20:11  mechanisms.preset is empty, which is what null means without quotation marks; write "null" for a preset of mechanisms of that name (known: both, buffer-only, null, none, minimal)',
    ]);
    expect(complaints(spoiled("  preset: both", '  preset: "null"'))).toEqual([]);
    expect(complaints(spoiled("  generator: small-world", "  generator: null"))[0]).not.toContain('"null"');
  });

  test("a misspelled preset of ties is the one complaint: a network that ties would have grown is not missed as well", () => {
    const network = "network:\n  generator: small-world\n  neighbors: 6\n  rewiring: 0.05\n";
    const tied = (line: string) =>
      sound.replace(network, line).replace("{ network: { rewiring: 1 } }", "{ mechanisms: { norms: on } }");
    expect(complaints(tied("ties: { preset: adult }\n"))).toEqual([]);
    expect(complaints(tied("ties: { preset: adlt }\n"))).toEqual([
      '15:17  ties.preset is "adlt", which is not a preset of ties; did you mean "adult"?',
    ]);
    expect(complaints(tied("ties: adult\n"))).toEqual([
      expect.stringMatching(/^15:7 {2}ties is the text "adult"; it must be a group of keys/),
    ]);
    const [problem] = readText(tied("ties: adult\n")).problems;
    expect(problem).toMatchObject({ suggestion: "{ preset: adult }", fix: { text: "{ preset: adult }" } });
    expect(
      complaints(sound.replace("mechanisms:\n  preset: both\n  belonging: { rate: 0.2 }\n", "mechanisms: bth\n"))[0],
    ).toMatch(/^19:13 {2}mechanisms is .* group of keys; did you mean "\{ preset: both \}"\?$/);
    // Ties that stay as they begin need a network.
    for (const line of ["ties: { preset: fixed }\n", "ties: { withdrawal: 0 }\n", "ties: fixed\n", ""])
      expect(
        complaints(tied(line)).filter((one) => one.includes("network is missing")),
        line,
      ).toHaveLength(1);
  });

  test("more ties than fit are refused: everybody with everybody among 5,001 people or more", () => {
    const complete = (people: number) =>
      withNetwork("  generator: complete").replace("people: 60", `people: ${people}`).replace("replicates: 4", "replicates: 1");
    expect(complaints(complete(5000))).toEqual([]);
    expect(complaints(complete(5002))[0]).toMatch(
      /^16:14 {2}network.generator is complete: with 5,002 people it has about 12,507,501 ties, .* take at most 5,000 people/,
    );
    const dense = withNetwork("  generator: erdos-renyi", "  meanDegree: 100").replace("people: 60", "people: 1000000");
    expect(complaints(dense)[0]).toContain("take fewer people or fewer ties");
  });
});

describe("size", () => {
  test("a scenario that would compute for weeks is refused, one that takes long gets a warning", () => {
    const large = (replicates: number, weeks: number) =>
      spoiled("replicates: 4", `replicates: ${replicates}`)
        .replace("weeks: 20", `weeks: ${weeks}`)
        .replace("people: 60", "people: 1000000");
    expect(complaints(large(10_000, 5_200))[0]).toMatch(
      /^25:1 {2}replicates are too many for a network this large: 1,000,000 people x 5,252 weeks x 10,000 replicates x 2 variants/,
    );
    expect(complaints(large(50, 200))[0]).toMatch(/^25:1 {2}warning: replicates will take a while/);
    expect(readText(large(50, 200)).scenario).not.toBeNull();
  });

  test("more than a run can keep is refused with what would fit", () => {
    const text = `${spoiled("  people: 60", "  people: 1000000").replace("weeks: 20", "weeks: 300")}record: { every: 1, people: [shown] }\n`;
    expect(complaints(text).find((words) => words.includes("record"))).toMatch(
      /^26:1 {2}record keeps about 302,000,000 values of each run, .* or every: 2$/,
    );
  });
});
