import type { Stock } from "../snapshot.ts"
import type { EquipmentPart } from "./concepts.ts"
import { conceptCount } from "./equipment.ts"
import { type Facts, KNOWN } from "./facts.ts"
import { enteredYear } from "./merits.ts"
import { usualKm } from "./reference.ts"

/** A figure that can be named of a car; NaN where it is not really known. */
export interface Figure {
  readonly values: Float64Array
  /** Whether the higher (1) or the lower (−1) is better. */
  readonly better: 1 | -1
  /** What the cars whose figure is known have: "consumo conhecido". */
  readonly what: string
}

const CONSUMPTION = "consumo conhecido"
const EQUIPMENT = "equipamentos informados"

/** The figures behind all claims, each made when first asked for. */
export class StockFigures {
  readonly #stock: Stock
  readonly #facts: Facts
  readonly #made = new Map<string, Figure>()

  constructor(stock: Stock, facts: Facts) {
    this.#stock = stock
    this.#facts = facts
  }

  get price(): Figure {
    return this.#figure("price", -1, "preço", 0, this.#stock.columns.number("price"))
  }

  get year(): Figure {
    return this.#figure("year", 1, "ano", 0, this.#stock.columns.number("modelYear"))
  }

  /** BRL over the FIPE price. */
  get fipeGap(): Figure {
    const { columns } = this.#stock
    const [price, fipe] = [columns.number("price"), columns.number("fipePrice")]
    return this.#figure("fipeGap", -1, "FIPE conhecida", KNOWN.fipe, (i) => price[i]! - fipe[i]!)
  }

  /** km over what is usual. */
  get kmGap(): Figure {
    const { columns } = this.#stock
    const [km, year, entered] = [columns.number("km"), columns.number("modelYear"), columns.number("enteredAt")]
    const gap = (i: number): number => km[i]! - usualKm(year[i]!, enteredYear(entered[i]!))
    return this.#figure("kmGap", -1, "quilometragem informada", KNOWN.km, gap)
  }

  /** km/l. */
  consumption(fuel: "gasoline" | "ethanol", road: "City" | "Highway"): Figure {
    const values = this.#stock.columns.number(`${fuel}${road}`)
    return this.#figure(`${fuel}${road}`, 1, CONSUMPTION, KNOWN[fuel], values)
  }

  get trunk(): Figure {
    return this.#figure("trunk", 1, "porta-malas conhecido", KNOWN.trunk, this.#stock.columns.number("trunkLitres"))
  }

  get power(): Figure {
    return this.#figure("power", 1, "potência conhecida", KNOWN.power, this.#stock.columns.number("powerHp"))
  }

  get stars(): Figure {
    return this.#figure("stars", 1, "teste do Latin NCAP", KNOWN.stars, this.#stock.columns.number("safetyStars"))
  }

  /** How many different things of a part are on the dealer's list. */
  items(part: EquipmentPart): Figure {
    const { codes } = this.#stock.columns.equipment()
    const counts = this.#facts.lists.map(({ concepts }) => conceptCount(concepts, part))
    const count = (i: number): number => counts[codes[i]!]!
    return this.#figure(part, 1, EQUIPMENT, KNOWN.equipment, count)
  }

  #figure(name: string, better: 1 | -1, what: string, bit: number, of: Float64Array | ((i: number) => number)): Figure {
    const known = this.#made.get(name)
    if (known) return known
    const at = typeof of === "function" ? of : (i: number): number => of[i]!
    const values = new Float64Array(this.#stock.size)
    for (let i = 0; i < values.length; i++) values[i] = bit === 0 || this.#facts.known[i]! & bit ? at(i) : NaN
    const figure = { values, better, what }
    this.#made.set(name, figure)
    return figure
  }
}
