/** Where data are drawn, in pixels of the picture. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Letters and gaps of a picture. */
export interface Letters {
  /** Pixels of a letter. */
  readonly text: number;
  /** From one line of words to the next. */
  readonly line: number;
}

export function letters(text = 16): Letters {
  return { text, line: Math.round(text * 1.375) };
}
