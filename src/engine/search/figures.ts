import { NEWEST_MODEL_YEAR } from "../knowledge/reference.ts"

/** The filters that a typed text can say in figures. */
export const FIGURES = [
  "priceMin",
  "priceMax",
  "yearMin",
  "yearMax",
  "kmMax",
  "seatsMin",
  "airbagsMin",
  "powerMin",
] as const
export type Figure = (typeof FIGURES)[number]
export type Figures = Readonly<Partial<Record<Figure, number>>>

/** A phrase and what it says; undefined where the figure cannot be meant so. */
export type FigurePhrase = readonly [RegExp, (found: RegExpExecArray) => Figures | undefined]

/** A figure as people type it: "80 mil", "80mil", "80k", "R$ 80.000", "80000". Two groups: the number, the thousand. */
const FIGURE = String.raw`(?:r\$\s*)?(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?:,00)?\s*(mil|k)?(?:\s*reais)?(?![\d.])`
const UP_TO = String.raw`(?:(?:por\s+)?ate|menos\s+de|abaixo\s+de|no\s+maximo|maximo)`
const FROM = String.raw`(?:a\s+partir\s+de|mais\s+de|acima\s+de|depois\s+de|no\s+minimo|minimo|desde)`
const KM = String.raw`\s*(?:kms?|quilometros|rodados)(?![a-z])`
/** "De 30 a" of a figure of which only the end counts. */
const RANGE = String.raw`(?:de|entre)\s+[\d.]+\s*(?:mil|k)?\s+(?:a|e|ate)\s+`
const YEAR = String.raw`((?:19|20)\d\d)(?!\d|[.,]\d|\s*(?:mil|k|reais|kms?|quilometros)\b)`
const SMALL = String.raw`(\d{1,2}|${"um dois duas tres quatro cinco seis sete oito nove".split(" ").join("|")})`
const POWER = String.raw`\s*(?:cv|hp|cavalos)`
const SEATS = String.raw`(?:lugares|lugar|assentos|passageiros|pessoas)`
/** A figure with one of these after it is no price. */
const NO_PRICE = String.raw`(?!\s*(?:mil|k|kms?|quilometros|anos?|cv|hp|cavalos|litros?|portas|airbags?|estrelas?|parcelas?|vezes|x|por\s+mes|ao\s+mes|mensais|${SEATS})\b)`

/** Tried in this order: the more a phrase says, the earlier. */
export const FIGURE_PHRASES: readonly FigurePhrase[] = [
  [phrase(String.raw`mais\s+de\s+${SMALL}\s*${SEATS}`), ([, n]) => seats(small(n) + 1)],
  [
    phrase(String.raw`(?:(?:para|pra|com|de|ate)\s+)*${SMALL}\s*(?:ou\s+mais\s+)?${SEATS}(?:\s+ou\s+mais)?`),
    ([, n]) => seats(small(n)),
  ],
  [
    phrase(String.raw`(?:(?:com|de)\s+)*${SMALL}\s*(?:ou\s+mais\s+)?air\s?-?bags?(?:\s+ou\s+mais)?`),
    ([, n]) => (small(n) <= 12 ? { airbagsMin: small(n) } : undefined),
  ],
  // "Até 150 cv" asks for no more than that: left as typed, as is every other limit from above.
  [
    phrase(
      String.raw`(${UP_TO}\s+)?(?:(?:com|de|motor)\s+)*(?:${FROM}\s+)?(\d{2,4})\s*(?:ou\s+mais\s+)?${POWER}(?:\s+(?:ou\s+mais|para\s+cima))?`,
    ),
    ([, upTo, hp]) => (upTo === undefined ? { powerMin: Number(hp) } : undefined),
  ],
  [
    phrase(
      String.raw`(?:(?:com|de)\s+)*(menos\s+de|abaixo\s+de|ate|no\s+maximo)\s+${SMALL}\s+anos?(?:\s+de\s+(?:uso|idade))?`,
    ),
    // A car of this year's model is less than a year old; next year's is on sale already.
    ([, limit, n]) => ({ yearMin: NEWEST_MODEL_YEAR - small(n) - (/^(menos|abaixo)/.test(limit ?? "") ? 0 : 1) }),
  ],
  [phrase(String.raw`(?:zero|0)\s*(?:kms?|quilometros?)`), () => ({ kmMax: BRAND_NEW_KM })],
  [
    phrase(String.raw`(?:com\s+)?(?:pouco\s+rodados?|pouco\s+uso|(?:baixa|pouca)\s+(?:quilometragem|km))`),
    () => ({ kmMax: LITTLE_KM }),
  ],
  // More than so many km is no limit that a shopper wants.
  [
    phrase(`(?:com\\s+)?(${FROM}\\s+)?(?:${UP_TO}\\s+|${RANGE})?${FIGURE}${KM}`),
    (found) => (found[1] === undefined ? kilometres(amount(found, 2)) : undefined),
  ],
  [
    phrase(String.raw`(?:${FROM}\s+|de\s+)?${YEAR}\s+(?:em\s+diante|para\s+cima|ou\s+mais\s+novo)`),
    ([, y]) => years(y),
  ],
  [phrase(String.raw`(?:(?:de|entre)\s+)?${YEAR}\s+(?:a|e|ate)\s+${YEAR}`), ([, from, to]) => years(from, to)],
  [phrase(`${FROM}\\s+${YEAR}`), ([, y]) => years(y)],
  [phrase(`(?:ate|no\\s+maximo)\\s+${YEAR}`), ([, y]) => years(undefined, y)],
  [
    phrase(`(?:de|entre)\\s+${FIGURE}\\s+(?:a|e|ate)\\s+${FIGURE}${NO_PRICE}`),
    (found) => prices({ priceMin: amount(found, 1), priceMax: amount(found, 3) }),
  ],
  [phrase(`${UP_TO}\\s+${FIGURE}${NO_PRICE}`), (found) => prices({ priceMax: amount(found, 1) })],
  [phrase(`${FROM}\\s+${FIGURE}${NO_PRICE}`), (found) => prices({ priceMin: amount(found, 1) })],
  [
    phrase(String.raw`(?:por\s+)?(?=r\$|\d[\d.,]*\s*(?:mil|reais)\b)${FIGURE}${NO_PRICE}`),
    (found) => prices({ priceMax: amount(found, 1) }),
  ],
  // After a make or a letter it is a model's name: "Mercedes C 180K", "SLK 200K".
  [
    phrase(String.raw`(\b(?:mercedes\S*|[a-z]|cl[ck]|slk)\s+)?(?:por\s+)?(?=\d[\d.,]*\s*k\b)${FIGURE}${NO_PRICE}`),
    (found) => (found[1] === undefined ? prices({ priceMax: amount(found, 2) }) : undefined),
  ],
]

/** What dealers still call new, and little for a used car, in km. */
const BRAND_NEW_KM = 100
const LITTLE_KM = 40_000

/** A bare number under it, said of a price, means thousands: "até 80". */
const THOUSANDS_UNDER = 1000

function amount(found: RegExpExecArray, group: number): number | undefined {
  const value = Number((found[group] ?? "").replaceAll(".", "").replace(",", "."))
  // "De 50 a 80 mil": the thousand said last is meant of both.
  const thousands = (found[group + 1] ?? found.at(-1)) !== undefined || (value > 0 && value < THOUSANDS_UNDER)
  const whole = Math.round(thousands && value < THOUSANDS_UNDER ? value * 1000 : value)
  return whole > 0 && whole < 100_000_000 ? whole : undefined
}

function prices(said: Partial<Record<"priceMin" | "priceMax", number | undefined>>): Figures | undefined {
  const known = Object.entries(said).filter(([, value]) => value !== undefined)
  return known.length === Object.keys(said).length ? (Object.fromEntries(known) as Figures) : undefined
}

function kilometres(km: number | undefined): Figures | undefined {
  return km === undefined ? undefined : { kmMax: km }
}

function years(from?: string, to?: string): Figures {
  return { ...(from && { yearMin: Number(from) }), ...(to && { yearMax: Number(to) }) }
}

function seats(n: number): Figures | undefined {
  return n >= 2 && n <= 50 ? { seatsMin: n } : undefined
}

const NUMERALS: Readonly<Record<string, number>> = {
  um: 1,
  dois: 2,
  duas: 2,
  tres: 3,
  quatro: 4,
  cinco: 5,
  seis: 6,
  sete: 7,
  oito: 8,
  nove: 9,
}

function small(text = ""): number {
  return NUMERALS[text] ?? Number(text)
}

/** A whole phrase; the text is folded, and a look behind is more than older Safaris read. */
function phrase(source: string): RegExp {
  return new RegExp(String.raw`\b${source}(?![a-z0-9])`)
}
