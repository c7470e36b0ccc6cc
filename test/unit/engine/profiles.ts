import fc from "fast-check"
import { BODIES, FUELS, GEARBOXES } from "../../../src/contract/car.ts"
import { CRITIQUES, PRIORITIES, type Profile, USES } from "../../../src/contract/profile.ts"
import { carId } from "./cars.ts"

const id = fc.integer({ min: 1, max: 30 }).map(carId)

export const evidence = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("duel" as const), winner: id, loser: id }),
    fc.record({ kind: fc.constantFrom("like" as const, "reject" as const), carId: id }),
    fc.record({ kind: fc.constant("critique" as const), carId: id, direction: fc.constantFrom(...CRITIQUES) }),
    fc.record({ kind: fc.constant("click" as const), carId: id, shown: fc.array(id, { maxLength: 10 }) }),
  ),
  { maxLength: 12 },
)

/** Profiles of every kind; wishes often cannot all be met. */
export const anyProfile: fc.Arbitrary<Profile> = fc
  .record(
    {
      max: fc.oneof(fc.integer({ min: 20_000, max: 250_000 }), fc.integer({ min: 1, max: 10_000_000 })),
      flexible: fc.boolean(),
      min: fc.integer({ min: 0, max: 60_000 }),
      uses: fc.uniqueArray(fc.constantFrom(...USES)),
      people: fc.integer({ min: 1, max: 9 }),
      priorities: fc.dictionary(fc.constantFrom(...PRIORITIES), fc.integer({ min: 0, max: 5 }), {
        noNullPrototype: true,
      }),
      bodies: fc.uniqueArray(fc.constantFrom(...BODIES), { maxLength: 3 }),
      fuels: fc.uniqueArray(fc.constantFrom(...FUELS), { maxLength: 3 }),
      gearbox: fc.constantFrom(...GEARBOXES),
      makesLiked: fc.subarray(["toyota", "FIAT", "Nenhuma"]),
      makesAvoided: fc.subarray(["Fiat", "citroen", "volkswagen", "Lada"]),
      yearMin: fc.integer({ min: 2005, max: 2028 }),
      kmMax: fc.integer({ min: 0, max: 200_000 }),
      mustHave: fc.subarray([
        "ar-condicionado",
        "Isofix",
        "teto solar",
        "6 airbags",
        "câmera",
        "banheira",
        "bancos de couro",
        "piloto",
      ]),
      colors: fc.subarray(["preto", "azul"]),
      evidence,
    },
    { requiredKeys: ["max"], noNullPrototype: true },
  )
  .map(({ max, min, flexible, uses = [], ...rest }) => ({
    budget: { max, ...(min === undefined ? {} : { min }), ...(flexible === undefined ? {} : { flexible }) },
    uses,
    ...rest,
  }))

/** A few wishes on a budget in reach, as most shoppers have. */
export const mildProfile: fc.Arbitrary<Profile> = fc
  .record({
    any: anyProfile,
    max: fc.integer({ min: 80, max: 220 }).map((thousands) => thousands * 1000),
    keys: fc.subarray(
      ["people", "bodies", "fuels", "gearbox", "makesAvoided", "yearMin", "kmMax", "mustHave"] as const,
      { maxLength: 2 },
    ),
  })
  .map(({ any, max, keys }) => {
    const wishes = Object.fromEntries(keys.flatMap((key) => (any[key] === undefined ? [] : [[key, any[key]]])))
    const { uses, priorities } = any
    const flexible = any.budget.flexible === undefined ? {} : { flexible: any.budget.flexible }
    return { budget: { max, ...flexible }, uses, ...(priorities && { priorities }), ...wishes }
  })
