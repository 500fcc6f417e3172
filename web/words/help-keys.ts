import { inLanguage } from "./language.ts";

/** Keys of one place of the lab, and what each does. */
export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly { readonly press: readonly string[]; readonly does: string }[];
}

/** Every key that the lab knows beside those of the browser. */
export const keyWords = inLanguage("help-keys", {
  groups: (): readonly KeyGroup[] => [
    {
      title: "Everywhere",
      keys: [
        { press: ["?"], does: "This page, unless you are typing" },
        { press: ["Esc"], does: "Closes a dialog, a menu or a list; leaves an editor" },
        { press: ["Left", "Right"], does: "From tab to tab, and from choice to choice" },
      ],
    },
    {
      title: "The playground",
      keys: [
        { press: ["Ctrl Z"], does: "Undo the last change" },
        { press: ["Ctrl Y", "Ctrl Shift Z"], does: "Do it again" },
      ],
    },
    {
      title: "Weeks",
      keys: [
        { press: ["Left", "Right"], does: "One week back or on" },
        { press: ["Page Down", "Page Up"], does: "Four weeks back or on" },
        { press: ["Home", "End"], does: "The first week, the last week" },
        { press: ["Space"], does: "On Play: plays or pauses" },
      ],
    },
    {
      title: "In front of a class",
      keys: [
        { press: ["F"], does: "The whole screen, and back" },
        { press: ["Space"], does: "Plays or pauses the year" },
        { press: ["Left", "Right"], does: "One week, or in the story and in lessons one step" },
        { press: ["Home", "End"], does: "The first week, the last week" },
        { press: ["R"], does: "Once more from the start" },
      ],
    },
    {
      title: "A network, in Compare and in lessons",
      keys: [
        { press: ["Arrow keys"], does: "To the nearest person that way" },
        { press: ["Enter"], does: "Opens the person: what moved their distress" },
        { press: ["Space"], does: "Marks the person; lines and tables are then about those marked" },
        { press: ["Esc"], does: "Clears the marks, then the choice" },
      ],
    },
    {
      title: "Drawing a network",
      keys: [
        { press: ["Arrow keys"], does: "To the nearest person that way" },
        { press: ["[", "]"], does: "This person’s ties, one after the other" },
        { press: ["S"], does: "Select" },
        { press: ["P"], does: "Add a person" },
        { press: ["C"], does: "Connect with somebody from a list" },
        { press: ["X"], does: "Cut a tie" },
        { press: ["T"], does: "Trust of a tie" },
        { press: ["+", "\u2212"], does: "More or less trust in the tie that is chosen" },
        { press: ["H"], does: "Make a tie harmful, or supportive again" },
        { press: ["G"], does: "Group: into it, or out of it" },
        { press: ["Delete"], does: "Takes away the tie or the person that is chosen" },
        { press: ["Esc"], does: "Lets go of the tie, then of the person" },
      ],
    },
    {
      title: "A plot of many runs",
      keys: [
        { press: ["Left", "Right"], does: "To the next point on the same line or row" },
        { press: ["Up", "Down"], does: "To the next line or row at the same place" },
        { press: ["Home", "End"], does: "The first point, the last point" },
      ],
    },
    {
      title: "One person",
      keys: [{ press: ["Esc"], does: "Back to the networks" }],
    },
    {
      title: "The scenario as text",
      keys: [
        { press: ["Ctrl Space"], does: "What can stand here, with what each means" },
        { press: ["F8", "Shift F8"], does: "The next problem, the one before" },
        { press: ["Ctrl ."], does: "Puts right what is wrong in this line" },
        { press: ["Ctrl Enter"], does: "Run" },
        { press: ["Tab"], does: "Indents by one step" },
        { press: ["Esc"], does: "Leaves the text; Tab then goes on from there" },
      ],
    },
    {
      title: "A guess",
      keys: [{ press: ["Up", "Down"], does: "Raises or lowers the bar, the point or the number" }],
    },
  ],
});
