/** The tokens that a canvas draws with, read from the style sheet: a canvas knows no custom properties. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly support: string;
  readonly supportSoft: string;
  readonly harm: string;
  readonly accent: string;
  readonly disc: string;
  readonly rim: string;
  readonly halo: string;
}

const tokens: Readonly<Record<keyof Palette, string>> = {
  paper: "--paper",
  ink: "--ink",
  support: "--support",
  supportSoft: "--support-soft",
  harm: "--harm",
  accent: "--accent",
  disc: "--disc",
  rim: "--rim",
  halo: "--halo",
};

/** Reads the palette of the theme that holds on an element. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const values = Object.entries(tokens).map(([name, token]) => [name, style.getPropertyValue(token).trim()]);
  return Object.fromEntries(values) as unknown as Palette;
}
