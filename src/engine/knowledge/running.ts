import { type Stock, wordOf } from "../snapshot.ts"
import { type Facts, KNOWN } from "./facts.ts"
import { ANY_COST_FACTOR, ANY_SEGMENT, COST_FACTOR, HIGHWAY_GAIN, PUMP, SEGMENTS } from "./reference.ts"

/** BRL a km by fuel and road. */
export interface Running {
  readonly firstCity: Float32Array
  readonly firstHighway: Float32Array
  readonly ethanolCity: Float32Array
  readonly ethanolHighway: Float32Array
}

/** Unknown consumption counts as what is bad but usual of the body and fuel, and no known one as more. */
export function runningCosts({ columns, size }: Stock, { known }: Facts): Running {
  const costs: Running = {
    firstCity: new Float32Array(size),
    firstHighway: new Float32Array(size),
    ethanolCity: new Float32Array(size),
    ethanolHighway: new Float32Array(size),
  }
  const [body, fuel] = [columns.code("body"), columns.code("fuel")]
  const [gasolineCity, gasolineHighway] = [columns.number("gasolineCity"), columns.number("gasolineHighway")]
  const [ethanolCity, ethanolHighway] = [columns.number("ethanolCity"), columns.number("ethanolHighway")]
  for (let i = 0; i < size; i++) {
    const [bodyWord, fuelWord] = [wordOf("body", body[i]!), wordOf("fuel", fuel[i]!)]
    const { city } = bodyWord === undefined ? ANY_SEGMENT : SEGMENTS[bodyWord]
    const mostCity = (PUMP.gasoline / city) * (fuelWord === undefined ? ANY_COST_FACTOR : COST_FACTOR[fuelWord])
    const mostHighway = mostCity / HIGHWAY_GAIN
    const [gasoline, ethanol] = [known[i]! & KNOWN.gasoline, known[i]! & KNOWN.ethanol]
    const pump = fuelWord === "diesel" ? PUMP.diesel : PUMP.gasoline
    costs.ethanolCity[i] = ethanol ? Math.min(PUMP.ethanol / ethanolCity[i]!, mostCity) : mostCity
    costs.ethanolHighway[i] = ethanol ? Math.min(PUMP.ethanol / ethanolHighway[i]!, mostHighway) : mostHighway
    costs.firstCity[i] = gasoline ? Math.min(pump / gasolineCity[i]!, mostCity) : costs.ethanolCity[i]!
    costs.firstHighway[i] = gasoline ? Math.min(pump / gasolineHighway[i]!, mostHighway) : costs.ethanolHighway[i]!
  }
  return costs
}
