import { frequency, stress } from "../../parameters/parameter.ts";
import { exponentialOf, noneAt, poisson } from "../../random/distributions.ts";
import { firstSlots, rowLength, rowOfWords, unit } from "../../random/stream.ts";
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
    return { rate, none, words: rowOfWords(), list: new Uint32Array(rowLength) };
  },

  happen({ count: people, network, gathered }, values, { count, burden }, { rate, none, words, list }) {
    const { ids } = network;
    for (let from = 0; from < people; from += rowLength) {
      const many = Math.min(rowLength, people - from);
      count.row(ids, from, firstSlots, many, words);
      // Whom anything happens to is listed first, without a branch, for a wrong guess costs more than a look at everybody.
      let struck = 0;
      for (let k = 0; k < many; k++) {
        list[struck] = k;
        struck += Number(unit(words[2 * k]) > none[from + k]);
      }
      for (let s = 0; s < struck; s++) {
        const i = from + list[s];
        const uniform = unit(words[2 * list[s]]);
        const number = poisson(uniform, rate[i], none[i]);
        let sum = 0;
        for (let place = 0; place < number; place++) {
          if ((place & 1) === 0) burden.block(ids[i], place >>> 1);
          sum += exponentialOf((place & 1) === 0 ? burden.first : burden.second, values.burden);
        }
        gathered.ordinary[i] += sum;
        gathered.burden[i] += sum;
      }
    }
  },
});
