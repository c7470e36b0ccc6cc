import { type Answers, clean, type Duel } from "./answers.ts"

/** More pairs than a questionnaire ever asks. */
const MOST_DUELS = 8

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
    weights: readWeights(fields["weights"]),
    bodies: list("bodies"),
    gearbox: word("gearbox", ["automatic", "manual"]),
    fuels: list("fuels"),
    makesLiked: list("makesLiked")?.slice(0, 30),
    yearMin: number("yearMin"),
    kmMax: number("kmMax"),
    duels: readDuels(fields),
    mustHave: list("mustHave")?.slice(0, 30),
  }) as Answers
}

/** Answers kept before there could be several pairs have one `duel`. */
function readDuels({ duels, duel }: Record<string, unknown>): readonly Duel[] | undefined {
  const read = (Array.isArray(duels) ? duels : [duel]).flatMap((one) => readDuel(one) ?? []).slice(0, MOST_DUELS)
  return read.length > 0 ? read : undefined
}

function readDuel(kept: unknown): Duel | undefined {
  const { cars, winner, back } = (kept ?? {}) as { cars?: unknown; winner?: unknown; back?: unknown }
  if (!Array.isArray(cars)) return undefined
  const [one, other] = cars as readonly unknown[]
  if (typeof one !== "string" || typeof other !== "string") return undefined
  const among = (id: unknown) => (id === one || id === other ? id : undefined)
  return clean({ cars: [one, other] as const, winner: among(winner), back: among(back) })
}

function readWeights(kept: unknown): Answers["weights"] {
  const said = Object.entries(kept ?? {}).filter(
    ([, weight]) => typeof weight === "number" && weight >= 0 && weight <= 5,
  )
  return said.length > 0 ? (Object.fromEntries(said) as Answers["weights"]) : undefined
}
