/** A fault of YAML in plain words: what its parser found, by code, with its own message where that tells cases apart. */
export function syntaxWords(code: string, message: string): string {
  switch (code) {
    case "TAB_AS_INDENT":
      return "a tab stands at the beginning of this line; indent with spaces, two for each level";
    case "BAD_INDENT":
      return message.startsWith("Flow")
        ? "a bracket or brace that was opened before is not closed, or this line is indented too little to belong to it"
        : "this line does not begin at the same column as the others of its group; indent them alike, with spaces";
    case "BLOCK_AS_IMPLICIT_KEY":
      return "this looks like a key inside the value of another; put it on a line of its own and check how far lines are indented";
    case "MULTILINE_IMPLICIT_KEY":
      return 'this should be a key and a value; is the space after the colon missing ("people: 300"), or a quotation mark or bracket not closed?';
    case "MISSING_CHAR":
      return missing(message);
    case "BAD_SCALAR_START":
      return "text cannot begin with @, ` or %; put it in quotation marks";
    case "BAD_DQ_ESCAPE":
      return "a backslash means something else in double quotation marks; use single ones for text with backslashes";
    case "KEY_OVER_1024_CHARS":
      return "this key is longer than 1,024 characters; is a quotation mark or bracket not closed?";
    case "BLOCK_IN_FLOW":
      return "inside brackets and braces, keys and items are divided by commas, not by lines and dashes";
    case "BAD_DIRECTIVE":
    case "MISSING_DIRECTIVES_END":
      return "a line that begins with % means something special; put the text in quotation marks";
    default:
      return "this cannot be read; check colons, dashes, quotation marks and brackets here and in the line before";
  }
}

function missing(message: string): string {
  if (message.includes("quote")) return "a quotation mark is opened here and never closed";
  if (message.includes(",")) return "a comma is missing between two items, or a bracket or brace is not closed";
  if (message.includes("space")) return "a space is missing here";
  return "a bracket, brace or quotation mark is opened and never closed";
}
