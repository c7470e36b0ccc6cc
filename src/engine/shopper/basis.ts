import { type Car, FUELS } from "../../contract/car.ts"
import { type Profile, USES } from "../../contract/profile.ts"
import { featuresOf } from "../knowledge/features.ts"
import { decodeSnapshot, encodeSnapshot } from "../snapshot.ts"
import { checksum } from "../snapshot/checksum.ts"
import { designFor, statedBy } from "./learnt.ts"
import { personalMerits } from "./personal.ts"
import { featureVector } from "./vector.ts"

const PROFILES: readonly Profile[] = [
  { budget: { max: 90_000 }, uses: [] },
  ...USES.map((use, k): Profile => ({ budget: { max: 60_000 + 9_000 * k }, uses: [use], people: 1 + (k % 7) })),
  { budget: { max: 70_000 }, uses: [], priorities: { economy: 0, space: 1, comfort: 3, performance: 4, safety: 5 } },
  { budget: { max: 70_000 }, uses: [], priorities: { technology: 5, resale: 4, newness: 1 } },
]
const BODIES_SHOWN = ["hatch", "suv", "pickup"] as const

let known: string | undefined

/**
 * Names what a learnt prior's numbers are about: the attributes with their order and scales, and the design that they
 * are differences from. It is made of what this engine makes of a few cars and shoppers, so a prior outlives an engine
 * version that changes neither, and none outlives a change that nobody thought of.
 */
export function priorBasis(): string {
  known ??= made()
  return known
}

function made(): string {
  const stock = decodeSnapshot(encodeSnapshot(FUELS.map(carOf), { stockVersion: 1 }))
  const features = featuresOf(stock)
  const numbers = PROFILES.flatMap((profile) => {
    const personal = personalMerits(stock, features, profile)
    const vectors = FUELS.map((_, i) => featureVector(stock, features, personal, i))
    const { mean, spread } = designFor(profile)
    return [...vectors, mean, spread, statedBy(profile)].map((values) => Array.from(values, thousandths).join(" "))
  })
  return checksum(new TextEncoder().encode(numbers.join("\n"))).toString(16)
}

/** Coarser than what runtimes' logarithms differ by. */
function thousandths(value: number): number {
  return Math.round(value * 1000)
}

function carOf(fuel: Car["fuel"] & string, k: number): Car {
  const year = 2014 + k
  return {
    id: `00000000-0000-7000-8000-00000000000${k}`,
    url: "/",
    title: "Marca Modelo",
    make: "Marca",
    model: "Modelo",
    version: "1.0",
    modelYear: year,
    buildYear: year,
    km: 15_000 * k,
    price: 45_000 + 13_000 * k,
    fipePrice: 50_000 + 12_000 * k,
    fuel,
    gearbox: k % 2 === 0 ? "manual" : "automatic",
    body: BODIES_SHOWN[k % BODIES_SHOWN.length] ?? "hatch",
    powerHp: 75 + 20 * k,
    seats: 4 + (k % 4),
    equipment: k % 2 === 0 ? ["air_conditioning"] : [],
    photos: [],
    status: "available",
    enteredAt: "2026-10-01T12:00:00.000Z",
    updatedAt: "2026-11-01T12:00:00.000Z",
    recordVersion: 1,
  }
}
