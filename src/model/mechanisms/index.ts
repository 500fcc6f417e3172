import type { Mechanism } from "../mechanism.ts";
import { acuteStress } from "./acute-stress.ts";
import { belonging } from "./belonging.ts";
import { bridgingAccess } from "./bridging-access.ts";
import { coRumination } from "./co-rumination.ts";
import { concealment } from "./concealment.ts";
import { conformityPressure } from "./conformity-pressure.ts";
import { distressContagion } from "./distress-contagion.ts";
import { emotionalSupport } from "./emotional-support.ts";
import { encouragement } from "./encouragement.ts";
import { groupMeetings } from "./group-meetings.ts";
import { harmfulReactions } from "./harmful-reactions.ts";
import { internalizedStigma } from "./internalized-stigma.ts";
import { mood } from "./mood.ts";
import { norms } from "./norms.ts";
import { ordinaryStress } from "./ordinary-stress.ts";
import { policy } from "./policy.ts";
import { practicalSupport } from "./practical-support.ts";
import { pride } from "./pride.ts";
import { recovery } from "./recovery.ts";
import { resilience } from "./resilience.ts";
import { safeSpaces } from "./safe-spaces.ts";
import { seeking } from "./seeking.ts";
import { selfEsteem } from "./self-esteem.ts";
import { sharedExperience } from "./shared-experience.ts";
import { sharedShocks } from "./shared-shocks.ts";
import { stigmaExposure } from "./stigma-exposure.ts";
import { vigilance } from "./vigilance.ts";

/**
 * Every mechanism, in the order in which they act within a phase and appear in the ledger: what strikes, what it weighs,
 * who is told, what comes back, and what it leaves behind. Whatever gathers a column stands before whoever carries it on.
 */
export const mechanisms: readonly Mechanism[] = [
  stigmaExposure,
  sharedShocks,
  ordinaryStress,
  policy,
  practicalSupport,
  bridgingAccess,
  vigilance,
  groupMeetings,
  pride,
  concealment,
  safeSpaces,
  seeking,
  harmfulReactions,
  emotionalSupport,
  sharedExperience,
  coRumination,
  conformityPressure,
  norms,
  encouragement,
  belonging,
  internalizedStigma,
  acuteStress,
  recovery,
  distressContagion,
  mood,
  resilience,
  selfEsteem,
];
