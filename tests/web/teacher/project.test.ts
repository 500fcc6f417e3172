import { beforeEach, expect, test, vi } from "vitest";
import { setTextSize } from "../../../web/state/actions.ts";
import { keptRecord } from "../../../web/state/kept.ts";
import { store } from "../../../web/state/store.ts";
import { project } from "../../../web/teacher/project.ts";

/** A page as far as full screen goes: asked for, it is there at once, and says that it changed. */
class Screen extends EventTarget {
  fullscreenElement: unknown = null;
  isAllowed = true;

  readonly documentElement = {
    requestFullscreen: async () => {
      if (!this.isAllowed) throw new TypeError("Permissions check failed");
      if (this.fullscreenElement === null) this.#show(this.documentElement);
    },
  };

  leave(): void {
    this.#show(null);
  }

  #show(element: unknown): void {
    this.fullscreenElement = element;
    this.dispatchEvent(new Event("fullscreenchange"));
  }
}

let screen = new Screen();
beforeEach(() => {
  const kept = new Map<string, string>();
  screen = new Screen();
  vi.stubGlobal("document", screen);
  vi.stubGlobal("location", { hash: "" });
  vi.stubGlobal("history", { pushState: () => {} });
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  });
  setTextSize("A");
});

const show = async () => {
  project({ about: "story" }, false);
  await Promise.resolve();
  await Promise.resolve();
};
const sizes = () => [store.textSize.value, keptRecord("kith.looks")["textSize"]];

test("on the projector text is largest; when full screen ends it is as large as it was", async () => {
  await show();
  expect(sizes()).toEqual(["A++", "A++"]);
  screen.leave();
  expect(sizes()).toEqual(["A", "A"]);
});

test("however often something is shown on the projector, in the end text is as large as it was before the first", async () => {
  await show();
  await show();
  await show();
  screen.leave();
  expect(sizes()).toEqual(["A", "A"]);
});

test("what a reader chooses between two times on the projector is what the second goes back to", async () => {
  await show();
  screen.leave();
  setTextSize("A+");
  await show();
  screen.leave();
  expect(sizes()).toEqual(["A+", "A+"]);
});

test("where full screen is refused text is largest until somebody chooses another size", async () => {
  screen.isAllowed = false;
  await show();
  expect(sizes()).toEqual(["A++", "A++"]);
  setTextSize("A+");
  screen.isAllowed = true;
  await show();
  screen.leave();
  expect(sizes()).toEqual(["A+", "A+"]);
});
