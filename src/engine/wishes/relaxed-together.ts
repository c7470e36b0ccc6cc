import type { Relaxation } from "../../contract/recommendation.ts"
import { wishLabel } from "../knowledge/equipment.ts"
import type { Judged } from "../ranking/judge.ts"
import { count, list } from "../text/portuguese.ts"
import { critiquedText } from "./critique-words.ts"
import { distinctMustHaves } from "./must-have.ts"
import type { Wish } from "./wish.ts"

/** Must-haves that are no longer asked for: the others, and which are gone. */
export function mustHaveRelaxation(judged: Judged, dropped: readonly Wish[]): Relaxation {
  const asked = distinctMustHaves(judged.profile)
  const own = new Set(
    judged.wishes.flatMap(({ kind, subject }) => (kind === "mustHave" && subject !== undefined ? [subject] : [])),
  )
  const restDropped = dropped.some(({ subject }) => subject === undefined)
  const gone = asked.filter(
    (text) => dropped.some(({ subject }) => subject === text) || (restDropped && !own.has(text)),
  )
  const left = asked.filter((text) => !gone.includes(text))
  const breaking = Array.from(judged.fitting).filter((i) => dropped.some((wish) => wish.level(i) > 0))
  return {
    constraint: "mustHave",
    from: asked,
    to: left.length > 0 ? left : null,
    text: `Deixamos de exigir ${list(gone.map(wishLabel))} (${count(breaking.length, "carro", "carros")})`,
  }
}

/** Critiques and rejects passed over: the evidence without them. */
export function evidenceRelaxation({ profile, stock, fitting }: Judged, passed: readonly Wish[]): Relaxation {
  const evidence = profile.evidence ?? []
  const breaking = Array.from(fitting).filter((i) => passed.some((wish) => wish.level(i) > 0))
  const rejects = passed.some(({ kind }) => kind === "rejected")
  const left = evidence.filter((sign) => {
    if (sign.kind === "critique") return !passed.some(({ subject }) => subject === sign.direction)
    return !(rejects && sign.kind === "reject" && breaking.includes(stock.indexOf(sign.carId) ?? -1))
  })
  const said = passed.map((wish) => (wish.kind === "rejected" ? "que você recusou" : critiquedText(stock, wish)))
  return {
    constraint: "evidence",
    from: evidence,
    to: left.length > 0 ? left : null,
    text: `Incluímos carros ${list(said)} (${count(breaking.length, "carro", "carros")})`,
  }
}
