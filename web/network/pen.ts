/**
 * What networks are drawn with: the part of a canvas that the drawings use. A canvas is one; `SvgPen` writes the same strokes
 * down as a file.
 */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "strokeStyle"
  | "fillStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "globalAlpha"
  | "setLineDash"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "arc"
  | "closePath"
  | "fillRect"
> & {
  stroke(): void;
  fill(): void;
};
