import { describe, expect, it } from "vitest"
import { AUTOCENTER } from "../../../scripts/demo/autocenter.ts"
import { ROBUSTCAR } from "../../../scripts/demo/robustcar.ts"
import { YARD } from "../../../scripts/demo/robustcar/yard.ts"
import type { DemoCar } from "../../../scripts/demo/car.ts"
import { AUTOCENTER_TENANT, DEMO_TENANTS, logoOf, ROBUSTCAR_TENANT } from "../../../scripts/demo/tenants.ts"
import { StoredConfig } from "../../../src/contract/tenant.ts"
import { EQUIPMENT_CODES } from "../../../src/catalog/knowledge-data/equipment.ts"
import { MODELS } from "../../../src/catalog/knowledge-data/index.ts"
import { matchModel } from "../../../src/catalog/matching/known-models.ts"

const ALL = [...ROBUSTCAR, ...AUTOCENTER]
const YEAR = 2026
const knownOf = (car: DemoCar) => matchModel(car).found
const nameOf = (car: DemoCar) => `${car.externalRef} ${car.make} ${car.model} ${car.version} ${car.modelYear}`

/** The cars for which `bad` holds, by name: an empty list reads better in a failure than a bare false. */
const those = (bad: (car: DemoCar) => boolean, cars: readonly DemoCar[] = ALL) => cars.filter(bad).map(nameOf)

describe("demo stock", () => {
  it("is as large as each dealer's plan bears", () => {
    expect(ROBUSTCAR.length).toBeGreaterThanOrEqual(190)
    expect(ROBUSTCAR.length).toBeLessThanOrEqual(ROBUSTCAR_TENANT.limits.cars_max)
    expect(AUTOCENTER.length).toBeGreaterThanOrEqual(46)
    expect(AUTOCENTER.length).toBeLessThan(AUTOCENTER_TENANT.limits.cars_max)
  })

  it("names every car once and marks it as a demonstration", () => {
    expect(new Set(ALL.map((car) => car.externalRef)).size).toBe(ALL.length)
    expect(those((car) => !/^(RC|AC)-\d{4}$/.test(car.externalRef) || car.origem !== "demo")).toEqual([])
    expect(new Set(ALL.map((car) => JSON.stringify({ ...car, externalRef: "" }))).size).toBe(ALL.length)
  })

  it("has believable years, distances and prices", () => {
    expect(those((car) => car.modelYear - car.buildYear < 0 || car.modelYear - car.buildYear > 1)).toEqual([])
    expect(those((car) => car.buildYear < 2010 || car.buildYear > YEAR)).toEqual([])
    const yearly = (car: DemoCar) => car.km / (YEAR + 1 - car.buildYear)
    expect(those((car) => yearly(car) < 3500 || yearly(car) > 16_000)).toEqual([])
    expect(those((car) => car.priceBRL < 22_000 || car.priceBRL > 250_000)).toEqual([])
    const inRange = ROBUSTCAR.filter((car) => car.priceBRL >= 28_000 && car.priceBRL <= 170_000)
    expect(inRange.length / ROBUSTCAR.length).toBeGreaterThan(0.95)
    const mean = (cars: readonly DemoCar[]) => cars.reduce((sum, car) => sum + car.priceBRL, 0) / cars.length
    expect(mean(AUTOCENTER)).toBeLessThan(mean(ROBUSTCAR) * 0.7)
  })

  it("asks near the reference price, which most cars have", () => {
    const priced = ALL.filter((car) => car.fipePrice !== undefined)
    expect(priced.length).toBeGreaterThan(ALL.length * 0.85)
    expect(priced.length).toBeLessThan(ALL.length)
    const off = (car: DemoCar) => Math.abs(car.priceBRL / (car.fipePrice ?? Number.NaN) - 1)
    expect(those((car) => !(off(car) <= 0.06), priced)).toEqual([])
    expect(those((car) => car.fipeMonth !== "2026-11" || car.fipeSource !== "demo", priced)).toEqual([])
  })

  it("came within half a year, the newest today", () => {
    expect(those((car) => !Number.isInteger(car.enteredDaysAgo) || car.enteredDaysAgo < 0)).toEqual([])
    expect(those((car) => car.enteredDaysAgo > 180)).toEqual([])
    expect(ROBUSTCAR.some((car) => car.enteredDaysAgo === 0)).toBe(true)
    expect(AUTOCENTER.some((car) => car.enteredDaysAgo === 0)).toBe(true)
  })

  it("leaves some facts unsaid, as dealers do", () => {
    for (const fact of [
      "inspection",
      "spareKey",
      "acceptsTrade",
      "auctionOrClaim",
      "warranty",
      "description",
    ] as const) {
      const said = ALL.filter((car) => car[fact] !== undefined).length
      expect(said, fact).toBeGreaterThan(ALL.length * 0.15)
      expect(said, fact).toBeLessThan(ALL.length)
    }
  })

  it("does not give one owner to a car with two, nor words to a car that is gone", () => {
    expect(those((car) => car.oneOwner === true && /segundo don|dois donos/i.test(car.description ?? ""))).toEqual([])
    expect(those((car) => car.oneOwner !== true && /únic[oa] don/i.test(car.description ?? ""))).toEqual([])
    expect(those((car) => car.armored !== true && /blinda/i.test(car.description ?? ""))).toEqual([])
    const refs = new Set(ROBUSTCAR.map((car) => Number(car.externalRef.slice(3))))
    expect(Object.keys(YARD.words).filter((number) => !refs.has(Number(number)))).toEqual([])
  })

  it("has makes and bodies as they are on the road", () => {
    const makes = new Set(ROBUSTCAR.map((car) => car.make))
    for (const make of ["Fiat", "Volkswagen", "Chevrolet", "Hyundai", "Toyota", "Jeep", "Renault", "Honda", "BYD"]) {
      expect(makes).toContain(make)
    }
    const share = (body: string) => ROBUSTCAR.filter((car) => car.body === body).length / ROBUSTCAR.length
    for (const body of ["hatch", "sedan", "suv"]) expect(share(body)).toBeGreaterThan(0.2)
    expect(share("pickup")).toBeGreaterThan(0.08)
  })
})

describe("demo stock against what is known of its models", () => {
  it("finds exactly one generation for every car, with the same body, doors and seats", () => {
    for (const car of ALL) {
      const known = knownOf(car)
      expect(known?.make, nameOf(car)).toBe(car.make)
      expect(known?.body, nameOf(car)).toBe(car.body)
      expect(known?.doors, nameOf(car)).toContain(car.doors)
      expect(known?.seats, nameOf(car)).toContain(car.seats)
    }
  })

  it("knows every car's engine", () => {
    const fits = (car: DemoCar) =>
      knownOf(car)?.powerHp.some(
        (engine) =>
          engine.fuel === car.fuel &&
          engine.powerHp === car.powerHp &&
          (car.fuel === "electric" || (engine.gearbox ?? car.gearbox) === car.gearbox),
      )
    expect(those((car) => !fits(car))).toEqual([])
  })

  it("names only equipment that exists, once, and agrees with itself", () => {
    const codes = new Set<string>(EQUIPMENT_CODES)
    expect(those((car) => car.equipment.some((code) => !codes.has(code)))).toEqual([])
    expect(those((car) => new Set(car.equipment).size !== car.equipment.length)).toEqual([])
    expect(those((car) => car.equipment.includes("third_row") !== car.seats > 5)).toEqual([])
    expect(those((car) => /4x4/.test(car.version) && !car.equipment.includes("4x4"))).toEqual([])
    expect(those((car) => /\bAT\b/.test(car.version) && car.gearbox === "manual")).toEqual([])
    expect(those((car) => /\bCVT\b/.test(car.version) !== (car.gearbox === "cvt") && car.fuel === "flex")).toEqual([])
  })

  it("does not give a model of six airbags fewer, nor stability control away where all have it", () => {
    const short = (car: DemoCar) => {
      const known = knownOf(car)
      const airbags = known?.airbags ?? 0
      return (
        (airbags >= 2 && !car.equipment.includes("airbags_front")) ||
        (airbags >= 4 && !car.equipment.includes("airbags_side")) ||
        (airbags >= 6 && !car.equipment.includes("airbags_curtain")) ||
        (known?.esc === true && !car.equipment.includes("esc")) ||
        (known?.isofix === true && !car.equipment.includes("isofix"))
      )
    }
    expect(those(short)).toEqual([])
    const extra = (car: DemoCar) => knownOf(car)?.esc === false
    expect(those((car) => extra(car) && car.equipment.includes("esc"))).toEqual([])
    expect(MODELS.length).toBeGreaterThanOrEqual(120)
  })
})

describe("demo dealers", () => {
  it("are in the form that a tenant's row keeps", () => {
    for (const { timezone, branding, contact, features, limits } of DEMO_TENANTS) {
      const config = { timezone, branding, contact, features, limits }
      expect(StoredConfig.parse(config)).toMatchObject(config)
    }
  })

  it("have CNPJs whose check digits hold", () => {
    for (const { contact } of DEMO_TENANTS) expect(cnpjHolds(contact.cnpj), contact.cnpj).toBe(true)
    expect(cnpjHolds("99.999.991/0001-00")).toBe(false)
  })

  it("have contacts that can belong to nobody, and a logo in their colour", () => {
    for (const tenant of DEMO_TENANTS) {
      expect(tenant.contact.email).toMatch(/\.example$/)
      expect(tenant.contact.legalName).toContain("Demonstração")
      expect(logoOf(tenant)).toContain(tenant.branding.colors.primary)
    }
  })
})

function cnpjHolds(cnpj: string): boolean {
  const digits = cnpj.replaceAll(/\D/g, "")
  const check = (length: number) => {
    let sum = 0
    for (let i = 0; i < length; i++) sum += Number(digits[i]) * (((length - 1 - i) % 8) + 2)
    return sum % 11 < 2 ? 0 : 11 - (sum % 11)
  }
  return digits.length === 14 && check(12) === Number(digits[12]) && check(13) === Number(digits[13])
}
