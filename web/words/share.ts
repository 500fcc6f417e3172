import { inLanguage } from "./language.ts";
import { plain } from "./numbers.ts";

/** Text of links, hand-outs and what is copied. */
export const shareWords = inLanguage("share", {
  copyLink: () => "Copy link",
  thisView: () => "What is on the page",
  copied: {
    web: () => "Link copied.",
    computer: () => "Link copied. It opens on this computer; for other devices, save a hand-out file.",
    file: () => "Link copied. It opens where this very file lies; for other devices, save a hand-out file.",
  },
  broken: () => "That link says nothing that can be opened here: a part of it may be missing. This is the story.",
  laterRelease: () => "That link was made with a later version of Kith and cannot be opened here. This is the story.",
  changed: () => "The scenario behind that link has changed since it was made. It opens as it is now.",

  selectTitle: () => "Copy this link",
  selectHow: () =>
    "The browser did not let the page copy it. The link is selected: press Ctrl and C, or hold it and choose Copy.",
  link: () => "Link",
  tooLongTitle: () => "Too much for a link",
  tooLong: (letters: number) =>
    `This scenario would make a link of ${plain(letters, 0)} characters, which many programs cut off. A hand-out file holds all of it, and opens without internet.`,
  saveHandout: () => "Save hand-out file",
  handoutSaved: (name: string) => `Saved as ${name}. It opens without internet and asks nobody for anything.`,
  noHandout: () => "The one-file lab is not at hand here. npm run build makes it; kith lab and the file itself have it.",
  licenses: () => "Save the licenses of what is inside",
  noLicenses: () => "The licenses are not at hand here. They stand in licenses.md beside the lab.",
  handoutTitle: (title: string) => `Kith: ${title}`,
});
