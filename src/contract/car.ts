import { z } from "zod"

/** Fuels a car can burn or charge with; `flex` is gasoline and ethanol in any mix. */
export const FUELS = ["flex", "gasoline", "ethanol", "diesel", "hybrid", "plug_in_hybrid", "electric", "cng"] as const
export const Fuel = z.enum(FUELS)
export type Fuel = z.infer<typeof Fuel>

export const GEARBOXES = ["manual", "automatic", "cvt", "automated", "dual_clutch"] as const
export const Gearbox = z.enum(GEARBOXES)
export type Gearbox = z.infer<typeof Gearbox>

export const BODIES = ["hatch", "sedan", "suv", "pickup", "wagon", "minivan", "coupe", "convertible", "van"] as const
export const Body = z.enum(BODIES)
export type Body = z.infer<typeof Body>

export const CAR_STATUSES = ["available", "reserved", "sold", "removed"] as const
export const CarStatus = z.enum(CAR_STATUSES)
export type CarStatus = z.infer<typeof CarStatus>

/** Kilometres per litre. */
const Consumption = z.object({ city: z.number(), highway: z.number() })

/** One image out of the tenant's bucket; `widths` are the sizes in pixels that `url` can be asked for. */
export const Photo = z.object({
  url: z.string(),
  widths: z.array(z.number().int()),
  width: z.number().int(),
  height: z.number().int(),
  alt: z.string(),
})
export type Photo = z.infer<typeof Photo>

/** A car as shoppers and dealers see it. Prices in BRL with two decimals, distances in km, times ISO 8601. */
export const Car = z.object({
  id: z.uuid(),
  url: z.string(),
  title: z.string(),
  make: z.string(),
  model: z.string(),
  version: z.string(),
  modelYear: z.number().int(),
  buildYear: z.number().int(),
  km: z.number().int().optional(),
  price: z.number(),
  fipePrice: z.number().optional(),
  fipeMonth: z.string().optional(),
  /** True where several FIPE codes may be the car's, all within 4% of each other: `fipePrice` is about right. */
  fipeApproximate: z.boolean().optional(),
  fuel: Fuel.optional(),
  gearbox: Gearbox.optional(),
  body: Body.optional(),
  color: z.string().optional(),
  doors: z.number().int().optional(),
  powerHp: z.number().optional(),
  trunkLitres: z.number().optional(),
  seats: z.number().int().optional(),
  /** By the model's figures; `gasoline` is diesel where the car's fuel is diesel. */
  consumption: z.object({ gasoline: Consumption.optional(), ethanol: Consumption.optional() }).optional(),
  rangeKm: z.number().optional(),
  /** From bumper to bumper, in millimetres, as the maker states it for the model. */
  lengthMm: z.number().int().optional(),
  safety: z.object({ stars: z.number(), year: z.number().int() }).optional(),
  equipment: z.array(z.string()),
  city: z.string().optional(),
  state: z.string().optional(),
  photos: z.array(Photo),
  status: CarStatus,
  plateEnd: z.string().optional(),
  oneOwner: z.boolean().optional(),
  ipvaPaid: z.boolean().optional(),
  acceptsTrade: z.boolean().optional(),
  armored: z.boolean().optional(),
  inspection: z.string().optional(),
  auctionOrClaim: z.boolean().optional(),
  warranty: z.string().optional(),
  spareKey: z.boolean().optional(),
  description: z.string().optional(),
  enteredAt: z.string(),
  updatedAt: z.string(),
  recordVersion: z.number().int(),
})
export type Car = z.infer<typeof Car>
