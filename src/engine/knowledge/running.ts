import { type Stock, wordOf } from "../snapshot.ts"
import { type Facts, KNOWN } from "./facts.ts"
import { ANY_SEGMENT, COST_FACTOR, HIGHWAY_GAIN, PUMP, SEGMENTS } from "./reference.ts"

/** BRL a km by fuel and road. The second fuel's is Infinity where it is unknown; the first's is always a number. */
export interface Running {
  readonly firstCity: Float32Array
  readonly firstHighway: Float32Array
  readonly ethanolCity: Float32Array
  readonly ethanolHighway: Float32Array
}

/** Unknown consumption is taken at the mean of the body and fuel: no dealer can know that of a rare version. */
export function runningCosts({ columns, size }: Stock, { known }: Facts): Running {
  const costs: Running = {
    firstCity: new Float32Array(size),
    firstHighway: new Float32Array(size),
    ethanolCity: new Float32Array(size).fill(Infinity),
    ethanolHighway: new Float32Array(size).fill(Infinity),
  }
  const [body, fuel] = [columns.code("body"), columns.code("fuel")]
  const [gasolineCity, gasolineHighway] = [columns.number("gasolineCity"), columns.number("gasolineHighway")]
  const [ethanolCity, ethanolHighway] = [columns.number("ethanolCity"), columns.number("ethanolHighway")]
  for (let i = 0; i < size; i++) {
    const fuelWord = wordOf("fuel", fuel[i]!)
    const pump = fuelWord === "diesel" ? PUMP.diesel : PUMP.gasoline
    const both = known[i]! & (KNOWN.gasoline | KNOWN.ethanol)
    if (both & KNOWN.gasoline) {
      costs.firstCity[i] = pump / gasolineCity[i]!
      costs.firstHighway[i] = pump / gasolineHighway[i]!
    } else if (both === 0) {
      const bodyWord = wordOf("body", body[i]!)
      const { city } = bodyWord === undefined ? ANY_SEGMENT : SEGMENTS[bodyWord]
      costs.firstCity[i] = (PUMP.gasoline / city) * COST_FACTOR[fuelWord ?? "flex"]
      costs.firstHighway[i] = costs.firstCity[i]! / HIGHWAY_GAIN
    }
    if (both & KNOWN.ethanol) {
      costs.ethanolCity[i] = PUMP.ethanol / ethanolCity[i]!
      costs.ethanolHighway[i] = PUMP.ethanol / ethanolHighway[i]!
      if (!(both & KNOWN.gasoline)) {
        costs.firstCity[i] = costs.ethanolCity[i]!
        costs.firstHighway[i] = costs.ethanolHighway[i]!
      }
    }
  }
  return costs
}
