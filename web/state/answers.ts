import type { Body, Fuel } from "../../src/contract/car.ts"
import type { Evidence, Priority, Profile, Use } from "../../src/contract/profile.ts"

export type Payment = "cash" | "down" | "trade"
export type GearboxWish = "automatic" | "manual"

/** What the shopper has said so far. `max` is whole reais; `ranked` lists what weighs most, first first. */
export interface Answers {
  readonly max?: number | undefined
  readonly payment?: Payment | undefined
  readonly downPayment?: number | undefined
  readonly monthlyMax?: number | undefined
  readonly tradeIn?: string | undefined
  readonly uses?: readonly Use[] | undefined
  readonly people?: number | undefined
  readonly ranked?: readonly Priority[] | undefined
  /** Weights of 0 to 5 that a change gave and no rank says; ranking anew drops them. */
  readonly weights?: Partial<Record<Priority, number>> | undefined
  readonly bodies?: readonly Body[] | undefined
  readonly gearbox?: GearboxWish | undefined
  readonly fuels?: readonly Fuel[] | undefined
  readonly makesLiked?: readonly string[] | undefined
  readonly yearMin?: number | undefined
  readonly kmMax?: number | undefined
  readonly duels?: readonly Duel[] | undefined
  readonly mustHave?: readonly string[] | undefined
}

/** "Qual dos dois?": without a winner it was neither; `back` is the one of these two that was accepted again. */
export interface Duel {
  readonly cars: readonly [string, string]
  readonly winner?: string | undefined
  readonly back?: string | undefined
}

/** The first three that the shopper named weigh 5, 4 and 3. */
const WEIGHTS = [5, 4, 3]

/** The answers as the recommendation's request; undefined until there is a budget. */
export function toProfile(answers: Answers): Profile | undefined {
  if (answers.max === undefined || answers.max <= 0) return undefined
  const payment = {
    ...(answers.payment === "down" ? { downPayment: answers.downPayment, monthlyMax: answers.monthlyMax } : {}),
    ...(answers.payment === "trade" && answers.tradeIn ? { tradeIn: answers.tradeIn } : {}),
  }
  const { ranked = [], weights = {}, duels = [] } = answers
  const evidence = duels.flatMap(evidenceOf)
  return clean({
    budget: clean({ max: answers.max, payment: filled(clean(payment)) }),
    uses: [...(answers.uses ?? [])],
    people: answers.people,
    priorities: filled({ ...Object.fromEntries(ranked.map((p, i) => [p, WEIGHTS[i] ?? 3])), ...weights }),
    bodies: answers.bodies?.length ? [...answers.bodies] : undefined,
    fuels: answers.fuels?.length ? [...answers.fuels] : undefined,
    gearbox: answers.gearbox,
    makesLiked: answers.makesLiked?.length ? [...answers.makesLiked] : undefined,
    yearMin: answers.yearMin,
    kmMax: answers.kmMax,
    mustHave: answers.mustHave?.length ? [...answers.mustHave] : undefined,
    evidence: evidence.length > 0 ? evidence : undefined,
  }) as Profile
}

function evidenceOf({ cars, winner, back }: Duel): Evidence[] {
  const [one, other] = cars
  if (winner === undefined) return cars.filter((id) => id !== back).map((carId) => ({ kind: "reject", carId }))
  return [{ kind: "duel", winner, loser: winner === one ? other : one }]
}

/** The same object without its undefined members. */
export function clean<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}

function filled<T extends object>(object: T): T | undefined {
  return Object.keys(object).length > 0 ? object : undefined
}
