/** Ford, Jeep and RAM on the Brazilian market. How the figures came to be, and how far to trust them: row.ts. */
import {
  automatic,
  bare,
  basic,
  BOTH,
  but,
  cvt,
  diesel,
  dual,
  flex,
  full,
  gasoline,
  hybrid,
  make,
  manual,
  modern,
  NEITHER,
  plugIn,
  rough,
  row,
  safe,
  size,
  sure,
  top,
  UNKNOWN,
  usual,
} from "./row.ts"

export const FORD = make("Ford", "ford", [
  row(
    "ka-3 | Ka | 3ª geração | 2015-2021 | hatch compact",
    size(3941, 257),
    safe(2, UNKNOWN, 0, 2020),
    but(usual, { aliases: ["Ka Hatch"] }),
    [
      rough(manual(flex("1.0", 85, 10.7, [13.5, 15.7], [9.2, 10.7]))),
      flex("1.5", 136, 16.1),
      manual(flex("1.5", 110, 14.9)),
    ],
  ),
  row(
    "ka-2 | Ka | 2ª geração | 2008-2014 | hatch subcompact",
    size(3836, 263),
    safe(undefined, NEITHER),
    but(bare, { doors: [2], seats: [5, 4] }),
    [manual(flex("1.0", 73)), manual(flex("1.6", 107))],
  ),
  row(
    "ka-sedan | Ka Sedan | 1ª geração | 2015-2021 | sedan compact",
    size(4254, 445),
    safe(2, UNKNOWN, 0, 2020),
    but(usual, { aliases: ["Ka+"] }),
    [manual(flex("1.0", 85, 10.7)), flex("1.5", 136, 16.1), manual(flex("1.5", 110, 14.9))],
  ),
  row(
    "fiesta-rocam | Fiesta | 5ª geração (RoCam) | 2003-2013 | hatch compact",
    size(3930, 305),
    safe(undefined, NEITHER),
    but(basic, { aliases: ["Fiesta Hatch"] }),
    [manual(flex("1.0", 73)), manual(flex("1.6", 107))],
  ),
  row(
    "fiesta-6 | Fiesta | 6ª geração (New Fiesta) | 2014-2019 | hatch compact",
    size(3969, 281),
    safe(2, UNKNOWN),
    but(usual, { aliases: ["New Fiesta", "Fiesta Hatch"] }),
    [manual(flex("1.5", 111, 14.9)), flex("1.6", 130, 16.0), flex("1.6", 128, 16.0)],
  ),
  row(
    "fiesta-sedan | Fiesta Sedan | 5ª geração (RoCam) | 2005-2014 | sedan compact",
    size(undefined, 478),
    safe(undefined, NEITHER),
    but(basic, { aliases: ["Fiesta Sedã"] }),
    [manual(flex("1.6", 107)), manual(flex("1.0", 73))],
  ),
  row(
    "focus-2 | Focus | 2ª geração | 2009-2013 | hatch midsize",
    size(4350),
    safe(undefined, UNKNOWN),
    but(usual, { aliases: ["Focus Hatch"] }),
    [manual(flex("1.6", 115, 16.3)), flex("2.0", 148, 19.5)],
  ),
  row(
    "focus-3 | Focus | 3ª geração | 2014-2019 | hatch midsize",
    size(4360, 316),
    safe(2, UNKNOWN),
    but(full, { aliases: ["Focus Hatch"] }),
    [dual(flex("2.0", 178, 22.5)), manual(flex("1.6", 135, 16.7)), manual(flex("2.0", 178, 22.5))],
  ),
  row(
    "focus-sedan-3 | Focus Sedan | 3ª geração (Fastback) | 2014-2019 | sedan midsize",
    size(4538, 421),
    safe(2, UNKNOWN),
    but(full, { aliases: ["Focus Fastback"] }),
    [dual(flex("2.0", 178, 22.5))],
  ),
  row("fusion-2 | Fusion | 2ª geração no Brasil | 2013-2020 | sedan large", size(4871, 514), safe(8, BOTH), top, [
    automatic(flex("2.5", 175)),
    automatic(gasoline("2.0 turbo", 248)),
    automatic(gasoline("2.0 turbo", 240)),
    sure(cvt(hybrid("2.0", 190, undefined, [16.6, 15.1]))),
  ]),
  row(
    "ecosport-1 | EcoSport | 1ª geração | 2003-2012 | suv suv_compact",
    size(4228, 296),
    safe(undefined, NEITHER),
    usual,
    [manual(flex("1.6", 107)), flex("2.0", 145)],
  ),
  row(
    "ecosport-2 | EcoSport | 2ª geração | 2013-2021 | suv suv_compact",
    size(4269, 356, 200),
    safe(2, UNKNOWN, 4, 2013),
    modern,
    [
      flex("1.6", 115, 15.9),
      flex("2.0", 147, 19.7),
      flex("1.5", 137, 16.2),
      automatic(flex("2.0", 176, 22.5)),
      flex("1.6", 131),
    ],
  ),
  row("territory-1 | Territory | 1ª geração | 2021-2022 | suv suv_midsize", size(4580, 348), safe(6, BOTH), top, [
    cvt(gasoline("1.5 turbo", 150, 22.9)),
  ]),
  row("territory-2 | Territory | 2ª geração | 2024- | suv suv_midsize", size(4630, 448), safe(6, BOTH, 5, 2024), top, [
    dual(gasoline("1.5 turbo", 169, 25.5)),
  ]),
  row("bronco-sport | Bronco Sport | 1ª geração | 2021- | suv suv_midsize", size(4387), safe(undefined, BOTH), top, [
    automatic(gasoline("2.0 turbo", 253, 38.7)),
    automatic(gasoline("2.0 turbo", 240, 38.0)),
  ]),
  row("maverick | Maverick | 1ª geração | 2022- | pickup pickup_mid", size(5073, 943), safe(undefined, BOTH), top, [
    automatic(gasoline("2.0 turbo", 253, 38.7)),
    sure(cvt(hybrid("2.5", 194, undefined, [15.7, 13.6]))),
  ]),
  row(
    "ranger-2 | Ranger | 2ª geração (T6) | 2013-2023 | pickup pickup_large",
    size(5354, 1180),
    safe(undefined, UNKNOWN),
    but(modern, { doors: [4, 2], seats: [5, 2] }),
    [
      diesel("2.2", 160, 39.3),
      automatic(diesel("3.2", 200, 47.9)),
      manual(flex("2.5", 173)),
      diesel("2.2", 150),
      automatic(diesel("2.0", 170, 41.3)),
    ],
  ),
  row("ranger-3 | Ranger | 3ª geração | 2024- | pickup pickup_large", size(5370, 1250), safe(7, BOTH), full, [
    automatic(diesel("2.0", 170, 41.3)),
    automatic(diesel("3.0 V6", 250, 61.2)),
    manual(diesel("2.0", 170, 41.3)),
  ]),
])

export const JEEP = make("Jeep", "jeep", [
  row(
    "renegade | Renegade | 1ª geração | 2015-2021 | suv suv_compact",
    size(4232, undefined),
    safe(2, BOTH, 5, 2015),
    modern,
    [
      rough(automatic(flex("1.8", 139, 19.3, [10.0, 12.0], [6.9, 8.3]))),
      flex("1.8", 132, 19.1),
      automatic(diesel("2.0", 170, 35.7)),
      manual(flex("1.8", 139, 19.3)),
    ],
  ),
  row("renegade-2022 | Renegade | reforma de 2022 | 2022- | suv suv_compact", size(4268, 385), safe(6, BOTH), full, [
    rough(automatic(flex("1.3 turbo", 185, 27.5, [10.3, 12.0], [7.2, 8.5]))),
    automatic(flex("1.3 turbo", 176, 27.5)),
  ]),
  row("compass-2 | Compass | 2ª geração | 2017- | suv suv_midsize", size(4404, 476), safe(2, BOTH), full, [
    automatic(flex("2.0", 166, 20.5)),
    automatic(diesel("2.0", 170, 35.7)),
    rough(automatic(flex("1.3 turbo", 185, 27.5, [10.5, 12.1], [7.4, 8.7]))),
    automatic(flex("1.3 turbo", 176, 27.5)),
    automatic(gasoline("2.0 turbo", 272, 40.8)),
    automatic(plugIn("1.3 turbo 4xe", 240)),
  ]),
  row(
    "commander | Commander | 1ª geração | 2022- | suv suv_large",
    size(4769, 661),
    safe(7, BOTH),
    but(top, { seats: [7, 5] }),
    [
      automatic(flex("1.3 turbo", 185, 27.5)),
      automatic(diesel("2.0", 170, 38.7)),
      automatic(diesel("2.2", 200, 45.9)),
      automatic(gasoline("2.0 turbo", 272, 40.8)),
      automatic(flex("1.3 turbo", 176, 27.5)),
    ],
  ),
])

export const RAM = make("RAM", "ram", [
  row("rampage | Rampage | 1ª geração | 2023- | pickup pickup_mid", size(5028, 980), safe(7, BOTH), top, [
    automatic(gasoline("2.0 turbo", 272, 40.8)),
    automatic(diesel("2.0", 170, 38.8)),
    automatic(diesel("2.2", 200, 45.9)),
  ]),
])
