import { inLanguage } from "./language.ts";
import { count, fixed, list, plain, sentence } from "./numbers.ts";

/** Text of the network that can be edited, wherever it stands. */
export const editorWords = inLanguage("editor", {
  keys: (connects: boolean, cuts: boolean, trusts: boolean, harms: boolean) =>
    [
      "Arrow keys go from person to person. Brackets go through this person's ties.",
      connects ? "C ties this person to somebody from a list." : "",
      cuts ? "X cuts a tie." : "",
      trusts ? "Plus and minus change its trust." : "",
      harms ? "H makes a tie harmful or mends it." : "",
      "Escape clears.",
    ]
      .filter((part) => part !== "")
      .join(" "),
  personOption: (name: string, shares: boolean, ties: number, harmful: number) =>
    `${name}${shares ? ", shares the identity" : ""}, ${count(ties, "tie")}${harmful > 0 ? `, ${plain(harmful, 0)} harmful` : ""}`,
  tieOption: (name: string, other: string, at: number, of: number, trust: number, back: number, harmful: boolean) =>
    `Tie ${at} of ${of}: ${name} and ${other}, trust ${fixed(trust, 2)}, back ${fixed(back, 2)}${harmful ? ", harmful" : ""}`,
  tieOf: (one: string, other: string) => `${one} and ${other}`,
  trustBothWays: (there: number, back: number) =>
    there === back ? `trust ${fixed(there, 2)} both ways` : `trust ${fixed(there, 2)}, back ${fixed(back, 2)}`,
  tieNote: (there: number, back: number, harmful: boolean) =>
    `trust ${fixed(there, 2)}, back ${fixed(back, 2)}${harmful ? ", harmful" : ""}`,
  ties: (number: number) => count(number, "tie"),
  less: () => "Trust \u2212",
  more: () => "Trust +",
  lessTrust: (one: string, other: string) => `Trust \u2212, ${one} and ${other}`,
  moreTrust: (one: string, other: string) => `Trust +, ${one} and ${other}`,
  makeHarmful: () => "Make harmful",
  mend: () => "Mend",
  cut: () => "Cut",
  releaseTie: (one: string, other: string) => `Release: tie ${one} and ${other}`,
  releaseCut: (ties: number) => `Release: cut ${count(ties, "tie")}`,
  tiedAlready: (one: string, other: string) => `${one} and ${other} are tied already`,
  noTies: (name: string) => `${name} has no ties.`,
  noTieChosen: () => "Choose a tie first: press ] in the picture.",
  cutWhich: (name: string) => `Which tie of ${name} to cut?`,
  harmWhich: (name: string) => `Which tie of ${name} to make harmful, or mend?`,
  trustWhich: (name: string) => `Trust in which tie of ${name}?`,
  tieWithWhom: (name: string) => `Tie ${name} and whom?`,
  findPerson: () => "Find a person",
  nobodyFound: () => "Nobody by that name.",
  safeSpaceNamed: (name: string) => `${name}, a safe space`,
  lastPerson: () => "Somebody has to stay: a network has at least one person.",
  namedElsewhere: (name: string) =>
    `${name} is named by an intervention or a claim of this scenario. Take the name out there first, in Scenario.`,
  emptyName: () => "A name has at least one letter.",
  nameTaken: (name: string) => `Somebody else is called ${name}. Give each person a name of their own.`,
  groupNameTaken: (name: string) => `Another group is called ${name}. Give each group a name of its own.`,
  lastMember: (group: string) => `${group} needs at least one member. Remove the group instead.`,

  /** The room. */
  picture: () => "The network",
  tables: () => "People, ties and groups",
  tools: () => "Tools",
  toolOf: {
    select: () => "Select",
    person: () => "Person",
    connect: () => "Connect",
    cut: () => "Cut",
    trust: () => "Trust",
    harmful: () => "Harmful",
    group: () => "Group",
  },
  toolHow: {
    select: () => "Select people and ties: S in the picture",
    person: () => "Add a person: P in the picture",
    connect: () => "Tie two people: C in the picture",
    cut: () => "Cut ties: X in the picture",
    trust: () => "More or less trust: T, then plus and minus",
    harmful: () => "Make a tie harmful, or mend it: H in the picture",
    group: () => "Take people into a group: G in the picture",
  },
  hint: {
    select: () => "Click a person or a tie. Arrow keys go from person to person.",
    person: () => "Click where somebody new is to stand, or press P.",
    connect: () => "Drag from person to person, click one and then the other, or press C and choose from the list.",
    cut: () => "Drag across ties, click a tie, or press X.",
    trust: () => "Click a tie, then plus or minus. Or press T.",
    harmful: () => "Click a tie to make it harmful, or to mend it. Or press H.",
    group: () => "Click people to take them into the group, or out of it. Or press G.",
  },
  undo: () => "Undo",
  redo: () => "Redo",
  nothingToUndo: () => "nothing to take back",
  nothingToRedo: () => "nothing to do again",
  import: () => "Import",
  opening: () => "Getting the people and their ties ready.",
  cannotEdit: (why: string) => `The network cannot be shown: ${sentence(why)}.`,
  canvasLabel: (letter: string, name: string) => `Network ${letter}, ${name}: people and ties to change`,
  tooMany: (people: number, most: number) =>
    `${count(people, "person", "people")}: more than the ${plain(most, 0)} that can be moved about by hand. Change them in the tables; the picture is that of the last run.`,
  whichNetwork: () => "Network",
  nobody: () => "Nobody here",
  nobodyHow: () => "Add a person first.",
  distressIn: (week: number) => `distress, week ${plain(week, 0)}`,
  legendGroup: () => "group",
  legendYours: () => "yours, not run yet",
  legendCut: () => "cut by you",

  /** What a reader has to know. */
  oneNetwork: (letters: readonly string[]) => `${list(letters, 4)} have this network.`,
  editsOne: (letters: readonly string[], name: string, variants: number) =>
    `You change the ties of ${letters.length === 1 ? `${letters[0]}, ${name}` : list(letters, 4)}. People are the same in ${variants === 2 ? "both" : `all ${plain(variants, 0)}`}.`,
  liveTies: () => "Ties live here: they begin and end over the weeks. You change how they start.",
  growing: () => "Ties grow here before the first week. The first tie you make takes the place of that.",
  grownTaken: () => "The ties that grew are how it starts now. A run from them comes out a little different.",
  takeGrown: () => "Start from the ties that grew",
  fixes: ({ ties, trust, identities }: { ties: boolean; trust: boolean; identities: boolean }) => {
    const stays = "From your first change on all repeats have those you see.";
    if (ties && identities) return `Until now every repeat drew its ties, and who shares an identity, anew. ${stays}`;
    if (ties) return `Until now every repeat drew its ties anew. ${stays}`;
    // Ties that come from a file are the same in every repeat, whatever else is drawn.
    if (trust && identities)
      return "Until now every repeat had these ties, but drew anew how much people trust, and who shares an identity. From your first change on it is as you see.";
    if (trust)
      return "Until now every repeat had these ties, but drew anew how much people trust. From your first change on it is as you see.";
    if (identities)
      return "Until now every repeat drew anew who shares an identity. From your first change on it is those you see.";
    return "";
  },
  lived: (week: number, parts: readonly { letter: string; distress: number }[]) =>
    `This run, week ${plain(week, 0)}: average distress ${list(
      parts.map(({ letter, distress }) => (parts.length === 1 ? fixed(distress, 0) : `${fixed(distress, 0)} in ${letter}`)),
      4,
    )}.`,
  seeCompare: () => "See all repeats in Compare",
  tidy: () => "Tidy up",
  tidied: () => "People are placed by their ties.",

  /** What was done. */
  tied: (one: string, other: string) => `Tie between ${one} and ${other} made.`,
  tieCut: (one: string, other: string) => `Tie between ${one} and ${other} cut.`,
  tiesCut: (ties: number) => `${count(ties, "tie")} cut.`,
  madeHarmful: (one: string, other: string) => `Tie between ${one} and ${other} is harmful now.`,
  mended: (one: string, other: string) => `Tie between ${one} and ${other} mended.`,
  added: (name: string) => `${name} is here, without ties yet.`,
  removed: (name: string) => `${name} removed, with all ties.`,
  joinedGroup: (name: string, group: string) => `${name} is in ${group} now.`,
  leftGroup: (name: string, group: string) => `${name} is no longer in ${group}.`,
  groupNumber: (number: number) => `Group ${number}`,
  groupBegun: (name: string) => `${name} begun. It meets from the first week on.`,

  /** Tables. */
  peopleTab: (number: number) => `People ${plain(number, 0)}`,
  tiesTab: (number: number) => `Ties ${plain(number, 0)}`,
  groupsTab: (number: number) => `Groups ${plain(number, 0)}`,
  tiesColumn: () => "Ties",
  harmfulColumn: () => "Harmful",
  addPerson: () => "Add a person",
  peopleHow: () => "Everything in the picture can also be done here. All else about a person is drawn by chance, from the seed.",
  nameOf: (name: string) => `Name of ${name}`,
  carries: (name: string, dimension: string) => `${name} shares the identity ${dimension}`,
  unitOf: (name: string, setting: string) => `${sentence(setting)} of ${name}`,
  tieTo: () => "Tie to somebody",
  showTies: () => "Ties",
  remove: () => "Remove",
  removeOne: (name: string) => `Remove ${name}`,
  whoseTies: () => "Whose ties",
  tiesOf: (name: string) => `Of ${name}`,
  allTies: () => "All",
  onePerson: () => "Person",
  otherPerson: () => "With",
  noTiesYet: () => "No ties here",
  noTiesHow: () => "Choose two people below and add a tie.",
  addTie: () => "Add tie",
  chooseTwo: () => "choose two people",
  notThemself: () => "choose two different people",
  nobodyChosen: () => "Choose",
  towards: (name: string, other: string) => `${name} to ${other}`,
  trustWord: () => "trust",
  actsWord: () => "acts",
  trustIn: (name: string, other: string) => `Trust of ${name} in ${other}`,
  actsOn: (name: string, other: string) => `How ${name} acts on ${other}`,
  mannerOf: {
    own: () => "as they are",
    supportive: () => "supportive",
    neutral: () => "neutral",
    stigmatizing: () => "harmful",
  },
  cutTie: () => "Cut this tie",
  notTrust: (text: string) => `Trust is \u201c${text}\u201d. It must be between 0 and 1.`,
  groups: () => "Groups",
  noGroups: () => "No groups yet",
  noGroupsHow: () => "A group meets every week: a club, a support circle, a safe space.",
  addGroup: () => "Add a group",
  addGroupWith: (name: string) => `Add a group with ${name}`,
  groupsHow: () =>
    "In the hours of a safe space nobody hides and the climate is kind. Norm, hours and meetings stand in Scenario.",
  safeSpace: () => "Safe space",
  safeSpaceOf: (name: string) => `${name} is a safe space`,
  members: (number: number) => count(number, "member"),
  membersByRule: (number: number) =>
    `${count(number, "member")}, by what they have in common. Take somebody in or out, and they are named one by one.`,
  takeOut: (name: string, group: string) => `Take ${name} out of ${group}`,
  addMember: () => "Add a member",
  byClicks: () => "Choose in the picture",
  removeGroup: () => "Remove the group",
  whoJoins: (group: string) => `Who joins ${group}?`,

  /** Saving. */
  saveTables: () => "Tables",
  saveTies: () => "Ties",
  savePeople: () => "People",
  saveNetwork: () => "Network",
  savePicture: () => "Picture",
  saveScenario: () => "Scenario",
  saveScenarioLine: (ties: string, people: string) => `names ${ties} and ${people}: save these beside it`,
  notWritten: () => "The network could not be written.",
});
