import { SaxesParser } from "saxes";
import { harmless, type ImportLog, Stop } from "./import-log.ts";
import type { TextFile } from "./import-types.ts";

/** What a format does with the elements of its file. */
export interface XmlHandler {
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
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  const here = () => ({ line: parser.line, column: Math.max(1, parser.column) });
  let depth = 0;
  let content = "";
  let ending = false;

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
  parser.on("opentag", ({ name, attributes }) => {
    const place = here();
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
