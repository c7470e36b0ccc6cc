import type { Constraint, Statement } from "../../contract/recommendation.ts"
import { wishLabel } from "../knowledge/equipment.ts"
import { KNOWN } from "../knowledge/facts.ts"
import type { Part } from "../knowledge/parts.ts"
import type { Judged } from "../ranking/judge.ts"
import { wordOf } from "../snapshot.ts"
import { reais, whole } from "../text/figures.ts"
import { BODY_NAMES, count, FUEL_NAMES, GEARBOX_NAMES, list } from "../text/portuguese.ts"
import type { Wish } from "../wishes/wish.ts"
import { critiqueText } from "../wishes/critique-words.ts"
import { distinctMustHaves, OWN_MUST_HAVES } from "../wishes/must-have.ts"

/** The wishes that a car breaks, costliest first. */
export function brokenBy({ wishes, grouping }: Judged, row: number): Wish[] {
  const { levels, cost: whole } = grouping.groups[grouping.groupOf[row]!]!
  if (whole === 0) return []
  const cost = (wish: Wish): number => wish.costs[levels[wishes.indexOf(wish)]!]!
  return wishes.filter((wish) => cost(wish) > 0).toSorted((a, b) => cost(b) - cost(a))
}

/** The profile's keys among them, each once. */
export function constraintsOf(broken: readonly Wish[]): Constraint[] {
  return [...new Set(broken.map(({ constraint }) => constraint))]
}

/** The parts that a car's broken wishes have said already: no reason may praise the same. */
export function partsBroken(judged: Judged, row: number): Set<Part> {
  return new Set(
    brokenBy(judged, row).flatMap(({ kind, subject }) => JUDGED_BY[kind] ?? CRITIQUED[subject ?? ""] ?? []),
  )
}

/** The part that a broken wish speaks of. */
const JUDGED_BY: Readonly<Record<string, readonly Part[] | undefined>> = {
  budget: ["price"],
  budgetMin: ["price"],
  people: ["space"],
  yearMin: ["newness"],
  kmMax: ["km"],
  bodies: ["body"],
  fuels: ["fuel"],
  gearbox: ["gearbox"],
  makesAvoided: ["make"],
}
const CRITIQUED: Readonly<Record<string, Part | undefined>> = {
  cheaper: "price",
  newer: "newness",
  lower_km: "km",
  bigger: "space",
  more_economical: "economy",
  more_powerful: "performance",
  different_make: "make",
}

/** Broken wishes as trade-offs: the car's own figure beside the one that was asked for. */
export function brokenStatements(judged: Judged, row: number): Statement[] {
  const broken = brokenBy(judged, row)
  const lacking = broken.filter(({ kind }) => kind === "mustHave")
  const others = broken.filter(({ kind }) => kind !== "mustHave")
  const i = judged.features.facts.rows[row]!
  const said = others.flatMap((wish) => {
    const text = sentence(judged, wish, i)
    return text === undefined ? [] : [{ code: `breaks_${wish.subject ?? wish.kind}`, text }]
  })
  if (lacking.length > 0) said.push({ code: "breaks_mustHave", text: lackingText(judged, lacking) })
  return said
}

function sentence({ stock, profile, features }: Judged, wish: Wish, i: number): string | undefined {
  const { columns } = stock
  const price = columns.number("price")[i]!
  switch (wish.kind) {
    case "budget":
      if (Number.isNaN(price)) return `Preço não informado, você quer gastar até ${reais(profile.budget.max)}`
      return `${reais(price)}, ${reais(price - profile.budget.max)} acima do que você quer gastar`
    case "budgetMin":
      // What is said of the limit is enough.
      if (Number.isNaN(price)) return undefined
      return `${reais(price)}, abaixo do seu mínimo de ${reais(profile.budget.min ?? 0)}`
    case "people":
      return features.facts.known[i]! & KNOWN.seats
        ? `${count(features.facts.seats[i]!, "lugar", "lugares")} para ${count(profile.people ?? 0, "pessoa", "pessoas")}`
        : `Número de lugares não informado, para ${count(profile.people ?? 0, "pessoa", "pessoas")}`
    case "bodies": {
      const body = wordOf("body", columns.code("body")[i]!)
      const asked = list(
        (profile.bodies ?? []).map((word) => BODY_NAMES[word]),
        "ou",
      )
      return body ? `É ${BODY_NAMES[body]}, você pediu ${asked}` : `Carroceria não informada, você pediu ${asked}`
    }
    case "fuels": {
      const fuel = wordOf("fuel", columns.code("fuel")[i]!)
      const asked = list(
        (profile.fuels ?? []).map((word) => FUEL_NAMES[word]),
        "ou",
      )
      return fuel
        ? `Combustível: ${FUEL_NAMES[fuel]}, você pediu ${asked}`
        : `Combustível não informado, você pediu ${asked}`
    }
    case "gearbox": {
      const gearbox = wordOf("gearbox", columns.code("gearbox")[i]!)
      const asked = GEARBOX_NAMES[profile.gearbox ?? "automatic"]
      return gearbox
        ? `Câmbio ${GEARBOX_NAMES[gearbox]}, você pediu ${asked}`
        : `Câmbio não informado, você pediu ${asked}`
    }
    case "makesAvoided":
      return `É ${columns.text("make").text(i)}, marca que você quer evitar`
    case "yearMin": {
      const year = columns.number("modelYear")[i]!
      return `Ano ${Number.isNaN(year) ? "não informado" : year}, você pediu ${profile.yearMin} ou mais novo`
    }
    case "kmMax": {
      const km = columns.number("km")[i]!
      const asked = `você pediu até ${whole(profile.kmMax ?? 0)} km`
      return Number.isNaN(km) ? `Quilometragem não informada, ${asked}` : `${whole(km)} km, ${asked}`
    }
    case "critique":
      return critiqueText({ stock, features }, wish, i)
    case "rejected":
      return "Você disse que não quer este"
    case "mustHave":
      return undefined
  }
}

/** Must-haves beyond those that have a wish of their own are named together. */
function lackingText({ profile }: Judged, lacking: readonly Wish[]): string {
  const own = lacking.flatMap(({ subject }) => (subject === undefined ? [] : [wishLabel(subject)]))
  const rest = distinctMustHaves(profile).slice(OWN_MUST_HAVES)
  const some = own.length < lacking.length ? [`parte de ${count(rest.length, "outro item", "outros itens")}`] : []
  return `Não consta na lista: ${list([...own, ...some])}`
}
