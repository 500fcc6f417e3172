import { row, type Source } from "./source.ts";

/** What groups, trainings, contact and climate change. */
export const interventions: readonly Source[] = [
  row(
    21,
    "Steffens et al. 2021",
    "10.1080/17437199.2019.1669481",
    "Programs that build group identification: g = .66 (.34 to .97); self-esteem .69, anxiety .61, depression .58, stress .49; shared activities .40, reminiscence -.05. They work through identification.",
    "27 studies, 2,230 people",
  ),
  row(
    22,
    "Pfeiffer et al. 2011; Bryan & Arkowitz 2015; Burke et al. 2019; Sun et al. 2022",
    "10.1016/j.genhosppsych.2010.10.002 (PMC3052992); 10.1007/s10464-015-9718-y; 10.1037/sah0000148; 10.3389/fpsyt.2022.915617",
    "Peer support against usual care: SMD -.59 (-.98 to -.21) on depression; against no treatment d = .20 (.01 to .39). On internalized stigma one review is inconclusive and another positive, with clinical symptoms not significant. With more trials effects are smaller: row 51.",
    "7 trials, 869 people; reviews",
  ),
  row(
    23,
    "Corrigan et al. 2012, 2015; Maunder & White 2019",
    "10.1176/appi.ps.201100529; 10.1176/appi.ps.201400291; 10.1016/j.cpr.2019.101749",
    "Against stigma contact works best for adults and education for teenagers, live more than on video; later contact is still ahead on attitudes. Contact: d = .38 at once, .33 in the short and .53 in the medium term (7 studies only); weaker among community members than among students and professionals; little evidence on behavior.",
    "72 reports, 38,364 people; 101 studies",
  ),
  row(
    24,
    "Pettigrew & Tropp 2006; Paluck et al. 2019, 2021; Hsieh et al. 2021",
    "J Pers Soc Psychol 2006; 10.1017/bpp.2018.25; 10.1111/bjso.12509; 10.1146/annurev-psych-071620-030619",
    "Contact between groups goes with less prejudice (mean r = -.21, secondary). 27 randomized studies with a delayed outcome confirm it, weaker for race and ethnicity, and none of them studied adults' racial prejudice. Field experiments on prejudice d = .51 (.33 to .68), prediction interval -.90 to 1.92. Of 418 experiments 76% are light-touch, with signs of publication bias.",
    "515 studies, 713 samples; 69 arms, 24,378 people",
    "partly",
  ),
  row(
    25,
    "Marx & Kettrey 2016",
    "10.1007/s10964-016-0501-7",
    "Where a school has a gay-straight alliance there is less homophobic victimization, fear and remarks; in a secondary source 30%, 36% and 52% less likely.",
    "15 studies, 62,923 pupils",
    "partly",
  ),
  row(
    26,
    "Ioverno et al. 2016; Poteat et al. 2020",
    "10.1037/sgd0000193 (PMC5193472); PMC7246142",
    "An alliance at school, or being a member, is followed by less bullying and more safety, but by no difference in depression or self-esteem. More engagement over a school year goes with more hope and, through it, with fewer depressive and anxiety symptoms (indirect).",
    "327 young people, 2 years; 580 members of 38 alliances",
  ),
  row(
    27,
    "Hatzenbuehler et al. 2014; Doyle & Molix 2015",
    "PMC3935661; 10.1111/asap.12098 (PMC4723102)",
    "Protective school climates go with fewer severe outcomes, odds ratio .68 (.47 to .99), of which the model uses only the direction. Structural stigma makes more of what discrimination does to friendships and loneliness.",
    "a survey of young people, YRBS; 214 and 94 people",
  ),
  row(
    51,
    "Psychiatric Services review; Lyons et al. 2021; umbrella review 2024",
    "10.1176/appi.ps.202100138; 10.1186/s12888-021-03321-z; 10.1186/s12916-024-03260-y",
    "Peer support in newer trials: recovery SMD .20 (.11 to .29), anxiety -.21 (-.40 to -.02); online not significant; most trials at high risk of bias. Groups: recovery .18 (.07 to .29), nothing on symptoms, hope or empowerment alone.",
    "49 trials, 12,477 people; 8 trials, 2,131 people",
  ),
];
