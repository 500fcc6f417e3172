import { paletteOf } from "../network/palette.ts";
import { fileName } from "../share/file-name.ts";
import { exportWords } from "../words/export.ts";
import { paintNetworks, sheetFor } from "./paint-networks.ts";
import { canvasOf, pngOf, ratio } from "./png.ts";
import type { MadeFile, SaveRow } from "./save-menu.tsx";
import { type Scene, sceneNow } from "./scene.ts";
import { CanvasSurface, SvgSurface } from "./surface.ts";

/** A picture of more people than this is made of pixels. */
const mostAsSvg = 300;

/** The networks on the page: a still of the week that stands there, and all weeks as a film. */
export function networkRows(): readonly SaveRow[] {
  const scene = sceneNow();
  if (scene === null) return [];
  const stills = [
    { text: "SVG", make: async () => stillSvg(scene) },
    { text: "PNG", make: () => stillPng(scene) },
  ];
  const few = scene.people.size <= mostAsSvg;
  return [
    {
      what: exportWords.networks(),
      line: few
        ? exportWords.networksLine(scene.week)
        : `${exportWords.networksLine(scene.week)}, ${exportWords.tooMany(mostAsSvg)}`,
      formats: few ? stills : stills.slice(1),
    },
    {
      what: exportWords.film(),
      line: exportWords.filmLine(scene.lastWeek + 1),
      formats: [{ text: "GIF", make: (told) => film(scene, told) }],
    },
  ];
}

/** Names of files about some networks of the scene. */
export function namesOf({ title, seed, shown }: Scene): readonly string[] {
  return [title, ...shown.map(({ letter, name }) => `${letter} ${name}`), `seed ${seed}`];
}

function stillSvg(scene: Scene): MadeFile {
  const sheet = sheetFor(scene);
  const surface = new SvgSurface(family());
  paintNetworks(surface, scene, sheet, scene.week, paletteOf(document.documentElement));
  return {
    name: fileName([...namesOf(scene), `week ${scene.week}`], "svg"),
    content: surface.file(sheet.width, sheet.height, exportWords.networksTitle(scene.title, scene.week)),
    type: "image/svg+xml",
  };
}

async function stillPng(scene: Scene): Promise<MadeFile> {
  const sheet = sheetFor(scene);
  const [canvas, context] = canvasOf(sheet.width, sheet.height);
  paintNetworks(new CanvasSurface(context, family(), ratio), scene, sheet, scene.week, paletteOf(document.documentElement));
  return { name: fileName([...namesOf(scene), `week ${scene.week}`], "png"), content: await pngOf(canvas) };
}

async function film(scene: Scene, told: (progress: string) => void): Promise<MadeFile> {
  const { framesOf, weeksGif } = await import("./weeks-gif.ts");
  const frames = framesOf(scene);
  const content = await weeksGif(scene, paletteOf(document.documentElement), family(), (frame) =>
    told(exportWords.frame(frame, frames)),
  );
  return { name: fileName([...namesOf(scene), "weeks"], "gif"), content };
}

function family(): string {
  return getComputedStyle(document.body).fontFamily;
}
