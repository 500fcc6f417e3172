import { SaxesParser } from "saxes";
import { harmless, type ImportLog, Stop } from "./import-log.ts";
import type { TextFile } from "./import-types.ts";

/** What a format does with the elements of its file. */
export interface XmlHandler {
  /** @param place where the element begins: its `<`, however many lines its tag has */
  open(name: string, attributes: ReadonlyMap<string, string>, place: { line: number; column: number }): void;
  /** The end of an element, with the text in it. */
  close(name: string, text: string): void;
}

const deepest = 16;

/**
 * Walks through an XML file. Nothing in it is expanded or fetched: a DOCTYPE, the door of such attacks, is refused.
 * Elements may be nested 16 deep.
 */
export function walkXml({ name: file, text }: TextFile, log: ImportLog, handler: XmlHandler): void {
  const placeOf = placesIn(text);
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  const here = () => ({ line: parser.line, column: Math.max(1, parser.column) });
  let depth = 0;
  let content = "";
  let ending = false;
  let begin = { line: 1, column: 1 };

  parser.on("doctype", () => {
    const { line, column } = here();
    log.stop(
      file,
      line,
      column,
      "the file has a DOCTYPE, which is not allowed",
      "delete the <!DOCTYPE ...> line; a network needs none",
    );
  });
  parser.on("error", (error) => {
    const { line, column } = here();
    const message = harmless(error.message.replace(/^\d+:\d+:\s*/, "").replace(/\.$/, ""), 100);
    log.problem(
      file,
      line,
      column,
      `this is not well-formed XML: ${message}`,
      ending
        ? "the file may have been cut short: save or download it again"
        : "save the file again with the program that made it",
    );
  });
  // The parser stands behind the name then, and behind one sign more.
  parser.on("opentagstart", () => {
    begin = placeOf(text.lastIndexOf("<", parser.position - 1));
  });
  parser.on("opentag", ({ name, attributes }) => {
    const place = begin;
    if (++depth > deepest)
      log.stop(
        file,
        place.line,
        place.column,
        `elements are nested more than ${deepest} deep`,
        "a network needs no such nesting; save it as plain GraphML or GEXF",
      );
    content = "";
    handler.open(name, new Map(Object.entries(attributes)), place);
  });
  const take = (more: string) => {
    content += more;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", ({ name }) => {
    depth--;
    handler.close(name, content);
    content = "";
  });
  parser.write(text);
  ending = true;
  parser.close();
  if (log.problems.length > 0) throw new Stop();
}

/** Line and column of places in a text, each asked for after those before it: no line is counted twice. */
function placesIn(text: string): (at: number) => { line: number; column: number } {
  let line = 1;
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  return (at) => {
    for (let next = text.indexOf("\n", start); next >= 0 && next < at; next = text.indexOf("\n", start)) {
      line++;
      start = next + 1;
    }
    return { line, column: at - start + 1 };
  };
}
