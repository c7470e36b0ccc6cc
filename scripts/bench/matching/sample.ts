import type { Listed } from "../matching.ts"

const ROWS = 100
const SEED = 20_261_126

/**
 * A hundred different matches of each matcher, the same at each run and equally many of each file, as lines to be read by
 * a person. Read so far, each time other rows, up to a hundred a file, what was wrong being mended in between:
 * - at 473 generations: none of 292 generations wrong; 2 of 224 codes (a Siena Fire as EL, a Gol Trend G5 as City);
 * - at 620: none of 239 codes; three generations seen beside them (A4 Avant as saloon, an A3 of 2006, a Focus GL of 2009);
 * - at 650: 1 of 292 generations (a Panamera Sport Turismo, which is a wagon); none of 214 codes;
 * - at 658: 1 of about 70 generations (a Creta Action of 2022, still the first).
 */
export function sampleOf(listed: readonly Listed[]): string {
  const different = [...new Map(listed.map((one) => [one.file + saidOf(one), one])).values()]
  const models = different.filter(({ model }) => model.found !== undefined)
  const fipe = different.filter(({ fipe }) => fipe.found !== undefined)
  return [
    "# generation",
    ...draw(models).map((one) => `${textOf(one)} => ${one.model.found?.id ?? ""}`),
    "# FIPE",
    ...draw(fipe).map((one) => `${textOf(one)} => ${one.fipe.found?.model ?? ""} | ${one.fipe.confidence ?? 0}`),
    "",
  ].join("\n")
}

function textOf(one: Listed): string {
  return `${one.file}:${one.row} ${saidOf(one)}`
}

function saidOf({ car }: Listed): string {
  const { make, model, version, modelYear, fuel, gearbox, doors } = car
  const facts = [fuel, gearbox, doors === undefined ? undefined : `${doors} doors`].filter((fact) => fact !== undefined)
  return `${make} ${model} ${version} ${modelYear} (${facts.join(", ")})`
}

/** Takes from the files in turn, at random places of each. */
function draw(rows: readonly Listed[]): Listed[] {
  const random = generator(SEED)
  const piles = [...Map.groupBy(rows, ({ file }) => file).values()]
  const drawn: Listed[] = []
  while (drawn.length < ROWS && piles.some((pile) => pile.length > 0)) {
    for (const pile of piles) {
      const [one] = pile.splice(Math.floor(random() * pile.length), 1)
      if (one !== undefined && drawn.length < ROWS) drawn.push(one)
    }
  }
  return drawn
}

/** Numbers in 0..1 that look random and are the same for the same seed (mulberry32, T. Ettinger). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
