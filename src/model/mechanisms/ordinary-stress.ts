import { frequency, stress } from "../../parameters/parameter.ts";
import { exponential, noneAt, poisson } from "../../random/distributions.ts";
import { unit } from "../../random/stream.ts";
import { defineMechanism } from "../mechanism.ts";

/** Everybody meets hard days that have nothing to do with stigma. */
export const ordinaryStress = defineMechanism({
  name: "ordinaryStress",
  title: "Ordinary stress",
  id: "M1",
  summary: "Ordinary stressors strike everybody, whatever they carry.",
  rule: [
    "number ~ Poisson(frequency x stressFactor x sum over settings of time x unit stress)",
    "burden of each ~ Exponential(burden)",
  ],
  sources: ["assumed"],
  parameters: {
    frequency: frequency(0.3, "ordinary stressors a week", "assumed", { plausible: [0, 1] }),
    burden: stress(0.6, "mean burden of one", "assumed", { plausible: [0.1, 1.5] }),
  },
  changes: ["ordinary", "burden"],
  off: "No ordinary stressor happens.",
  draws: {
    count: "who = person, slot 0: first word the number; second word unused",
    burden: "who = person, slot = place of a pair of stressors: first and second word the burden of each",
  },

  begin(world, values) {
    const { settings, traits, count } = world;
    const rate = new Float64Array(count);
    const none = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      let stressful = 0;
      for (let k = 0; k < settings.names.length; k++)
        stressful += settings.time[k] * settings.unitStress[settings.unit[k * count + i]];
      rate[i] = values.frequency * traits.stressFactor[i] * stressful;
      none[i] = noneAt(rate[i]);
    }
    return { rate, none };
  },

  happen({ count: people, network, gathered }, values, { count, burden }, { rate, none }) {
    const { ids } = network;
    for (let i = 0; i < people; i++) {
      if (none[i] === 1) continue;
      const uniform = count.uniform(ids[i], 0);
      if (uniform <= none[i]) continue;
      const number = poisson(uniform, rate[i], none[i]);
      let sum = 0;
      for (let place = 0; place < number; place++) {
        if ((place & 1) === 0) burden.block(ids[i], place >>> 1);
        sum += exponential(unit((place & 1) === 0 ? burden.first : burden.second), values.burden);
      }
      gathered.ordinary[i] += sum;
      gathered.burden[i] += sum;
    }
  },
});
