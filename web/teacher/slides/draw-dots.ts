import { scaleLinear } from "d3";
import { differenceDomain } from "../../charts/difference-domain.ts";
import { stackDots } from "../../charts/stack-dots.ts";
import { askingWords } from "../../words/asking.ts";
import type { Slide } from "./slide.ts";

/** A box on a still. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The repeats as dots: filled on one side of the line, hollow where it went otherwise, with the counts of both sides below. */
export function drawDots(
  { context, look }: Slide,
  differences: readonly number[],
  filled: "left" | "right",
  sides: readonly [left: string, right: string],
  { x: left, y: top, width, height }: Box,
): void {
  const domain = differenceDomain(differences);
  const x = scaleLinear(domain, [left + 20, left + width - 20]);
  const floor = top + height - 72;
  const zero = x(0);
  const { dots, pitch } = stackDots(differences, x(1) - x(0), floor - top - 40, 30);
  context.lineWidth = 2;
  context.strokeStyle = look.color("edge");
  line(context, left, floor, left + width, floor);
  context.strokeStyle = look.color("ink");
  line(context, zero, top + 8, zero, floor + 6);
  context.font = look.plain(20);
  context.fillStyle = look.color("ink-2");
  context.textAlign = "center";
  context.fillText(askingWords.noDifference(), zero, top);
  for (const value of x.ticks(5)) context.fillText(askingWords.points(value), x(value), floor + 28);

  context.strokeStyle = look.color("series-b");
  context.fillStyle = look.color("series-b");
  context.lineWidth = 2.4;
  for (const dot of dots) {
    context.beginPath();
    context.arc(zero + dot.right, floor - dot.up - 1, Math.max(2, pitch / 2 - 2), 0, 2 * Math.PI);
    if (dot.lower === (filled === "left")) context.fill();
    context.stroke();
  }
  context.font = look.plain(22, 600);
  context.textAlign = "start";
  context.fillText(sides[0], left, floor + 64);
  context.textAlign = "end";
  context.fillStyle = look.color("ink-2");
  context.fillText(sides[1], left + width, floor + 64);
  context.textAlign = "start";
}

function line(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}
