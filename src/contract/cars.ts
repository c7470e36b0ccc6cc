import { z } from "zod"
import { Body, Car, Fuel, Gearbox } from "./car.ts"

const CAR_SORTS = ["newest", "price_asc", "price_desc", "km_asc", "year_desc"] as const
export const CarSort = z.enum(CAR_SORTS)
export type CarSort = z.infer<typeof CarSort>

const amount = z.coerce.number().min(0).max(100_000_000)
const year = z.coerce.number().int().min(1900).max(2100)

/** Things of a car that no other filter asks for, as shoppers name them; the engine says what each takes. */
export const FEATURES = [
  "air_conditioning",
  "automatic_climate",
  "power_steering",
  "fully_equipped",
  "leather",
  "sunroof",
  "cruise_control",
  "keyless",
  "multimedia",
  "carplay",
  "camera",
  "parking_sensor",
  "led",
  "digital_dash",
  "stability",
  "isofix",
  "automatic_braking",
  "alloy_wheels",
  "four_wheel_drive",
  "turbo",
  "powerful",
  "economical",
  "big_trunk",
  "family",
  "five_stars",
  "four_doors",
  "two_doors",
  "one_owner",
  "no_claim",
  "inspected",
  "warranty",
  "spare_key",
  "ipva_paid",
  "takes_trade",
  "armored",
] as const
export const Feature = z.enum(FEATURES)
export type Feature = z.infer<typeof Feature>

/** A repeated parameter reads as its values joined by commas. */
const listText = z.preprocess((value) => (Array.isArray(value) ? value.join(",") : value), z.string().max(400))

/** `automatic` covers cvt, automated and dual_clutch; a filter may be given several times or comma-separated. */
export const CarsQuery = z.object({
  make: listText.optional(),
  model: listText.optional(),
  body: commaList(Body),
  fuel: commaList(Fuel),
  gearbox: commaList(Gearbox),
  priceMin: amount.optional(),
  priceMax: amount.optional(),
  yearMin: year.optional(),
  yearMax: year.optional(),
  kmMax: amount.optional(),
  seatsMin: z.coerce.number().int().min(1).max(50).optional(),
  airbagsMin: z.coerce.number().int().min(1).max(12).optional(),
  /** cv. */
  powerMin: z.coerce.number().int().min(1).max(2000).optional(),
  /** All of them; a car of which it is not known has none. */
  has: commaList(Feature),
  q: z.string().max(200).optional(),
  sort: CarSort.default("newest"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(60).default(24),
})
export type CarsQuery = z.infer<typeof CarsQuery>

const FacetValue = z.object({ value: z.string(), count: z.number().int() })

/** How many cars each value would leave, every other filter staying on. */
export const Facets = z.object({
  make: z.array(FacetValue),
  model: z.array(FacetValue),
  body: z.array(FacetValue),
  fuel: z.array(FacetValue),
  gearbox: z.array(FacetValue),
  price: z.object({ min: z.number(), max: z.number() }).optional(),
  year: z.object({ min: z.number(), max: z.number() }).optional(),
})
export type Facets = z.infer<typeof Facets>

export const CarPage = z.object({
  items: z.array(Car),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  facets: Facets,
})
export type CarPage = z.infer<typeof CarPage>

export const SimilarCars = z.object({ items: z.array(z.object({ car: Car, score: z.number() })) })
export type SimilarCars = z.infer<typeof SimilarCars>

function commaList<T extends string>(item: z.ZodType<T, string>) {
  return listText
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(item))
    .optional()
}
