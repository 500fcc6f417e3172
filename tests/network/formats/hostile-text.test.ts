import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importNetwork } from "../../../src/network/formats/import-network.ts";
import { gate } from "../sound.ts";

describe("hostile text", () => {
  test("that a terminal would obey does not reach a message", () => {
    const { problems } = importNetwork({
      ties: { name: "t.csv", text: "source,target,trust\na,b,\u001B[2J\u202Eevil\n" },
    });
    expect(problems[0].message).toBe('column "trust" holds "\uFFFD[2J\uFFFDevil" instead of a number');
  });

  test("that is larger than 50 MB is refused before it is read", () => {
    const { problems } = importNetwork({ ties: { name: "t.csv", text: "x".repeat(50_000_001) } });
    expect(problems[0]).toMatchObject({ message: "the file has 50000001 characters; 50000000 (50 MB) can be read" });
  });

  test("with more attributes than anybody needs is refused", () => {
    const attributes = Object.fromEntries(Array.from({ length: 300 }, (_, k) => [`a${k}`, k]));
    const { problems } = importNetwork({
      ties: { name: "t.json", text: JSON.stringify({ nodes: [{ id: 1, ...attributes }], links: [] }) },
    });
    expect(problems[0].message).toBe("there are more than 200 attributes");
  });

  test("nested a hundred thousand deep does not hang or crash", () => {
    for (const [name, text] of [
      ["a.json", "[".repeat(100_000)],
      ["a.json", '{"a":'.repeat(100_000)],
      ["a.graphml", "<a>".repeat(100_000)],
      ["a.gexf", "<nodes>".repeat(100_000)],
      ["a.csv", '"'.repeat(100_001)],
    ]) {
      const start = performance.now();
      const { network, problems } = importNetwork({ ties: { name, text } });
      expect(network).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });

  test("of any kind gives a network or problems, never an exception", () => {
    const pieces = fc.constantFrom(
      "source",
      "target",
      ",",
      "\n",
      '"',
      "a",
      "b",
      "0.5",
      ";",
      "<graph>",
      "</graph>",
      "<node id='a'>",
      "</node>",
      "<edge source='a' target='a'/>",
      "<data key='k'>",
      "</data>",
      "<key id='k'/>",
      "<default>",
      "<graphml>",
      "<attvalue/>",
      "<attributes>",
      "<attribute>",
      "{",
      "}",
      "[",
      "]",
      ":",
      '"nodes"',
      '"links"',
      '"id"',
      "null",
      "&",
      "<![CDATA[",
      "]]>",
      "\u0000",
      "\uD800",
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom("a.csv", "a.tsv", "a.graphml", "a.gexf", "a.json"),
        text,
        fc.option(text),
        fc.boolean(),
        (name, ties, people, skipFaults) => {
          const { network, problems, report } = importNetwork(
            { ties: { name, text: ties }, ...(people === null ? {} : { people: { name: "p.csv", text: people } }) },
            { skipFaults },
          );
          expect(network === null).toBe(problems.length > 0);
          for (const { message, line, column } of problems) expect(message.length > 10 && line >= 0 && column >= 0).toBe(true);
          if (network !== null) expect(report.people).toBe(network.size);
        },
      ),
      { ...gate, numRuns: 3000 },
    );
  });
});
