import { commonWords } from "../words/common.ts";
import { personWords } from "../words/person.ts";
import { HelpSign, HurtSign } from "./flow-signs.tsx";
import { HarmSign, LineSign, LivingTies } from "./line-signs.tsx";

/** What the lines and marks of the picture one step out stand for. */
export function PersonLegend({ tiesLive }: { tiesLive: boolean }) {
  return (
    <ul class="legend" aria-label={commonWords.legend()}>
      <li>
        <LineSign look="p-support" width={5} wide={30} />
        {personWords.thicker()}
      </li>
      <li>
        <HarmSign wide={30} />
        {personWords.harmful()}
      </li>
      {tiesLive && <LivingTies />}
      <li>
        <HelpSign />
        {personWords.helped()}
      </li>
      <li>
        <HurtSign />
        {personWords.hurtNow()}
      </li>
    </ul>
  );
}
