import type { Car } from "../../src/contract/car.ts"
import type { TenantConfig } from "../../src/contract/tenant.ts"
import { money } from "./format.ts"
import { lowerFirst } from "../../src/engine/text/portuguese.ts"

/** The path of a car's page; the server may name it with or without the host. */
export function carPath(car: Pick<Car, "url">): string {
  return car.url.replace(/^https?:\/\/[^/]+/, "")
}

/** The id at the end of `{make-model-year}-{id}`. */
export function carIdOf(slug: string): string | undefined {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(slug)?.[0].toLowerCase()
}

export const mapLink = (address: string) =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`

/** What a shopper would write first; names the car and what spoke for it. */
export function readyMessage(car: Car, reason?: string): string {
  // Only what is said of the car itself: the shop has not seen the list it is compared with.
  const said = lowerFirst(plain(reason ?? "").split(", ")[0] ?? "")
  const why = said === "" ? "" : ` Chamou atenção: ${said}.`
  return `Olá, vi o ${nameOf(car)} ${car.version} ${car.modelYear} por ${money(car.price)} no site.${why} Ainda está disponível?`
}

/** No longer for sale; its page and its place among the saved say so. */
export const isSold = ({ status }: Pick<Car, "status">) => status === "sold" || status === "removed"

export const nameOf = (car: Pick<Car, "make" | "model">) => `${car.make} ${car.model}`

/** The dealer's name and town, apart: the town from the address, and not said twice where the name ends in it. */
export function nameAndTown(config: TenantConfig): { readonly name: string; readonly town: string } {
  const parts = config.contact.address
    .replace(/\bCEP\b.*|\d{5}-?\d{3}/, "")
    .split(/[,/–]| - /)
    .map((part) => part.trim())
  const town = parts.findLast((part) => part.length > 2 && !/\d/.test(part)) ?? ""
  const name = town !== "" && config.name.endsWith(` ${town}`) ? config.name.slice(0, -town.length - 1) : config.name
  return { name, town: parts.length > 1 ? town : "" }
}

/** A dealer that was invented to show the product says so in its legal name, and on every page. */
export const isDemo = ({ contact }: TenantConfig) => /\bdemonstra[cç][aã]o(?![a-zà-ú])/i.test(contact.legalName)

const plain = (sentence: string) => sentence.replace(/[.\s]+$/, "")
