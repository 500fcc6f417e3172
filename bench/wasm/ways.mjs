/** The ways in which bench/wasm/measure.mjs does the same: by the project's TypeScript, by the kernel, and between the two. */

/** First bytes that are free: below lies what the kernel keeps for itself. */
const reserved = 4096;
/** People whose blocks are drawn at a time where TypeScript reads them: their words stay in the nearest cache. */
const batch = 512;
const spread = 0.2;

/**
 * Columns of so many people, once of JavaScript's own and once in the memory of WebAssembly, and what is done with them.
 * @param ids of each person, 32 bits
 * @param none chance of no candidate event, of each person
 */
export function makeWays({ module, typescript, ids, none }) {
  const count = ids.length;
  const room = Math.ceil(count / 8) * 8;
  const bytes = reserved + room * (4 + 8 + 8 + 4 + 8) + batch * 16;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) });
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports;
  let end = reserved;
  const column = (Kind, size) => {
    const made = new Kind(memory.buffer, end, size);
    end += Math.ceil(made.byteLength / 16) * 16;
    return made;
  };
  const there = {
    distress: column(Float64Array, room),
    none: column(Float64Array, room).fill(1),
    uniforms: column(Float64Array, room),
    ids: column(Uint32Array, room),
    people: column(Uint32Array, room),
    who: column(Uint32Array, batch),
    slot: column(Uint32Array, batch),
    firsts: column(Uint32Array, batch),
    seconds: column(Uint32Array, batch),
  };
  there.ids.set(ids);
  there.none.set(none);
  const at = Object.fromEntries(Object.entries(there).map(([name, { byteOffset }]) => [name, byteOffset]));
  const inMemory = { distress: there.distress.subarray(0, count), ids: there.ids.subarray(0, count) };

  /** A set of mood's own: a column of distress that only this way works on. */
  const distress = () => new Float64Array(count);
  const own = { typescript: distress(), copied: distress(), words: distress() };
  const lists = () => ({ people: new Uint32Array(room), uniforms: new Float64Array(room) });
  const listed = { typescript: lists(), copied: lists() };

  const mood = {
    "TypeScript, mood.respond itself": {
      result: own.typescript,
      run: ({ stream }) => typescript.mood(ids, own.typescript, stream, spread),
    },
    "kernel, columns in its memory": {
      result: inMemory.distress,
      run: ({ key }) => kernel.mood(at.ids, at.distress, count, key[0], key[1], spread),
    },
    "kernel, the column copied in and out": {
      result: own.copied,
      run: ({ key }) => {
        inMemory.distress.set(own.copied);
        kernel.mood(at.ids, at.distress, count, key[0], key[1], spread);
        own.copied.set(inMemory.distress);
      },
    },
    "blocks by the kernel, the rest TypeScript": {
      result: own.words,
      run: ({ key }) => {
        for (let from = 0; from < count; from += batch) {
          const these = Math.min(batch, count - from);
          for (let k = 0; k < these; k++) there.who[k] = ids[from + k];
          kernel.blocks(at.who, at.slot, batch, key[0], key[1], at.firsts, at.seconds);
          typescript.moodFromWords(own.words, from, these, there.firsts, there.seconds, spread);
        }
      },
    },
  };

  const candidates = {
    "TypeScript, as stigmaExposure.happen does": {
      result: listed.typescript,
      run: ({ stream }) => typescript.candidates(ids, none, stream, listed.typescript.people, listed.typescript.uniforms),
    },
    "kernel, columns and list in its memory": {
      result: there,
      run: ({ key }) => kernel.candidates(at.ids, at.none, count, key[0], key[1], at.people, at.uniforms),
    },
    "kernel, chances copied in, list copied out": {
      result: listed.copied,
      run: ({ key }) => {
        there.none.set(none);
        const found = kernel.candidates(at.ids, at.none, count, key[0], key[1], at.people, at.uniforms);
        listed.copied.people.set(there.people.subarray(0, found));
        listed.copied.uniforms.set(there.uniforms.subarray(0, found));
        return found;
      },
    },
  };

  /** A block and nothing else, as many as people, in batches whose keys and words stay in the nearest cache. */
  const blocks = {
    "TypeScript, Stream.block": { run: ({ stream }) => typescript.blocks(ids, stream) },
    "kernel, words into its memory": {
      run: ({ key }) => {
        for (let from = 0; from < count; from += batch)
          kernel.blocks(at.who, at.slot, Math.min(batch, count - from), key[0], key[1], at.firsts, at.seconds);
      },
    },
  };

  /** The same TypeScript on columns that live in the memory of WebAssembly: what the rest of the model would work on. */
  const moved = { run: ({ stream }) => typescript.mood(inMemory.ids, inMemory.distress, stream, spread) };
  return { mood, candidates, blocks, moved };
}
