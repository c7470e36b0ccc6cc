import { MOST_MAKES, PRIORITIES, type Priority, type Profile } from "../../contract/profile.ts"
import { wishLabel } from "../knowledge/equipment.ts"
import type { Judged } from "../ranking/judge.ts"
import { gearboxesCovered } from "../search/filter.ts"
import { codeOf, wordOf } from "../snapshot.ts"
import { reais, whole } from "../text/figures.ts"
import { squash } from "../text/fold.ts"
import { BODY_PLURALS, FUELLED, GEARBOX_NAMES } from "../text/portuguese.ts"
import { distinctMustHaves } from "../wishes/must-have.ts"
import type { Change } from "../wishes/patch.ts"
import { critiques, DROP_EFFORT, NARROW_EFFORT, takingBack } from "./evidence.ts"

/** One changed answer; `effort` says how much of a change it is, to set a thousand reais beside a year. */
export interface Step {
  readonly change: Change
  readonly effort: number
  readonly words: string
}

/** Budgets are tried at so many places at most, BRL 1,000 apart or a multiple. */
const MOST_BUDGETS = 40
const YEAR_EFFORT = 0.04
const PRIORITY_EFFORT = 0.06

/** For each answer its possible changes, smallest first, that might bring a car into the list. */
export function stepsFor(judged: Judged, index: number): Step[][] {
  const { profile, stock } = judged
  return [
    budgets(profile, stock.columns.number("price")[index]!),
    minimum(profile, stock.columns.number("price")[index]!),
    years(profile, stock.columns.number("modelYear")[index]!),
    kms(profile, stock.columns.number("km")[index]!),
    kinds(judged, index, "bodies"),
    kinds(judged, index, "fuels"),
    gearboxes(judged, index),
    makes(judged, index),
    mustHaves(profile),
    takingBack(judged, index),
    ...critiques(judged),
    ...PRIORITIES.map((priority) => heavier(profile, priority)),
  ].filter((steps) => steps.length > 0)
}

/** Upwards to a price out of reach, downwards to the car's own price, which leaves the dearer ones out. */
function budgets({ budget }: Profile, price: number): Step[] {
  const above = price > budget.max
  const far = Math.abs(price - budget.max)
  const size = 1000 * Math.max(1, Math.ceil((above ? far * 1.25 : far) / 1000 / MOST_BUDGETS))
  const count = Math.min(MOST_BUDGETS, above ? Math.ceil((far * 1.25) / size) : Math.floor(far / size))
  return Array.from({ length: count }, (_, k): Step => {
    const by = (k + 1) * size
    const max = above ? budget.max + by : budget.max - by
    const words = above ? `Com ${reais(by)} a mais no limite` : `Baixando o limite para ${reais(max)}`
    // A limit of next to nothing is valid, and nothing to divide by.
    return { change: { budget: { max } }, effort: by / Math.max(budget.max, 1) + (above ? 0 : NARROW_EFFORT), words }
  }).filter(({ change }) => (change["budget"] as { max: number }).max > 0)
}

function minimum({ budget }: Profile, price: number): Step[] {
  if (!(price < (budget.min ?? 0))) return []
  return [{ change: { budget: { min: null } }, effort: DROP_EFFORT, words: "Sem preço mínimo" }]
}

function years({ yearMin }: Profile, year: number): Step[] {
  if (Number.isNaN(year)) return []
  if (yearMin !== undefined && yearMin > year) {
    const words = `Aceitando carros desde ${year}`
    return [{ change: { yearMin: year }, effort: (yearMin - year) * YEAR_EFFORT, words }]
  }
  return [{ change: { yearMin: year }, effort: NARROW_EFFORT, words: `Pedindo ano ${year} ou mais novo` }]
}

function kms({ kmMax }: Profile, km: number): Step[] {
  if (Number.isNaN(km)) {
    return kmMax === undefined
      ? []
      : [{ change: { kmMax: null }, effort: DROP_EFFORT, words: "Sem limite de quilometragem" }]
  }
  const round = Math.ceil(km / 5000) * 5000
  if (kmMax !== undefined && kmMax < km) {
    const effort = (0.1 * (round - kmMax)) / Math.max(kmMax, 10_000)
    return [{ change: { kmMax: round }, effort, words: `Aceitando até ${whole(round)} km` }]
  }
  return [{ change: { kmMax: round }, effort: NARROW_EFFORT, words: `Pedindo até ${whole(round)} km` }]
}

function kinds({ profile, stock }: Judged, index: number, key: "bodies" | "fuels"): Step[] {
  const column = key === "bodies" ? "body" : "fuel"
  const word = wordOf(column, stock.columns.code(column)[index]!)
  if (word === undefined) return []
  const plural: Readonly<Record<string, string>> = key === "bodies" ? BODY_PLURALS : FUELLED
  const named = key === "bodies" ? plural[word]! : `carros ${plural[word]!}`
  const asked: readonly string[] = profile[key] ?? []
  if (asked.includes(word)) return []
  const [words, effort] =
    asked.length > 0 ? [`Aceitando também ${named}`, DROP_EFFORT] : [`Pedindo só ${named}`, NARROW_EFFORT]
  return [{ change: { [key]: [...new Set(asked), word] }, effort, words }]
}

function gearboxes({ profile, stock }: Judged, index: number): Step[] {
  const word = wordOf("gearbox", stock.columns.code("gearbox")[index]!)
  if (word === undefined) return []
  const covered = profile.gearbox !== undefined && gearboxesCovered(profile.gearbox).includes(word)
  if (covered) return []
  if (profile.gearbox !== undefined) {
    const words = `Aceitando também câmbio ${GEARBOX_NAMES[word]}`
    return [{ change: { gearbox: null }, effort: DROP_EFFORT, words }]
  }
  const automatic = gearboxesCovered("automatic").some((kind) => codeOf("gearbox", kind) === codeOf("gearbox", word))
  const asked = automatic ? "automatic" : word
  return [{ change: { gearbox: asked }, effort: NARROW_EFFORT, words: `Pedindo câmbio ${GEARBOX_NAMES[asked]}` }]
}

function makes({ profile, stock }: Judged, index: number): Step[] {
  const make = stock.columns.text("make").text(index)
  if (!make) return []
  const avoided = profile.makesAvoided ?? []
  if (avoided.some((name) => squash(name) === squash(make))) {
    const left = avoided.filter((name) => squash(name) !== squash(make))
    const change = { makesAvoided: left.length > 0 ? left : null }
    return [{ change, effort: DROP_EFFORT, words: `Aceitando ${make}` }]
  }
  const liked = [...new Set(profile.makesLiked)]
  if (liked.length >= MOST_MAKES || liked.some((name) => squash(name) === squash(make))) return []
  return [{ change: { makesLiked: [...liked, make] }, effort: NARROW_EFFORT, words: `Preferindo ${make}` }]
}

/** One must-have less, each on its own. */
function mustHaves(profile: Profile): Step[] {
  const asked = distinctMustHaves(profile)
  return asked.map((subject) => {
    const left = asked.filter((other) => other !== subject)
    const change = { mustHave: left.length > 0 ? left : null }
    return { change, effort: DROP_EFFORT, words: `Sem exigir ${wishLabel(subject)}` }
  })
}

const MATTERS: Record<Priority, string> = {
  economy: "ao consumo",
  space: "ao espaço",
  comfort: "ao conforto",
  performance: "ao desempenho",
  safety: "à segurança",
  technology: "à tecnologia",
  resale: "à revenda",
  newness: "ao ano",
}
/** What a priority counts as where nothing was said. */
const UNSAID = 2

function heavier({ priorities }: Profile, priority: Priority): Step[] {
  const now = priorities?.[priority] ?? UNSAID
  return [1, 2, 3, 4, 5]
    .filter((level) => level > now)
    .map((level) => ({
      change: { priorities: { [priority]: level } },
      effort: PRIORITY_EFFORT * (level - now),
      words: `Dando mais peso ${MATTERS[priority]} (${level} de 5)`,
    }))
}
