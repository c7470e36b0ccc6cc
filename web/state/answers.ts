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
  readonly bodies?: readonly Body[] | undefined
  readonly gearbox?: GearboxWish | undefined
  readonly fuels?: readonly Fuel[] | undefined
  readonly yearMin?: number | undefined
  readonly kmMax?: number | undefined
  readonly duel?: Duel | undefined
  readonly mustHave?: readonly string[] | undefined
}

/** "Qual dos dois?": without a winner it was neither. */
export interface Duel {
  readonly cars: readonly [string, string]
  readonly winner?: string | undefined
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
  const { ranked = [] } = answers
  return clean({
    budget: clean({ max: answers.max, payment: filled(clean(payment)) }),
    uses: [...(answers.uses ?? [])],
    people: answers.people,
    priorities: ranked.length > 0 ? Object.fromEntries(ranked.map((p, i) => [p, WEIGHTS[i] ?? 3])) : undefined,
    bodies: answers.bodies?.length ? [...answers.bodies] : undefined,
    fuels: answers.fuels?.length ? [...answers.fuels] : undefined,
    gearbox: answers.gearbox,
    yearMin: answers.yearMin,
    kmMax: answers.kmMax,
    mustHave: answers.mustHave?.length ? [...answers.mustHave] : undefined,
    evidence: answers.duel === undefined ? undefined : evidenceOf(answers.duel),
  }) as Profile
}

function evidenceOf({ cars, winner }: Duel): Evidence[] {
  const [one, other] = cars
  if (winner === undefined) return cars.map((carId) => ({ kind: "reject", carId }))
  return [{ kind: "duel", winner, loser: winner === one ? other : one }]
}

/** Kept answers as they are if they still look like ours, else none. */
export function readAnswers(kept: unknown): Answers {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return {}
  const fields = kept as Record<string, unknown>
  const list = (key: string) =>
    Array.isArray(fields[key]) ? fields[key].filter((v) => typeof v === "string") : undefined
  const number = (key: string) => (typeof fields[key] === "number" && fields[key] > 0 ? fields[key] : undefined)
  const word = (key: string, allowed: readonly string[]) => allowed.find((w) => w === fields[key])
  return clean({
    max: number("max"),
    payment: word("payment", ["cash", "down", "trade"]),
    downPayment: number("downPayment"),
    monthlyMax: number("monthlyMax"),
    tradeIn: typeof fields["tradeIn"] === "string" ? fields["tradeIn"].slice(0, 60) : undefined,
    uses: list("uses"),
    people: number("people"),
    ranked: list("ranked")?.slice(0, 3),
    bodies: list("bodies"),
    gearbox: word("gearbox", ["automatic", "manual"]),
    fuels: list("fuels"),
    yearMin: number("yearMin"),
    kmMax: number("kmMax"),
    duel: readDuel(fields["duel"]),
    mustHave: list("mustHave")?.slice(0, 30),
  }) as Answers
}

function readDuel(kept: unknown): Duel | undefined {
  const { cars, winner } = (kept ?? {}) as { cars?: unknown; winner?: unknown }
  if (!Array.isArray(cars)) return undefined
  const [one, other] = cars as readonly unknown[]
  if (typeof one !== "string" || typeof other !== "string") return undefined
  return { cars: [one, other], ...(winner === one || winner === other ? { winner } : {}) }
}

/**
 * A JSON merge patch for the profile (a suggestion's `change`) as one for the answers. What the answers cannot hold
 * makes it undefined: such a suggestion is read, not applied.
 */
export function applyChange(answers: Answers, change: Readonly<Record<string, unknown>>): Answers | undefined {
  const { budget, ...rest } = change
  const max = (budget as { max?: unknown } | undefined)?.max
  if (budget !== undefined && typeof max !== "number") return undefined
  const known = ["people", "bodies", "fuels", "gearbox", "yearMin", "kmMax", "uses", "mustHave"]
  if (Object.keys(rest).some((key) => !known.includes(key))) return undefined
  const patch = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value ?? undefined]))
  return readAnswers({ ...answers, ...patch, ...(typeof max === "number" ? { max } : {}) })
}

/** The same object without its undefined members. */
function clean<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}

function filled<T extends object>(object: T): T | undefined {
  return Object.keys(object).length > 0 ? object : undefined
}
