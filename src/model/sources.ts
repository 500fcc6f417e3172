/**
 * What the numbers of the model lean on: rows of the evidence table that parameters and mechanisms cite, and a few
 * frameworks. `checked` says how far: "abstract" the finding was seen in the publication's own abstract or page,
 * "partly" some of it was and the rest is recalled. Numbers that were only recalled are left out here.
 */
export interface Source {
  readonly key: string;
  /** Authors and year, or the publication where authors were not seen. */
  readonly cite: string;
  /** DOI or PubMed Central id. */
  readonly where: string;
  readonly finding: string;
  readonly checked: "abstract" | "partly";
}

export const sources: readonly Source[] = [
  row(
    4,
    "Kessler, Mickelson & Williams 1999",
    "J Health Soc Behav 40:208",
    "In the United States 33.5% report a major event of discrimination in their lives, 60.9% day-to-day discrimination.",
  ),
  row(5, "Swim et al. 2001", "10.1111/0022-4537.00200", "In diaries women report one to two impactful sexist incidents a week."),
  row(
    7,
    "Livingston & Boyd 2010; Del Rosal 2021; Du 2023",
    "10.1016/j.socscimed.2010.09.030; 10.1037/sah0000267",
    "Internalized stigma goes with less hope and self-esteem and with more severe depression (r = .33).",
    "partly",
  ),
  row(
    8,
    "Newcomb & Mustanski 2010; Frontiers in Psychiatry 2023 1205581",
    "CPR 30:1019",
    "Internalized homophobia goes with depression and anxiety, small to moderate; in queer youth r = .19 to .24.",
    "partly",
  ),
  row(
    9,
    "Rueger et al. 2016",
    "10.1037/bul0000058",
    "Support goes with less depression in youth, |r| = .26 over 341 studies; the general benefit is well supported, buffering only in part.",
  ),
  row(
    10,
    "Cohen & Wills 1985",
    "10.1037/0033-2909.98.2.310",
    "Perceived, need-matched support buffers; being embedded in a network has a main effect.",
  ),
  row(14, "Cranford 2004", "PMC1557676", "A partner's undermining, and not support, predicted depression six weeks later."),
  row(
    15,
    "Newsom 2005; Lincoln 2000; Finch 1999",
    "PMC3833824; PMC4651456; 10.1111/1467-6494.00066",
    "Negative exchanges go with less well-being and more distress, positive ones with well-being only; how much depends on measurement.",
  ),
  row(
    16,
    "Dworkin, Brill & Ullman 2019",
    "10.1016/j.cpr.2019.101750",
    "Blaming and controlling reactions to disclosure go with worse outcomes; good reactions protect less than bad ones harm.",
  ),
  row(
    17,
    "del-Pino-Casado 2018",
    "10.1371/journal.pone.0189874",
    "Perceived support goes with less burden (r = -.36), received support hardly (r = -.05).",
  ),
  row(
    19,
    "Branscombe, Schmitt & Harvey 1999",
    "JPSP 77:135-149",
    "Identifying with the group offsets part of the harm of pervasive prejudice.",
  ),
  row(
    25,
    "Marx & Kettrey 2016",
    "10.1007/s10964-016-0501-7",
    "Where a school has a gay-straight alliance there is less homophobic victimization, fear and remarks.",
  ),
  row(
    27,
    "Hatzenbuehler 2014; Doyle & Molix 2015",
    "PMC3935661; PMC4723102",
    "Protective climates go with better outcomes; a harsh one amplifies what discrimination does to friendships.",
  ),
  row(
    38,
    "Isakov 2019; McMillan 2022; Offer & Fischer",
    "10.15195/v6.a8; 10.1371/journal.pone.0267886",
    "Of the ties in 176 villages 13.5% were negative; transitivity is found among positive ties only.",
    "partly",
  ),
  row(
    39,
    "Pachankis 2020; Frable 1998",
    "10.1037/bul0000271; PMC4569130",
    "Hiding goes with internalizing problems (r = .126); company of similar others lifts mood, and those who need it meet it least.",
  ),
  row(
    40,
    "Bockting 2013; Valente 2020; Conn 2023",
    "PMC3698807; PMC7494648; PMC10243649",
    "Peer support moderates the effect of stigma in some samples and not in others; pride moderates internalized stigma.",
  ),
  row(
    41,
    "Vu 2019; STRIDE",
    "BMC Public Health; PMC4584150",
    "People with several devalued statuses report more discrimination, but not uniformly worse symptoms.",
  ),
  row(
    43,
    "Galatzer-Levy 2018; Suh 1996; Joyce 2018",
    "10.1016/j.cpr.2018.05.008; 10.1136/bmjopen-2017-017858",
    "Most people bounce back; what events do to well-being fades after about three months.",
    "partly",
  ),
  row(
    48,
    "Lefevor 2024",
    "10.1037/bul0000447",
    "Connectedness with the community has a small positive main effect; no buffering of minority stress in 167 studies.",
  ),
  framework(
    "meyer2003",
    "Meyer 2003",
    "10.1037/0033-2909.129.5.674",
    "Minority stress: prejudice works through events, expectations, concealment and internalized stigma.",
  ),
  framework("granovetter1973", "Granovetter 1973", "AJS 78:1360", "Weak ties reach what close circles do not have."),
];

/** The source behind a key of a parameter or mechanism, "toward" or not; undefined for "assumed". */
export function sourceOf(key: string): Source | undefined {
  const bare = key.startsWith(toward) ? key.slice(toward.length) : key;
  return sources.find((source) => source.key === bare);
}

/** Marks a number that was set so that the model comes near a finding. */
export const toward = "toward ";

function row(number: number, cite: string, where: string, finding: string, checked: Source["checked"] = "abstract"): Source {
  return { key: `row ${number}`, cite, where, finding, checked };
}

function framework(key: string, cite: string, where: string, finding: string): Source {
  return { key, cite, where, finding, checked: "abstract" };
}
