let known: Promise<string> | null = null;

/** The page's own fonts as rules that stand alone: each file written into its rule. Fetched from the page's own folder, once. */
export function fontFaces(): Promise<string> {
  known ??= Promise.all(rules().map(ownRule)).then((all) => all.join("\n"));
  return known;
}

/** Rules for letters that this page has used: others were never fetched. */
function rules(): readonly CSSFontFaceRule[] {
  const found: CSSFontFaceRule[] = [];
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSFontFaceRule && !rule.style.getPropertyValue("unicode-range").startsWith("U+100")) found.push(rule);
  return found;
}

async function ownRule({ cssText, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(cssText)?.[1] ?? "";
  if (address.startsWith("data:")) return cssText;
  try {
    const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
    const bytes = new Uint8Array(await response.arrayBuffer());
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return cssText.replace(address, `data:font/woff2;base64,${btoa(binary)}`);
  } catch {
    // Without the file the picture is set in a font of the device.
    return "";
  }
}
