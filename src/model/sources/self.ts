import { row, type Source } from "./source.ts";

/** What stigma does to how people see themselves: internalized stigma, pride, hiding. */
export const self: readonly Source[] = [
  row(
    7,
    "Livingston & Boyd 2010; Del Rosal et al. 2021; Du et al. 2023; O'Donnell & Foran 2024",
    "10.1016/j.socscimed.2010.09.030; 10.1037/sah0000267; 10.1016/j.jad.2023.04.013; 10.1016/j.socscimed.2024.116869",
    "Internalized stigma of mental illness goes with less hope, self-esteem and empowerment, and with no demographic trait throughout. On one scale again strong for self-esteem, hope and depressive symptoms, weaker than before for empowerment. Among people with depression 29% stigmatize themselves; r = .33 with severity, .44 with public stigma. Of studies of internalized and anticipated stigma across several groups 77% of the cross-sectional and only 40% of the longitudinal ones support a link with depression.",
    "127 articles; 52 studies, 11,072 people; 56 studies, 11,549 people; 83 studies, 34,705 people",
    "partly",
  ),
  row(
    8,
    "Newcomb & Mustanski 2010; Williams et al. 2023",
    "Clin Psychol Rev 30:1019; 10.3389/fpsyt.2023.1205581",
    "Internalized homophobia goes with depression and anxiety, small to moderate, more with depression and in older samples. In queer youth r = .19 (.14 to .25) to .24 (.19 to .29).",
    "31 studies, 5,831 people; queer youth",
    "partly",
  ),
  row(
    19,
    "Branscombe, Schmitt & Harvey 1999",
    "J Pers Soc Psychol 77:135",
    "Pervasive prejudice harms well-being directly; turning to one's own group offsets part of it (rejection-identification). No coefficients were seen.",
    "African American samples",
  ),
  row(
    39,
    "Pachankis et al. 2020; Frable et al. 1998; PMC4569130",
    "10.1037/bul0000271; PMC4569130",
    "Concealment goes with internalizing problems, r = .126 (.102 to .151). In daily life only the company of similar others lifted mood and self-esteem, and those who needed it met it least. Among people with high internalized stigma a close tie helped only if the friend shared the identity.",
    "193 studies, 92,236 people; 86 people in daily life; 661 people",
  ),
  row(
    50,
    "Yip et al. 2019; Yip 2018",
    "10.1177/0963721417739348 (PMC6301037)",
    "Commitment to an ethnic or racial identity softens what discrimination goes with; exploring it makes it worse, most at age 24 and for negative mental health; both together protect. No pooled size of the interaction was seen.",
    "51 studies, 18,545 people",
  ),
];
