import { row, type Source } from "./source.ts";

/** How often stigma strikes, and what goes with it. */
export const stigma: readonly Source[] = [
  row(
    1,
    "Schmitt, Branscombe, Postmes & Garcia 2014",
    "10.1037/a0035754",
    "Perceived discrimination goes with lower well-being: r = -.23; -.24 in disadvantaged groups, -.10 in advantaged ones. More for negative outcomes than for positive ones, for personal than for group discrimination, for children than for adults; less for racism and sexism than for other stigmas. With earlier well-being held constant r = -.15. In experiments discrimination in general d = -.25, one event blamed on it d = .06, not significant (row 46 finds otherwise).",
    "328 effects, 144,246 people; 54 experimental effects, 2,640 people",
  ),
  row(
    3,
    "Pascoe & Smart Richman 2009",
    "10.1037/a0016059",
    "Perceived discrimination goes with worse mental and physical health.",
    "134 samples",
    "partly",
  ),
  row(
    4,
    "Kessler, Mickelson & Williams 1999",
    "J Health Soc Behav 40:208",
    "In the United States 33.5% of adults report a major event of discrimination in their lives and 60.9% day-to-day discrimination; it explains only a small part of differences in mental health between groups.",
    "a national survey, MIDUS",
  ),
  row(
    5,
    "Swim et al. 2001",
    "10.1111/0022-4537.00200",
    "In diaries women report one to two impactful sexist incidents a week; each lowers comfort and state self-esteem and raises anger and depressed mood.",
    "3 diary studies",
  ),
  row(
    6,
    "Lei et al. 2021",
    "Pediatrics 2021 e2021051378",
    "Young adults who meet discrimination often have more psychological distress (K6) in the same wave: risk ratio 2.03, 95% interval 1.7 to 2.4; associations last two to six years.",
    "1,834 young adults in the United States, 6 waves of PSID",
  ),
  row(
    41,
    "Vu et al. 2019; STRIDE",
    "BMC Public Health 2019; PMC4584150",
    "Women who met both racial and orientation discrimination score 3.63 points (2.22 to 5.03) higher in depression (PHQ-9) than those who met neither. Groups with more devalued statuses report more discrimination in frequency, scope and bases, but not uniformly worse symptoms.",
    "2,315 students; the STRIDE sample",
  ),
  row(
    46,
    "Emmer, Dorn & Mata 2024",
    "10.1037/bul0000419",
    "In experiments discrimination harms mental health: g = -.30; one event -.25, pervasive discrimination -.55; marginalized samples -.34, others -.16 (a trend); distress -.41, externalizing -.66; heterosexism -.66, racism -.32, sexism -.30. On single events this conflicts with row 1.",
    "73 studies, 12,097 people, mostly young women",
  ),
  row(
    47,
    "Wang et al. 2025",
    "10.1016/j.jaac.2025.06.007",
    "Racial and ethnic discrimination and the mental health of young people in diaries: r = -.08 within persons, -.22 between persons. At the same moment findings agree; for the next moment or day they are mixed.",
    "22 studies, 2,932 people, 103,160 reports",
  ),
  row(
    52,
    "Christina et al. 2021",
    "10.1016/j.cpr.2021.101979",
    "Peer victimization predicts later internalizing problems, r = .18, and internalizing problems predict later victimization, r = .19: a loop, equal both ways.",
    "85 longitudinal studies, 117,520 school-aged children",
  ),
  row(
    56,
    "Mak et al. 2007",
    "10.1016/j.socscimed.2007.03.015",
    "Stigma goes with worse mental health: r = -.28 after correction for unreliability and sampling error. To be compared with states as they are; row 1 with states as questionnaires measure them (.24 / .85 = .28).",
    "52 studies, 10,567 people",
  ),
];
