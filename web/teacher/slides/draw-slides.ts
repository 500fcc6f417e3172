import type { Lesson } from "../../lessons/lesson.ts";
import { claimedSide, countsOf, measuredAs, sidesOf } from "../../lessons/verdict.ts";
import { askingWords } from "../../words/asking.ts";
import { lessonWords } from "../../words/lessons.ts";
import { slideWords } from "../../words/slides.ts";
import type { JudgedClaim } from "../../worker/judged-claim.ts";
import type { Positions, RunSet } from "../../worker/protocol.ts";
import { voteAnswers } from "../vote-answers.ts";
import { drawDots } from "./draw-dots.ts";
import { networkStill } from "./draw-network.ts";
import { margin, newSlide, type Slide, type SlideLook, slideHeight, slideWidth, write, writeUpTo } from "./slide.ts";
import { slideCount } from "./slide-count.ts";
import { stillSigns } from "./still-signs.ts";

/** What the stills of a lesson are drawn from: its data, its two networks as they were lived just now, and what the repeats came to. */
export interface SlideSource {
  readonly lesson: Lesson;
  readonly runs: RunSet;
  readonly positions: Positions;
  readonly judged: JudgedClaim;
}

/** Question, the two networks, the guess, the year after, what happened, and what to take home. */
export function drawSlides(source: SlideSource, look: SlideLook): readonly Slide[] {
  const { lesson } = source;
  const draws = [question, networks, guess, after, happened, takeHome];
  return draws.map((draw, k) => {
    const slide = newSlide(look, slideWords.foot(lesson.number, lesson.title), slideWords.place(k + 1, slideCount));
    draw(slide, source);
    return slide;
  });
}

const full = slideWidth - 2 * margin;

function question(slide: Slide, { lesson }: SlideSource): void {
  const { look } = slide;
  const y = write(slide, lesson.question, margin, 190, { font: look.voice(60), line: 70, width: full });
  write(slide, lesson.lead, margin, y + 8, { font: look.plain(30), line: 43, width: 1020, color: look.color("ink-2") });
  write(slide, lessonWords.content(), margin, slideHeight - 84, {
    font: look.plain(22),
    line: 30,
    width: full,
    color: look.color("ink-2"),
  });
}

function networks(slide: Slide, source: SlideSource): void {
  heading(slide, slideWords.networks(source.runs.people.size));
  panels(slide, source, 0, () => "");
}

function after(slide: Slide, source: SlideSource): void {
  const last = source.runs.variants[0].weeks.length - 1;
  heading(slide, slideWords.after(last));
  panels(slide, source, last, (variant) => slideWords.average(source.runs.variants[variant].model.distress[last] ?? Number.NaN));
}

function panels(slide: Slide, { lesson, runs, positions }: SlideSource, week: number, note: (variant: number) => string): void {
  const { context, look } = slide;
  const width = (full - 40) / 2;
  const height = 420;
  ([0, 1] as const).forEach((variant) => {
    const x = margin + variant * (width + 40);
    const letter = variant === 0 ? "A" : "B";
    write(slide, slideWords.panel(letter, lesson.where[variant]), x, 160, { font: look.plain(25, 600), line: 31, width });
    if (note(variant) !== "")
      write(slide, note(variant), x, 224, { font: look.plain(22), line: 28, width, color: look.color("ink-2") });
    const still = networkStill({ runs, positions, variant, week }, width, height - 40, 2, document.documentElement);
    context.drawImage(still, x, 234, width, height - 40);
  });
  writeUpTo(slide, slideWords.legend() + stillSigns(runs, week), margin, slideHeight - 66, {
    font: look.plain(20),
    line: 26,
    width: full,
    color: look.color("ink-2"),
  });
}

function guess(slide: Slide, { lesson }: SlideSource): void {
  const { context, look } = slide;
  heading(slide, lessonWords.predictTitle());
  const { predict } = lesson;
  let y = 190;
  if (predict.kind !== "choose")
    y = write(slide, predict.prompt, margin, y, { font: look.plain(28), line: 38, width: full }) + 18;
  context.lineWidth = 2;
  for (const { text } of voteAnswers({ about: "lesson", lesson })) {
    context.strokeStyle = look.color("edge");
    context.strokeRect(margin, y - 24, 28, 28);
    y = write(slide, text, margin + 52, y, { font: look.plain(30), line: 38, width: full - 52 }) + 22;
  }
}

function happened(slide: Slide, { lesson, judged }: SlideSource): void {
  const { look } = slide;
  const { count, repeats } = countsOf(judged);
  const verdict = lesson.reveal.verdict[measuredAs(judged)]
    .replaceAll("{count}", String(count))
    .replaceAll("{repeats}", String(repeats));
  const y = write(slide, verdict, margin, 110, { font: look.voice(42), line: 50, width: full });
  // The same dots as on the page, so that both count what the sentence above counts.
  const networks = sidesOf(judged, lesson.panels);
  const { differences: dots, claimed } = networks === null ? claimedSide(judged) : { ...networks, claimed: "left" as const };
  const left = dots.filter((value) => value < 0).length;
  const right = dots.length - left;
  const sides =
    networks === null
      ? lessonWords.claimSides(claimed, left, right)
      : ([askingWords.lowerSide(networks.of, left), askingWords.notLowerSide(right)] as const);
  const title = `${askingWords.times(repeats)}. ${askingWords.eachDot()}.`;
  const from = write(slide, title, margin, y + 14, { font: look.plain(22), line: 30, width: full, color: look.color("ink-2") });
  drawDots(slide, dots, claimed, sides, { x: margin, y: from + 20, width: full, height: slideHeight - 90 - from });
}

function takeHome(slide: Slide, { lesson, judged }: SlideSource): void {
  const { look } = slide;
  let y = write(slide, lesson.takeaway[measuredAs(judged)], margin, 120, { font: look.voice(46), line: 56, width: full });
  y = write(slide, lessonWords.leavesOut(), margin, y + 26, { font: look.plain(26, 600), line: 40, width: full });
  for (const text of lesson.leavesOut)
    y = write(slide, text, margin, y, { font: look.plain(25), line: 34, width: full, color: look.color("ink-2") }) + 14;
}

function heading(slide: Slide, text: string): void {
  write(slide, text, margin, 106, { font: slide.look.voice(42), line: 50, width: full });
}
