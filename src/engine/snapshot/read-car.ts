import type { Car, Photo } from "../../contract/car.ts"
import { byName, type Columns, ENUM_NAMES, FLAGS, NO, NUMBERS, TEXTS, wordOf, YES } from "./columns.ts"
import type { Ids } from "./ids.ts"
import type { Photos } from "./photos.ts"
import { fillTemplate } from "./template.ts"

interface Parts {
  readonly ids: () => Ids
  readonly columns: Columns
  /** 0 no consumption; else 1 and bits for the fuels it names. */
  readonly consumptionShapes: () => Uint32Array
  readonly photos: () => Photos
  /** Index of each car's first photo. */
  readonly firstPhotos: () => Uint32Array
}

/**
 * Builds one `Car` at a time, equal to the one that was encoded; what it does not have is a missing key. A list has ten
 * of them: each fact is put in its place by name, as a shared setter by any name would take three times as long.
 */
export function carReader(parts: Parts): (i: number) => Car {
  let opened: ReturnType<typeof open> | undefined
  return (i) => read((opened ??= open(parts)), i)
}

/** All columns of a car; its photos only when it has any. */
function open({ ids, columns, consumptionShapes, photos, firstPhotos }: Parts) {
  return {
    ids: ids(),
    numbers: byName(NUMBERS, (name) => columns.number(name)),
    codes: byName(ENUM_NAMES, (name) => columns.code(name)),
    flags: byName(FLAGS, (name) => columns.flag(name)),
    texts: byName(TEXTS, (name) => columns.text(name)),
    equipment: columns.equipment(),
    consumptionShapes: consumptionShapes(),
    photos,
    firstPhotos,
  }
}

type Opened = ReturnType<typeof open>

/** Keys in the contract's order. */
function read(all: Opened, i: number): Car {
  const { numbers, codes, flags, texts } = all
  const car = { id: all.ids.at(i) } as Car
  const [make, model, version] = [texts.make.text(i)!, texts.model.text(i)!, texts.version.text(i)!]
  const quotable = { id: car.id, make, model, version, modelYear: numbers.modelYear[i]! }
  car.url = fillTemplate(texts.url.text(i)!, quotable)
  car.title = fillTemplate(texts.title.text(i)!, quotable)
  car.make = make
  car.model = model
  car.version = version
  car.modelYear = quotable.modelYear
  if (isKnown(numbers.buildYear[i]!)) car.buildYear = numbers.buildYear[i]!
  if (isKnown(numbers.km[i]!)) car.km = numbers.km[i]!
  if (isKnown(numbers.price[i]!)) car.price = numbers.price[i]!
  if (isKnown(numbers.fipePrice[i]!)) car.fipePrice = numbers.fipePrice[i]!
  if (texts.fipeMonth.codes[i]! > 0) car.fipeMonth = texts.fipeMonth.text(i)!
  if (flags.fipeApproximate[i]! >= NO) car.fipeApproximate = flags.fipeApproximate[i] === YES
  if (codes.fuel[i]! > 0) car.fuel = wordOf("fuel", codes.fuel[i]!)!
  if (codes.gearbox[i]! > 0) car.gearbox = wordOf("gearbox", codes.gearbox[i]!)!
  if (codes.body[i]! > 0) car.body = wordOf("body", codes.body[i]!)!
  if (texts.color.codes[i]! > 0) car.color = texts.color.text(i)!
  if (isKnown(numbers.doors[i]!)) car.doors = numbers.doors[i]!
  if (isKnown(numbers.powerHp[i]!)) car.powerHp = numbers.powerHp[i]!
  if (isKnown(numbers.trunkLitres[i]!)) car.trunkLitres = numbers.trunkLitres[i]!
  if (isKnown(numbers.seats[i]!)) car.seats = numbers.seats[i]!
  if (all.consumptionShapes[i]! > 0) car.consumption = consumptionOf(all, i)
  if (isKnown(numbers.rangeKm[i]!)) car.rangeKm = numbers.rangeKm[i]!
  if (isKnown(numbers.lengthMm[i]!)) car.lengthMm = numbers.lengthMm[i]!
  if (isKnown(numbers.safetyStars[i]!)) car.safety = { stars: numbers.safetyStars[i]!, year: numbers.safetyYear[i]! }
  car.equipment = all.equipment.texts(i)
  if (texts.city.codes[i]! > 0) car.city = texts.city.text(i)!
  if (texts.state.codes[i]! > 0) car.state = texts.state.text(i)!
  car.photos = photosOf(all, i, quotable)
  if (codes.status[i]! > 0) car.status = wordOf("status", codes.status[i]!)!
  if (texts.plateEnd.codes[i]! > 0) car.plateEnd = texts.plateEnd.text(i)!
  if (flags.oneOwner[i]! >= NO) car.oneOwner = flags.oneOwner[i] === YES
  if (flags.ipvaPaid[i]! >= NO) car.ipvaPaid = flags.ipvaPaid[i] === YES
  if (flags.acceptsTrade[i]! >= NO) car.acceptsTrade = flags.acceptsTrade[i] === YES
  if (flags.armored[i]! >= NO) car.armored = flags.armored[i] === YES
  if (texts.inspection.codes[i]! > 0) car.inspection = texts.inspection.text(i)!
  if (flags.auctionOrClaim[i]! >= NO) car.auctionOrClaim = flags.auctionOrClaim[i] === YES
  if (texts.warranty.codes[i]! > 0) car.warranty = texts.warranty.text(i)!
  if (flags.spareKey[i]! >= NO) car.spareKey = flags.spareKey[i] === YES
  if (texts.description.codes[i]! > 0) car.description = texts.description.text(i)!
  car.enteredAt = texts.enteredAtText.text(i) ?? new Date(numbers.enteredAt[i]!).toISOString()
  car.updatedAt = texts.updatedAtText.text(i) ?? new Date(numbers.updatedAt[i]!).toISOString()
  if (isKnown(numbers.recordVersion[i]!)) car.recordVersion = numbers.recordVersion[i]!
  return car
}

function consumptionOf({ consumptionShapes, numbers }: Opened, i: number): NonNullable<Car["consumption"]> {
  const bits = consumptionShapes[i]! - 1
  const consumption: NonNullable<Car["consumption"]> = {}
  if (bits & 2) consumption.gasoline = { city: numbers.gasolineCity[i]!, highway: numbers.gasolineHighway[i]! }
  if (bits & 4) consumption.ethanol = { city: numbers.ethanolCity[i]!, highway: numbers.ethanolHighway[i]! }
  return consumption
}

function photosOf(all: Opened, i: number, quotable: Parameters<typeof fillTemplate>[1]): Photo[] {
  const count = all.numbers.photoCount[i]!
  return count === 0
    ? []
    : all.photos().of(all.firstPhotos()[i]!, count, (template) => fillTemplate(template, quotable))
}

/** A missing fact is NaN in its column and a missing key in a car. */
function isKnown(value: number): boolean {
  return !Number.isNaN(value)
}
