import type { Feature } from "../../contract/cars.ts"
import { CONCEPTS } from "../knowledge/concepts.ts"
import { conceptsOf } from "../knowledge/equipment.ts"
import { featuresOf } from "../knowledge/features.ts"
import { type Paper, vouchingTexts } from "../knowledge/papers.ts"
import { codeOf, type FlagName, NO, type NumberName, type Stock, YES } from "../snapshot.ts"
import { fold } from "../text/fold.ts"
import { LEAST } from "./feature-words.ts"

/** Whether the car at an index of the stock has it, as far as is known: what nobody told of a car it does not have. */
type Has = (i: number) => boolean

/** What a car must have for each feature that a search asks for. */
export const HAS: Readonly<Record<Feature, (stock: Stock) => Has>> = {
  air_conditioning: equipped("ar condicionado"),
  automatic_climate: equipped("ar digital"),
  power_steering: equipped("direcao assistida"),
  fully_equipped: equipped("ar condicionado", "direcao assistida", "vidros eletricos", "travas eletricas"),
  leather: equipped("bancos de couro"),
  sunroof: equipped("teto solar"),
  cruise_control: equipped("piloto automatico"),
  keyless: equipped("chave presencial"),
  multimedia: equipped("multimidia"),
  carplay: equipped("carplay"),
  camera: equipped("camera de re"),
  parking_sensor: equipped("sensor de estacionamento"),
  led: equipped("farois de led"),
  digital_dash: equipped("painel digital"),
  stability: equipped("controle de estabilidade"),
  isofix: equipped("isofix"),
  automatic_braking: equipped("frenagem automatica"),
  alloy_wheels: equipped("rodas de liga leve"),
  four_wheel_drive: equipped("tracao 4x4"),
  turbo: written(/turbo|\b(tsi|tfsi|thp|tgdi|t-gdi|ecoboost|t200|t270)\b/),
  powerful: atLeast("powerHp", LEAST.powerfulHp),
  economical: (stock) => {
    const thrifty = atLeast("gasolineCity", LEAST.economicalKmPerLitre)(stock)
    const fuel = stock.columns.code("fuel")
    return (i) => thrifty(i) || fuel[i] === codeOf("fuel", "electric")
  },
  big_trunk: atLeast("trunkLitres", LEAST.bigTrunkLitres),
  family: (stock) => {
    const [seats, trunk] = [atLeast("seats", 5)(stock), atLeast("trunkLitres", LEAST.familyTrunkLitres)(stock)]
    return (i) => seats(i) && trunk(i)
  },
  five_stars: atLeast("safetyStars", 5),
  four_doors: atLeast("doors", 4),
  two_doors: ({ columns }) => {
    const doors = columns.number("doors")
    return (i) => doors[i]! <= 3
  },
  one_owner: flagged("oneOwner"),
  no_claim: flagged("auctionOrClaim", NO),
  inspected: vouched("inspection"),
  warranty: vouched("warranty"),
  spare_key: flagged("spareKey"),
  ipva_paid: flagged("ipvaPaid"),
  takes_trade: flagged("acceptsTrade"),
  armored: flagged("armored"),
}

/** All of it on the dealer's list of equipment or in the version's name. */
function equipped(...things: readonly string[]): (stock: Stock) => Has {
  const bits = things.reduce((wanted, thing) => wanted | conceptsOf(thing), 0)
  const wanted = CONCEPTS.flatMap(({ pattern }, k) => (bits & (1 << k) ? [{ pattern, bit: 1 << k }] : []))
  const inText = (text: string): number =>
    wanted.reduce((found, { pattern, bit }) => (pattern.test(text) ? found | bit : found), 0)
  return (stock) => {
    const { codes } = stock.columns.equipment()
    const { lists } = featuresOf(stock).facts
    const version = stock.columns.text("version")
    const named = [0, ...version.table.all().map((text) => inText(fold(text)))]
    return (i) => ((lists[codes[i]!]!.concepts | named[version.codes[i]!]!) & bits) === bits
  }
}

function written(pattern: RegExp): (stock: Stock) => Has {
  return ({ columns }) => {
    const { codes, table } = columns.text("version")
    const has = [false, ...table.all().map((text) => pattern.test(fold(text)))]
    return (i) => has[codes[i]!]!
  }
}

function flagged(flag: FlagName, value: number = YES): (stock: Stock) => Has {
  return ({ columns }) => {
    const flags = columns.flag(flag)
    return (i) => flags[i] === value
  }
}

function vouched(paper: Paper): (stock: Stock) => Has {
  return (stock) => {
    const { codes } = stock.columns.text(paper)
    const vouching = vouchingTexts(stock, paper)
    return (i) => vouching[codes[i]!]!
  }
}

/** Unknown is NaN and not at least anything. */
function atLeast(name: NumberName, least: number): (stock: Stock) => Has {
  return ({ columns }) => {
    const values = columns.number(name)
    return (i) => values[i]! >= least
  }
}
