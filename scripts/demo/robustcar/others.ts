/** Demonstração: RobustCar's invented minivans, wagons and vans. */
import { stockOf } from "../row.ts"
import { YARD } from "./yard.ts"

export const MINIVANS = stockOf(
  YARD,
  "minivan",
  `
Chevrolet / Spin
  401 | 1.8 LTZ AT     | 2016/2017 | 104800 | 58990 | 59700 | Prata  | at 111 |  40 | 8 ipva trade ok clean 7seats | usual +multimedia +alloy_wheels +parking_sensors +third_row +cruise_control
  402 | 1.8 Premier AT | 2021/2022 |  61300 | 83990 | 84900 | Branco | at 111 |  17 | 6 owner ipva trade ok clean key 7seats | modern +third_row +cruise_control +leather_seats +fog_lights
Fiat / Doblò
  404 | 1.8 Essence    | 2018/2019 |  88400 | 67990 | 68900 | Branco | mt 132 | 100 | 4 owners ipva trade ok clean 7seats | usual +third_row +multimedia
`,
)

export const WAGONS = stockOf(
  YARD,
  "wagon",
  `
Fiat / Palio Weekend
  411 | 1.8 Adventure | 2016/2017 |  97100 | 49990 |     - | Verde | mt 132 |  82 | 7 ipva trade ok clean | usual +alloy_wheels +fog_lights +roof_rails
Volkswagen / SpaceFox
  412 | 1.6 Highline  | 2015/2016 | 102600 | 45990 | 46500 | Prata | mt 120 | 112 | 2 owners ipva trade ok clean | usual +alloy_wheels +fog_lights +leather_seats
`,
)

export const VANS = stockOf(
  YARD,
  "van",
  `
Fiat / Fiorino
  421 | 1.4 Endurance | 2020/2021 | 94600 | 71990 |     - | Branco | mt 88 |  53 | 5 owner ipva trade ok clean 2doors 2seats | work
`,
)
