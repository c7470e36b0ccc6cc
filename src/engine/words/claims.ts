import { KNOWN, vouchedOf } from "../knowledge/facts.ts"
import type { Part } from "../knowledge/parts.ts"
import { fipeText, isApart } from "../text/fipe.ts"
import { decimal, kilometres, reais, whole } from "../text/figures.ts"
import { count, itemsText } from "../text/portuguese.ts"
import { equipmentText, VOUCHED_WORDS } from "./facts.ts"
import { againstFipe, consumption, consumptionFigure, crashTest, type Scene, weigh } from "./scene.ts"
import { naming } from "./standing.ts"

/**
 * The sentence in which a part speaks for (`good`) or against a car; undefined where the car's own data do not carry
 * it: the figure is unknown, or its figure alone does not say what the part's φ says.
 */
export function claim(scene: Scene, part: Part, i: number, good: boolean): string | undefined {
  switch (part) {
    case "price":
      return price(scene, i, good)
    case "fipe":
      return fipe(scene, i, good)
    case "newness":
      return newness(scene, i, good)
    case "km":
      return km(scene, i, good)
    case "economy":
      return economy(scene, i, good)
    case "space":
      return space(scene, i, good)
    case "performance":
      return performance(scene, i, good)
    case "safety":
      return safety(scene, i, good)
    case "comfort":
    case "technology":
      return equipment(scene, part, i, good)
    case "condition":
      return good ? condition(scene, i) : undefined
    case "make":
    case "color":
      return good ? liked(scene, part) : undefined
    // Neither a taste learnt nor a make's reputation has a figure to show for itself.
    case "resale":
    case "body":
    case "fuel":
    case "gearbox":
      return undefined
  }
}

function price(scene: Scene, i: number, good: boolean): string | undefined {
  const found = weigh(scene, scene.figures.price, i, good)
  const { max } = scene.judged.profile.budget
  const value = scene.figures.price.values[i]!
  const place = found?.place(["mais barato", "mais baratos"])
  if (!good && value > max) return `${reais(value)}, ${reais(value - max)} acima do seu limite, dentro da sua folga`
  if (good && value <= max - 500) return `${reais(max - value)} abaixo do seu limite${place ? `, ${place}` : ""}`
  if (place) return `${reais(value)}, ${place}`
  return found && found.lead >= 500
    ? `${reais(value)}, ${reais(found.lead)} ${good ? "abaixo" : "acima"} d${found.mean}`
    : undefined
}

function fipe({ judged, figures }: Scene, i: number, good: boolean): string | undefined {
  const gap = figures.fipeGap.values[i]!
  const against = againstFipe(judged, i)
  return isApart(against) && gap < 0 === good ? fipeText(against) : undefined
}

/** A year more or less is no news. */
const LEAST_YEARS = 2

function newness(scene: Scene, i: number, good: boolean): string | undefined {
  const found = weigh(scene, scene.figures.year, i, good)
  const years = Math.round(found?.lead ?? 0)
  if (!found || years < LEAST_YEARS) return undefined
  return `${found.value}, ${count(years, "ano", "anos")} mais ${good ? "novo" : "velho"} que ${found.mean}`
}

function km({ judged, figures }: Scene, i: number, good: boolean): string | undefined {
  const gap = figures.kmGap.values[i]!
  const year = judged.stock.columns.number("modelYear")[i]!
  if (Number.isNaN(year) || !(Math.abs(gap) >= 2_000) || gap < 0 !== good) return undefined
  return `Rodou ${kilometres(Math.abs(gap))} a ${good ? "menos" : "mais"} que o normal para ${year}`
}

function economy(scene: Scene, i: number, good: boolean): string | undefined {
  const found = weigh(scene, consumptionFigure(scene, i).figure, i, good)
  const place = found?.place(["melhor", "melhores"])
  if (!found || (!place && found.lead < 0.3)) return undefined
  const figure = consumption(scene, i)
  return place
    ? `${figure}, ${place}`
    : `${figure}, ${decimal(found.lead)} km/l a ${moreOrLess(good)} que ${found.mean}`
}

function space(scene: Scene, i: number, good: boolean): string | undefined {
  const { facts } = scene.judged.features
  const { people } = scene.judged.profile
  const seats = facts.known[i]! & KNOWN.seats ? facts.seats[i]! : undefined
  if (good && seats !== undefined && people !== undefined && people >= 4 && seats - people >= 2) {
    return `${seats} lugares para ${people} pessoas`
  }
  const found = weigh(scene, scene.figures.trunk, i, good)
  const place = found?.place(["maior", "maiores"])
  if (!found || (!place && found.lead < 15)) return undefined
  const trunk = `Porta-malas de ${whole(found.value)} litros`
  return place ? `${trunk}, ${place}` : `${trunk}, ${whole(found.lead)} a ${moreOrLess(good)} que ${found.mean}`
}

function performance(scene: Scene, i: number, good: boolean): string | undefined {
  const found = weigh(scene, scene.figures.power, i, good)
  if (!found || found.lead < 5) return undefined
  return `${whole(found.value)} cv, ${whole(found.lead)} a ${moreOrLess(good)} que ${found.mean}`
}

function moreOrLess(good: boolean): string {
  return good ? "mais" : "menos"
}

/** Of test and airbags only what itself sets the car apart: the score counts assistance too, and others may have as many. */
function safety(scene: Scene, i: number, good: boolean): string | undefined {
  const { stars, crash, bags } = scene.figures
  const { lists } = scene.judged.features.facts
  const { airbags } = lists[scene.judged.stock.columns.equipment().codes[i]!]!
  const bagged = good && airbags > 2 && weigh(scene, bags, i, good) ? count(airbags, "airbag", "airbags") : undefined
  const value = stars.values[i]!
  const tested = (good ? value >= 4 : value <= 3) && weigh(scene, crash, i, good) ? crashTest(scene, i) : undefined
  return tested && bagged ? `${tested}, com ${bagged}` : (tested ?? bagged)
}

function equipment(scene: Scene, part: "comfort" | "technology", i: number, good: boolean): string | undefined {
  const found = weigh(scene, scene.figures.items(part), i, good)
  if (!found || found.lead < 1) return undefined
  if (good) return equipmentText(scene, part, i)
  const kind = part === "comfort" ? "de conforto" : "de tecnologia"
  return `${itemsText(found.value, kind)} na lista, ${decimal(found.lead)} a menos que ${found.mean}`
}

function condition({ judged }: Scene, i: number): string | undefined {
  const vouched = vouchedOf(judged.stock, i)
  if (vouched.length < 2) return undefined
  return naming(
    vouched.map((fact) => VOUCHED_WORDS[fact]),
    "ponto a favor",
    "pontos a favor",
  )
}

function liked({ judged }: Scene, part: "make" | "color"): string | undefined {
  const named = (part === "make" ? judged.profile.makesLiked : judged.profile.colors) ?? []
  const one = part === "make" ? "É a marca que você prefere" : "É da cor que você prefere"
  if (named.length === 1) return one
  return part === "make"
    ? `É uma das ${named.length} marcas que você prefere`
    : `É de uma das ${named.length} cores que você prefere`
}
