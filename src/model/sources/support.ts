import { row, type Source } from "./source.ts";

/** What support does: for everyone, as a buffer, and when it does not. */
export const support: readonly Source[] = [
  row(
    9,
    "Rueger et al. 2016",
    "10.1037/bul0000058",
    "Support goes with less depression in youth: |r| = .26 (.24 to .28). Strong support for a general benefit; stress buffering only in medically ill youth, and the reverse of buffering also occurs.",
    "341 studies, 273,149 young people",
  ),
  row(
    10,
    "Cohen & Wills 1985",
    "10.1037/0033-2909.98.2.310",
    "Buffering shows for support that is perceived as available and fits the need; being embedded in a network shows a main effect.",
    "a review",
  ),
  row(
    11,
    "Ransome et al. 2023; Brondolo et al. 2009",
    "10.1093/epirev/mxad009; 10.1007/s10865-008-9193-0",
    "Of studies on connectedness and racism 81% found at least one aspect that buffered or mediated (a count of votes; 72% of the evidence is individual and cross-sectional). An older table of studies on racism says mostly no for buffering.",
    "32 studies",
  ),
  row(
    12,
    "Qin et al. 2020",
    "10.1093/geroni/igaa032 (PMC7508349)",
    "Discrimination predicted depressive symptoms only among those with high perceived support: the reverse of buffering.",
    "1,144 older African Americans, 6 waves of HRS",
  ),
  row(
    13,
    "Aguinis et al. 2005",
    "10.1037/0021-9010.90.1.94",
    "Over thirty years of moderated regressions the median size of an interaction with a category was f2 = .002.",
  ),
  row(
    17,
    "del-Pino-Casado et al. 2018",
    "10.1371/journal.pone.0189874",
    "Support that carers perceive goes with less burden, r = -.36 (-.40 to -.32); support that they receive hardly, r = -.05 (-.095 to -.001).",
    "56 studies of carers",
  ),
  row(
    40,
    "Bockting et al. 2013; Valente et al. 2020; Conn et al. 2023",
    "10.2105/AJPH.2013.301241 (PMC3698807); 10.1007/s10508-020-01761-4 (PMC7494648); PMC10243649",
    "Peer support moderated what stigma goes with in one sample; in another, connectedness with the community did not and family support had a main effect; pride moderated internalized stigma in a third.",
    "1,093, 330 and 315 transgender and nonbinary people",
  ),
  row(
    43,
    "Galatzer-Levy et al. 2018; Suh et al. 1996; Joyce et al. 2018",
    "10.1016/j.cpr.2018.05.008; 10.1136/bmjopen-2017-017858",
    "Resilience is the modal response in 54 studies, seen in 63 of 67 cases (recovery in 49, lasting distress in 47). What events do to well-being fades after about three months. Training resilience: SMD .44 (.23 to .64).",
    "54 studies; 11 trials of training",
    "partly",
  ),
  row(
    48,
    "Lefevor et al. 2024",
    "10.1037/bul0000447",
    "Connectedness with the community has a small positive main effect on mental health and well-being (negative in the young, who seek it when distressed) and does not buffer minority stress. Internalized stressors lower connectedness, events of discrimination raise it. Felt belonging counts more than taking part; all is weaker with several marginalized identities.",
    "167 studies, 157,923 people",
  ),
  row(
    49,
    "Preprint ep6sf",
    "10.31234/osf.io/ep6sf",
    "In sexual and gender minorities support goes with internalizing problems, r = -.26, and depression, r = -.30: the same for all sources of support and at all levels of structural stigma.",
    "181 studies, 75,376 people",
  ),
];
