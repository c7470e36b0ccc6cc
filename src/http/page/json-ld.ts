import type { Car } from "../../contract/car.ts"
import { FUEL_WORDS } from "../../contract/car-words.ts"
import type { TenantConfig } from "../../contract/tenant.ts"
import { openingHours } from "./opening-hours.ts"

/** schema.org AutoDealer; what the dealer has not said stays away. */
export function dealerLd(config: TenantConfig, origin: string): object {
  const { contact, branding, name } = config
  return known({
    "@context": "https://schema.org",
    "@type": "AutoDealer",
    "@id": `${origin}/#dealer`,
    name,
    url: `${origin}/`,
    legalName: contact.legalName,
    taxID: contact.cnpj,
    telephone: contact.phone,
    email: contact.email,
    address: contact.address,
    openingHours: openingHours(contact.hours),
    logo: branding.logo === "" ? "" : origin + branding.logo,
    priceRange: "R$",
  })
}

/** schema.org Car with its Offer; price in BRL, distance in km (unit code KMT). */
export function carLd(car: Car, origin: string): object {
  const url = origin + car.url
  return known({
    "@context": "https://schema.org",
    "@type": "Car",
    "@id": url,
    url,
    name: `${car.make} ${car.model} ${car.version} ${car.modelYear}`,
    brand: { "@type": "Brand", name: car.make },
    model: car.model,
    vehicleConfiguration: car.version,
    vehicleModelDate: String(car.modelYear),
    productionDate: String(car.buildYear),
    itemCondition: "https://schema.org/UsedCondition",
    mileageFromOdometer: car.km === undefined ? "" : { "@type": "QuantitativeValue", value: car.km, unitCode: "KMT" },
    fuelType: car.fuel === undefined ? "" : FUEL_WORDS[car.fuel],
    vehicleTransmission: car.gearbox === undefined ? "" : car.gearbox === "manual" ? "Manual" : "Automático",
    color: car.color ?? "",
    numberOfDoors: car.doors ?? "",
    vehicleSeatingCapacity: car.seats ?? "",
    image: car.photos.map((photo) => origin + photo.url),
    offers: {
      "@type": "Offer",
      url,
      price: car.price.toFixed(2),
      priceCurrency: "BRL",
      availability: `https://schema.org/${car.status === "available" || car.status === "reserved" ? "InStock" : "SoldOut"}`,
      seller: { "@id": `${origin}/#dealer` },
    },
  })
}

function known(data: Readonly<Record<string, unknown>>): object {
  const empty = (value: unknown) => value === "" || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !empty(value)))
}
