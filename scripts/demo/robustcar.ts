/** Demonstração: the invented stock of RobustCar São Paulo, a volume dealer of everyday cars. */
import { HATCHES } from "./robustcar/hatches.ts"
import { MINIVANS, VANS, WAGONS } from "./robustcar/others.ts"
import { PICKUPS } from "./robustcar/pickups.ts"
import { SEDANS } from "./robustcar/sedans.ts"
import { SUVS } from "./robustcar/suvs.ts"
import type { DemoCar } from "./car.ts"

export const ROBUSTCAR: readonly DemoCar[] = [
  ...HATCHES,
  ...SEDANS,
  ...SUVS,
  ...PICKUPS,
  ...MINIVANS,
  ...WAGONS,
  ...VANS,
]
