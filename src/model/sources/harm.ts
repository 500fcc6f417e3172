import { row, type Source } from "./source.ts";

/** What harmful ties do, and how many there are. */
export const harm: readonly Source[] = [
  row(
    14,
    "Cranford 2004",
    "10.1111/j.1475-6811.2004.00069.x (PMC1557676)",
    "A spouse's undermining, not support, predicted depression six weeks later and made stress worse.",
    "181 married people",
  ),
  row(
    15,
    "Newsom et al. 2005; Lincoln 2000; Finch et al. 1999",
    "10.1093/geronb/60.6.p304 (PMC3833824); PMC4651456; 10.1111/1467-6494.00066",
    "Negative exchanges go with less well-being and more distress, positive ones with well-being only. Reviews agree; a quantitative review warns that it depends on measurement.",
    "916 people; 28 studies; 906 people",
  ),
  row(
    16,
    "Dworkin, Brill & Ullman 2019",
    "10.1016/j.cpr.2019.101750",
    "Negative reactions to a disclosure, such as blaming and most of all controlling, distracting and treating people differently, go with worse mental health. Positive reactions received do not protect; perceiving reactions as positive does, less than negative ones harm.",
    "51 studies, 1,871 correlations",
  ),
  row(
    38,
    "Isakov et al. 2019; McMillan 2022; Offer & Fischer",
    "10.15195/v6.a8; 10.1371/journal.pone.0267886; Am Sociol Rev (press)",
    "In villages 13.5% of ties are negative and antagonists of antagonists tend to be antagonists. In secondary sources: 0.7 people disliked against 4.3 friends named, 65% name nobody they dislike, 2.4% have no friend. In 20 and 20 networks reciprocity is found among positive and negative ties, transitivity among positive ones only, and negative ones are heavily skewed. Of people whom city adults name about 15% are difficult, mostly kin and coworkers, and about 95% of these ties also give or share something (secondary).",
    "24,696 adults in 176 villages of Honduras, 121,623 ties; 40 networks; 1,100 adults",
    "partly",
  ),
];
