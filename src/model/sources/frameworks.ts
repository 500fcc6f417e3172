import { framework, type Source } from "./source.ts";

/** Theories that the mechanisms follow; besides these, rows 10 (stress buffering) and 19 (rejection-identification). */
export const frameworks: readonly Source[] = [
  framework(
    "meyer2003",
    "Meyer 2003",
    "10.1037/0033-2909.129.5.674",
    "Minority stress: prejudice works through events, expectations, concealment and internalized stigma.",
  ),
  framework(
    "hatzenbuehler2009",
    "Hatzenbuehler 2009",
    "10.1037/a0016441",
    "Psychological mediation: stigma gets under the skin through how people cope, relate to others and think of themselves.",
  ),
  framework(
    "haslam2009",
    "Haslam, Jetten, Postmes & Haslam 2009",
    "10.1111/j.1464-0597.2008.00379.x",
    "Social identity, health and well-being: groups that people identify with are a source of health.",
  ),
  framework(
    "jetten2012",
    "Jetten, Haslam & Haslam 2012",
    "The Social Cure (book)",
    "The social cure: belonging to groups, and having several, protects health; groups can also be a curse.",
  ),
  framework("granovetter1973", "Granovetter 1973", "Am J Sociol 78:1360", "Weak ties reach what close circles do not have."),
  framework(
    "centola2007",
    "Centola & Macy 2007",
    "10.1086/521848",
    "Complex contagion: what people take up only from several sources can be slowed down by long ties.",
  ),
  framework(
    "eckles2018",
    "Eckles, Mossel, Rahimian & Sen 2018",
    "arXiv 1810.03579",
    "With a little noise below the threshold, long ties speed threshold contagion up again: who claims that clustering helps norms spread has to name the noise.",
  ),
];
