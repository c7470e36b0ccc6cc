import { KNOWN, vouchedOf } from "../knowledge/facts.ts"
import type { Figure } from "../knowledge/figures.ts"
import type { Judged } from "../ranking/judge.ts"
import type { ScorePart } from "../ranking/parts.ts"
import { wordOf, YES } from "../snapshot.ts"
import { fipeText } from "../text/fipe.ts"
import { decimal, kilometres, reais, whole } from "../text/figures.ts"
import {
  BODY_NAMES,
  count,
  FUEL_NAMES,
  GEARBOX_NAMES,
  itemsText,
  list,
  lowerFirst,
  starsText,
} from "../text/portuguese.ts"
import { brokenStatements } from "../words/broken.ts"
import { VOUCHED_WORDS } from "../words/facts.ts"
import { againstFipe } from "../words/scene.ts"

/** What a car has to show in a part, and the figure by which it can be held against another. */
export interface Shown {
  /** Undefined where it is not known. */
  readonly text: string | undefined
  readonly figure?: Figure
  /** Another that stands in the text, in which a winner must not be worse: 96.000 km, though few for their age, are not fewer. */
  readonly beside?: Figure
  /** What the figure is held against: figures of different months of FIPE's cannot be held against each other. */
  readonly against?: string | undefined
  /** Whether the figure is only about right: it cannot be held against another at all. */
  readonly vague?: boolean
  /** Whether what is shown does not bear out the difference: it is what we think of a make, or what most people like. */
  readonly reputed?: boolean
}

export function shownIn(judged: Judged, part: ScorePart, row: number): Shown {
  const { stock, features, profile } = judged
  const { columns } = stock
  // What the shopper has chosen between tells of their taste; else it is taken to be most people's.
  const chose = (profile.evidence ?? []).length > 0
  const { figures, facts } = features
  const i = facts.rows[row]!
  const knows = (bits: number): boolean => (facts.known[i]! & bits) !== 0
  const told = (figure: Figure, say: (value: number) => string): Shown => {
    const value = figure.values[i]!
    return { text: Number.isNaN(value) ? undefined : say(value), figure }
  }
  switch (part) {
    case "price":
      return told(figures.price, reais)
    case "fipe":
      return {
        ...told(figures.fipeGap, () => fipeText(againstFipe(judged, i))),
        against: columns.text("fipeMonth").text(i),
        vague: columns.flag("fipeApproximate")[i] === YES,
      }
    case "newness":
      return told(figures.year, String)
    case "km":
      return knows(KNOWN.km)
        ? { text: kmText(figures.km.values[i]!, figures.kmGap.values[i]!), figure: figures.kmGap, beside: figures.km }
        : { text: undefined }
    case "economy": {
      const road = judged.personal.cityShare >= 0.5 ? "City" : "Highway"
      const where = road === "City" ? "na cidade" : "na estrada"
      const of = (fuel: "gasoline" | "ethanol", name: string): string[] =>
        knows(KNOWN[fuel]) ? [`${decimal(columns.number(`${fuel}${road}`)[i]!)} km/l ${name}`] : []
      const diesel = wordOf("fuel", columns.code("fuel")[i]!) === "diesel"
      const said = [...of("gasoline", diesel ? "com diesel" : "com gasolina"), ...of("ethanol", "com etanol")]
      const first = knows(KNOWN.gasoline) ? "gasoline" : "ethanol"
      const figure = figures.consumption(first, road)
      return { text: said.length > 0 ? `${list(said)} ${where}` : undefined, figure }
    }
    case "space":
      return told(figures.trunk, (litres) => {
        const seats = knows(KNOWN.seats) ? `, ${count(facts.seats[i]!, "lugar", "lugares")}` : ""
        return `Porta-malas de ${whole(litres)} litros${seats}`
      })
    case "comfort":
      return told(figures.items("comfort"), (items) => itemsText(items, "de conforto"))
    case "technology":
      return told(figures.items("technology"), (items) => itemsText(items, "de tecnologia"))
    case "performance":
      return told(figures.power, (power) => `${whole(power)} cv`)
    case "safety": {
      const stars = knows(KNOWN.stars)
        ? [`${starsText(columns.number("safetyStars")[i]!)} no Latin NCAP de ${columns.number("safetyYear")[i]}`]
        : []
      const items = figures.items("safety").values[i]!
      const listed = Number.isNaN(items) ? [] : [itemsText(items, "de segurança")]
      return { text: sentenceOf([...stars, ...listed]) }
    }
    case "resale":
      return { text: columns.text("make").text(i) || undefined, reputed: true }
    case "condition": {
      const points = vouchedOf(stock, i).map((point) => VOUCHED_WORDS[point])
      return { text: points.length > 0 ? list(points) : undefined }
    }
    case "body":
    case "fuel":
    case "gearbox": {
      const word = wordOf(part, columns.code(part)[i]!)
      const names: Readonly<Record<string, string>> = { ...BODY_NAMES, ...FUEL_NAMES, ...GEARBOX_NAMES }
      return { text: word && names[word], reputed: !chose }
    }
    case "make":
      return { text: columns.text("make").text(i) || undefined, reputed: !chose && !profile.makesLiked?.length }
    case "color":
      return { text: columns.text("color").text(i) || undefined, reputed: !chose && !profile.colors?.length }
    case "wishes": {
      const broken = brokenStatements(judged, row)
      return { text: broken.length > 0 ? broken.map(({ text }) => text).join("; ") : "Tudo o que você pediu" }
    }
  }
}

/** The gap is NaN where the km are hardly true. */
function kmText(km: number, gap: number): string {
  const said = `${whole(km)} km`
  return Math.abs(gap) >= 1000
    ? `${said}, ${kilometres(Math.abs(gap))} ${gap < 0 ? "abaixo" : "acima"} do normal`
    : said
}

/** What stands after the first is begun in lower case: "5 estrelas no Latin NCAP de 2019, nenhum item de segurança". */
function sentenceOf(parts: readonly string[]): string | undefined {
  const said = parts.map((part, k) => (k === 0 ? part : lowerFirst(part)))
  return said.join(", ") || undefined
}
