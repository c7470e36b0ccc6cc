import type { Stock } from "../snapshot.ts"
import type { EquipmentPart } from "./concepts.ts"
import { conceptCount } from "./equipment.ts"
import { type Facts, KNOWN } from "./facts.ts"
import { enteredYear } from "./merits.ts"
import { usualKm } from "./reference.ts"
import { bagsFor, crashPoints } from "./safety.ts"

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
/** From the third year on, a car with a fiftieth of the usual km has most likely lost three zeros: "200" for 200 mil. */
const USED_KM = 24_000
const LEAST_SHARE = 0.02

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
    return this.#figure("price", -1, "preço", 0, () => this.#stock.columns.number("price"))
  }

  get year(): Figure {
    return this.#figure("year", 1, "ano", 0, () => this.#stock.columns.number("modelYear"))
  }

  /** BRL over the FIPE price. */
  get fipeGap(): Figure {
    return this.#figure("fipeGap", -1, "FIPE conhecida", KNOWN.fipe, () => {
      const { columns } = this.#stock
      const fipe = columns.number("fipePrice")
      return columns.number("price").map((price, i) => price - fipe[i]!)
    })
  }

  get km(): Figure {
    return this.#figure("km", -1, "quilometragem informada", KNOWN.km, () => this.#stock.columns.number("km"))
  }

  /** km over what is usual; NaN where what was said can hardly be true, so that no sentence leans on it. */
  get kmGap(): Figure {
    return this.#figure("kmGap", -1, "quilometragem informada", KNOWN.km, () => {
      const { columns } = this.#stock
      const [year, entered] = [columns.number("modelYear"), columns.number("enteredAt")]
      return columns.number("km").map((km, i) => {
        const usual = usualKm(year[i]!, enteredYear(entered[i]!))
        return usual >= USED_KM && km < usual * LEAST_SHARE ? NaN : km - usual
      })
    })
  }

  /** km/l. */
  consumption(fuel: "gasoline" | "ethanol", road: "City" | "Highway"): Figure {
    return this.#figure(`${fuel}${road}`, 1, CONSUMPTION, KNOWN[fuel], () =>
      this.#stock.columns.number(`${fuel}${road}`),
    )
  }

  get trunk(): Figure {
    const known = "porta-malas conhecido"
    return this.#figure("trunk", 1, known, KNOWN.trunk, () => this.#stock.columns.number("trunkLitres"))
  }

  get power(): Figure {
    return this.#figure("power", 1, "potência conhecida", KNOWN.power, () => this.#stock.columns.number("powerHp"))
  }

  get stars(): Figure {
    const known = "teste do Latin NCAP"
    return this.#figure("stars", 1, known, KNOWN.stars, () => this.#stock.columns.number("safetyStars"))
  }

  /** What the crash test counts for. */
  get crash(): Figure {
    return this.#figure("crash", 1, "", KNOWN.stars, () => {
      const { columns } = this.#stock
      const tested = columns.number("safetyYear")
      return columns.number("safetyStars").map((stars, i) => crashPoints(tested[i]!, stars))
    })
  }

  /** How many airbags: where unknown, as many as the law asks for. */
  get bags(): Figure {
    return this.#figure("bags", 1, "", 0, () => {
      const { codes } = this.#stock.columns.equipment()
      return this.#stock.columns
        .number("modelYear")
        .map((year, i) => bagsFor(year, this.#facts.lists[codes[i]!]!.airbags))
    })
  }

  /** How many different things of a part are on the dealer's list. */
  items(part: EquipmentPart): Figure {
    return this.#figure(part, 1, EQUIPMENT, KNOWN.equipment, () => {
      const counts = this.#facts.lists.map(({ concepts }) => conceptCount(concepts, part))
      return Float64Array.from(this.#stock.columns.equipment().codes, (list) => counts[list]!)
    })
  }

  #figure(name: string, better: 1 | -1, what: string, bit: number, of: () => Float64Array): Figure {
    const made = this.#made.get(name)
    if (made) return made
    const { known } = this.#facts
    const values = bit === 0 ? of() : of().map((value, i) => (known[i]! & bit ? value : NaN))
    const figure = { values, better, what }
    this.#made.set(name, figure)
    return figure
  }
}
