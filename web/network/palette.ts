/** The tokens that a canvas draws with, read from the style sheet: a canvas knows no custom properties. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly support: string;
  readonly harm: string;
  readonly accent: string;
  readonly disc: string;
  readonly rim: string;
  readonly halo: string;
}

const tokens = ["paper", "ink", "support", "harm", "accent", "disc", "rim", "halo"] as const;

/** Reads the palette of the theme that holds on an element. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(tokens.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as unknown as Palette;
}
