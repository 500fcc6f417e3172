import type { Inline } from "./markdown.ts";

/** Pieces of a documentation's line. Links to pages that the lab does not have stay words. */
export function Pieces({ parts }: { parts: readonly Inline[] }) {
  return (
    <>
      {parts.map((part, k) => (
        <Piece key={k} part={part} />
      ))}
    </>
  );
}

function Piece({ part }: { part: Inline }) {
  switch (part.is) {
    case "bold":
      return <b>{part.text}</b>;
    case "italic":
      return <i>{part.text}</i>;
    case "code":
      return <code>{part.text}</code>;
    case "link": {
      const to = addressInLab(part.to);
      return to === null ? part.text : <a href={to}>{part.text}</a>;
    }
    default:
      return <>{part.text}</>;
  }
}

/** Where a link of the documentation leads in the lab, or null. */
export function addressInLab(to: string): string | null {
  const [page, anchor = ""] = to.split("#");
  if (page === "evidence.md") return `#/help/${anchor === "" ? "evidence" : anchor}`;
  if (page === "is-this-settled.md") return `#/help/${anchor === "" ? "settled" : anchor}`;
  if (page === "parameters.md") return "#/help/parameters";
  return page === "" && anchor !== "" ? `#/help/${anchor}` : null;
}
