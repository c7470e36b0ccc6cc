import { BODIES, FUELS } from "../../contract/car.ts"
import type { Relaxation } from "../../contract/recommendation.ts"
import { KNOWN } from "../knowledge/facts.ts"
import type { Judged } from "../ranking/judge.ts"
import { gearboxesCovered } from "../search/filter.ts"
import { codeOf } from "../snapshot.ts"
import { reais, whole } from "../text/figures.ts"
import { BODY_PLURALS, count, FUELLED, list } from "../text/portuguese.ts"
import { squash } from "../text/fold.ts"
import type { Wish } from "./wish.ts"
import { evidenceRelaxation, mustHaveRelaxation } from "./relaxed-together.ts"
import { priceLimit } from "./wishes.ts"

/** So many times what may be spent is not near: then the cheapest of the stock is named. */
const FAR = 1.5

/**
 * What was relaxed, in the profile's own terms and no further than the cars let through need. Each `{[constraint]: to}`
 * is a JSON merge patch: the profile with all of them applied lets exactly the same cars through, and relaxes nothing.
 */
export function relaxationsOf(judged: Judged): Relaxation[] {
  const { wishes, allowance } = judged
  const relaxed = wishes.filter((_, d) => allowance.levels[d]! > 0)
  const mustHaves = relaxed.filter(({ kind }) => kind === "mustHave")
  const signs = relaxed.filter(({ constraint }) => constraint === "evidence")
  return [
    ...relaxed.flatMap((wish) => relaxation(judged, wish) ?? []),
    ...(mustHaves.length > 0 ? [mustHaveRelaxation(judged, mustHaves)] : []),
    ...(signs.length > 0 ? [evidenceRelaxation(judged, signs)] : []),
  ]
}

function relaxation(judged: Judged, wish: Wish): Relaxation | undefined {
  const { profile, stock, features } = judged
  const { columns } = stock
  const cars = Array.from(judged.fitting)
  const breaking = cars.filter((i) => wish.level(i) > 0)
  const n = ` (${count(breaking.length, "carro", "carros")})`
  switch (wish.kind) {
    case "budget": {
      const { max } = profile.budget
      // A price that is no number keeps no limit: of such cars nothing but that can be said.
      const dearest = greatest(cars, (i) => columns.number("price")[i]! || 0)
      if (dearest <= max) {
        return { constraint: "budget", from: { max }, to: { max }, text: `Incluímos carros sem preço informado${n}` }
      }
      const to = budgetFor(dearest, profile)
      const price = columns.number("price")
      const cheapest = features.facts.rows.reduce((least, i) => (price[i]! < least ? price[i]! : least), Infinity)
      const text =
        cheapest > FAR * priceLimit(profile.budget)
          ? `O mais barato à venda custa ${reais(cheapest)}, longe ${max < 2 ? "do" : "dos"} ${reais(max)} que você quer gastar, e fomos até ${reais(dearest)}${n}`
          : `Fomos até ${reais(dearest)}, ${reais(dearest - max)} acima do que você quer gastar${n}`
      return { constraint: "budget", from: { max }, to: { max: to }, text }
    }
    case "budgetMin": {
      const min = -greatest(cars, (i) => -columns.number("price")[i]! || 0)
      const text = `Fomos abaixo do seu mínimo, a partir de ${reais(min)}${n}`
      return { constraint: "budget", from: { min: profile.budget.min ?? null }, to: { min }, text }
    }
    case "people": {
      const to = -greatest(cars, (i) => -features.facts.seats[i]!)
      const people = profile.people ?? 0
      const told = breaking.filter((i) => features.facts.known[i]! & KNOWN.seats)
      const fewest = -greatest(told, (i) => -features.facts.seats[i]!)
      const text =
        told.length === 0
          ? `Incluímos carros sem o número de lugares informado${n}`
          : `Incluímos carros de ${count(fewest, "lugar", "lugares")} para ${count(people, "pessoa", "pessoas")}${n}`
      return { constraint: "people", from: people, to, text }
    }
    case "bodies": {
      const asked = profile.bodies ?? []
      const added = BODIES.filter(
        (body) => !asked.includes(body) && breaking.some((i) => columns.code("body")[i] === codeOf("body", body)),
      )
      const open = breaking.some((i) => columns.code("body")[i] === 0)
      const text = open
        ? `Deixamos a carroceria em aberto${n}`
        : `Incluímos também ${list(added.map((body) => BODY_PLURALS[body]))}${n}`
      return { constraint: "bodies", from: asked, to: open ? null : [...new Set(asked), ...added], text }
    }
    case "fuels": {
      const asked = profile.fuels ?? []
      const added = FUELS.filter(
        (fuel) => !asked.includes(fuel) && breaking.some((i) => columns.code("fuel")[i] === codeOf("fuel", fuel)),
      )
      const open = breaking.some((i) => columns.code("fuel")[i] === 0)
      const text = open
        ? `Deixamos o combustível em aberto${n}`
        : `Incluímos também carros ${list(added.map((fuel) => FUELLED[fuel]))}${n}`
      return { constraint: "fuels", from: asked, to: open ? null : [...new Set(asked), ...added], text }
    }
    case "gearbox": {
      const automatics = gearboxesCovered("automatic").map((kind) => codeOf("gearbox", kind))
      // To who asked for a manual one they are no other automatics.
      const onlyAutomatic =
        profile.gearbox !== "manual" && cars.every((i) => automatics.includes(columns.code("gearbox")[i]!))
      const text = onlyAutomatic ? `Incluímos os outros câmbios automáticos${n}` : `Deixamos o câmbio em aberto${n}`
      return { constraint: "gearbox", from: profile.gearbox ?? null, to: onlyAutomatic ? "automatic" : null, text }
    }
    case "makesAvoided": {
      const asked = profile.makesAvoided ?? []
      const names = [...new Set(breaking.map((i) => columns.text("make").text(i)!))].sort()
      const admitted = new Set(names.map(squash))
      const left = asked.filter((make) => !admitted.has(squash(make)))
      return {
        constraint: "makesAvoided",
        from: asked,
        to: left.length > 0 ? left : null,
        text: `Incluímos ${list(names)}${n}`,
      }
    }
    case "yearMin": {
      const to = -greatest(cars, (i) => -columns.number("modelYear")[i]!)
      const text = Number.isNaN(to) ? `Incluímos carros sem ano informado${n}` : `Incluímos carros desde ${to}${n}`
      return { constraint: "yearMin", from: profile.yearMin ?? null, to: Number.isNaN(to) ? null : to, text }
    }
    case "kmMax": {
      const most = greatest(cars, (i) => columns.number("km")[i]!)
      const text = Number.isNaN(most)
        ? `Incluímos carros sem quilometragem informada${n}`
        : `Incluímos carros com até ${whole(most)} km${n}`
      return { constraint: "kmMax", from: profile.kmMax ?? null, to: Number.isNaN(most) ? null : most, text }
    }
    // Several of these share a key of the profile, and are said together.
    case "mustHave":
    case "critique":
    case "rejected":
      return undefined
  }
}

/** The greatest value; NaN if any is unknown. */
function greatest(cars: readonly number[], value: (i: number) => number): number {
  return cars.reduce((most, i) => Math.max(most, value(i)), -Infinity)
}

/** The least budget, to the centavo, that admits a price as `priceLimit` reads it. */
function budgetFor(price: number, { budget }: Judged["profile"]): number {
  let max = budget.flexible ? Math.floor((price / 1.1) * 100) / 100 : price
  while (priceLimit({ ...budget, max }) < price) max = Math.round(max * 100 + 1) / 100
  return max
}
