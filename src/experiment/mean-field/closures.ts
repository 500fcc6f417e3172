/** A place where the mean field says less than the network model, and what that amounts to. */
export interface Closure {
  readonly what: string;
  readonly how: string;
}

/** What the equations take at its mean or give a simple shape. Everything else in them is exact for a crowd without end. */
export const closures: readonly Closure[] = [
  {
    what: "Who is asked",
    how: "In a crowd where trust is drawn once for each pair, everybody's most trusted contacts are a few people for good, picked by chance alone. Each of them gives like somebody picked at random; trust in the k-th is the mean of the k-th largest of that many uniform numbers. That some people's contacts are better helpers for good is left out: it widens the crowd and moves no mean of a week.",
  },
  {
    what: "Who else asks",
    how: "How many others ask a contact in the same week is Poisson, and their trust is uniform: exact for a crowd without end.",
  },
  {
    what: "Units",
    how: "Each person has a unit of their own, so that a unit's climate and stress are traits of the person. The network model is run with as many units as people.",
  },
  {
    what: "Differences between people",
    how: "Visibility, exposure, stress, resilience and settling point are classes (quadrature in the normal number behind each draw), not means: need, recovery and the floor of distress bend.",
  },
  {
    what: "Need",
    how: "The law of a week's need is worked out class by class (a Poisson number of exponential burdens, on a lattice), for the class's mean vigilance; people's own vigilance around that mean is left out where need is bent. Mean vigilance, mean need and mean acute stress are exact.",
  },
  {
    what: "Help",
    how: "The whole law of help enters 1 / (1 + relief x help). What helpers' own distress takes from it is one mean over everybody.",
  },
  {
    what: "Resilience",
    how: "Within a class of people it is taken at its mean where it sets the speed of recovery.",
  },
  {
    what: "Distress",
    how: "Within a class, distress before its floor at 0 has mean, variance, skewness and a covariance with acute stress, and else the shape of a normal variable (the first term of the Gram-Charlier series). With a normal shape alone mean distress came out 0.007 too high; with skewness it is within 0.002.",
  },
];
