/** Newer and smaller makes on the Brazilian market. How the figures came to be, and how far to trust them: row.ts. */
import {
  automatic,
  basic,
  BOTH,
  but,
  cvt,
  diesel,
  dual,
  electric,
  flex,
  full,
  gasoline,
  hybrid,
  make,
  manual,
  NEITHER,
  plugIn,
  row,
  safe,
  size,
  sure,
  top,
  UNKNOWN,
  usual,
} from "./row.ts"

export const BYD = make("BYD", "byd", [
  row(
    "dolphin-mini | Dolphin Mini | 1ª geração | 2024- | hatch subcompact",
    size(3780, 230),
    safe(6, BOTH),
    but(full, { seats: [4, 5] }),
    [sure(electric("elétrico", 75, 13.8, 280))],
  ),
  row("dolphin | Dolphin | 1ª geração | 2024- | hatch compact", size(4125), safe(6, BOTH), full, [
    sure(electric("elétrico", 95, 18.4, 291)),
    sure(electric("elétrico Plus", 204, 31.6, 330)),
  ]),
  row("yuan-pro | Yuan Pro | 1ª geração | 2025- | suv suv_compact", size(4310, 265), safe(6, BOTH), full, [
    electric("elétrico", 177, 29.6, 250),
  ]),
  row("yuan-plus | Yuan Plus | 1ª geração | 2023- | suv suv_midsize", size(4455, 440), safe(7, BOTH), top, [
    electric("elétrico", 204, 31.6, 294),
  ]),
  row("song-pro | Song Pro | 1ª geração | 2025- | suv suv_midsize", size(4738, 520), safe(6, BOTH), full, [
    cvt(plugIn("1.5 DM-i GS", 235)),
    cvt(plugIn("1.5 DM-i GL", 223)),
  ]),
  row("song-plus | Song Plus | 1ª geração | 2023- | suv suv_midsize", size(undefined, 574), safe(6, BOTH), top, [
    cvt(plugIn("1.5 DM-i", 235)),
  ]),
  row("king | King | 1ª geração | 2025- | sedan midsize", size(4780, 450), safe(6, BOTH), full, [
    sure(cvt(plugIn("1.5 DM-i GS", 235, undefined, [14.7, 16.8]))),
    cvt(plugIn("1.5 DM-i GL", 209)),
  ]),
  row("seal | Seal | 1ª geração | 2024- | sedan midsize", size(4800, 400), safe(undefined, BOTH), top, [
    electric("elétrico AWD", 531, 68.3, 372),
  ]),
])

export const GWM = make("GWM", "gwm", [
  row(
    "haval-h6 | Haval H6 | 3ª geração mundial | 2023- | suv suv_midsize",
    size(4683, 560),
    safe(6, BOTH),
    but(top, { aliases: ["H6"] }),
    [
      dual(hybrid("1.5 turbo HEV", 243, 54.0)),
      dual(plugIn("1.5 turbo PHEV", 393)),
      dual(plugIn("1.5 turbo PHEV19", 326)),
    ],
  ),
  row(
    "ora-03 | Ora 03 | 1ª geração | 2024- | hatch compact",
    size(4235, 228),
    safe(7, BOTH),
    but(top, { aliases: ["Ora"] }),
    [sure(electric("elétrico", 171, 25.5, 232))],
  ),
  row("tank-300 | Tank 300 | 1ª geração | 2025- | suv suv_large", size(undefined), safe(6, BOTH), top, [
    plugIn("2.0 turbo", 394),
  ]),
])

export const MITSUBISHI = make("Mitsubishi", "mitsubishi", [
  row("asx | ASX | 1ª geração | 2011-2020 | suv suv_compact", size(4295, 415), safe(undefined, UNKNOWN), full, [
    cvt(flex("2.0", 170, 23.0)),
    sure(cvt(gasoline("2.0", 160, 20.1, [8.7, 9.8]))),
    manual(gasoline("2.0", 160, 20.1)),
  ]),
  row(
    "outlander-3 | Outlander | 3ª geração | 2014-2021 | suv suv_midsize",
    size(4695),
    safe(undefined, BOTH),
    but(full, { seats: [7, 5] }),
    [cvt(gasoline("2.0", 160, 20.1)), automatic(diesel("2.2", 165, 36.7)), automatic(gasoline("3.0 V6", 240, 31.0))],
  ),
  row(
    "eclipse-cross | Eclipse Cross | 1ª geração | 2019-2025 | suv suv_midsize",
    size(4405),
    safe(7, BOTH, 5, 2018),
    top,
    [cvt(gasoline("1.5 turbo", 165, 25.5))],
  ),
  row(
    "pajero-tr4 | Pajero TR4 | 1ª geração | 2003-2015 | suv suv_compact",
    size(undefined),
    safe(undefined, NEITHER),
    usual,
    [flex("2.0", 140, 22.0), flex("2.0", 133)],
  ),
  row(
    "pajero-sport-3 | Pajero Sport | 3ª geração | 2019- | suv suv_large",
    size(4785),
    safe(7, BOTH),
    but(top, { seats: [7] }),
    [automatic(diesel("2.4", 190, 43.9))],
  ),
  row(
    "l200-4 | L200 Triton | 4ª geração | 2008-2016 | pickup pickup_large",
    size(undefined),
    safe(undefined, UNKNOWN),
    but(usual, { aliases: ["L200", "Triton"] }),
    [
      diesel("3.2", 170),
      diesel("3.2", 180, 38.0),
      diesel("3.2", 165),
      flex("2.4", 142),
      automatic(flex("3.5 V6", 205)),
    ],
  ),
  row(
    "l200-5 | L200 Triton | 5ª geração (Sport) | 2017-2024 | pickup pickup_large",
    size(5280),
    safe(2, UNKNOWN),
    but(full, { aliases: ["L200", "Triton", "L200 Triton Sport", "L200 Sport"] }),
    [automatic(diesel("2.4", 190, 43.9)), manual(diesel("2.4", 190, 43.9)), automatic(diesel("2.4", 181, 43.9))],
  ),
  row(
    "triton-6 | Triton | 6ª geração | 2025- | pickup pickup_large",
    size(undefined),
    safe(7, BOTH, 5, 2024),
    but(full, { aliases: ["Nova Triton", "L200 Triton"] }),
    [automatic(diesel("2.4", 205, 47.9)), manual(diesel("2.4", 165))],
  ),
])

export const SUZUKI = make("Suzuki", "suzuki", [
  row(
    "jimny-3 | Jimny | 3ª geração | 2008-2022 | suv suv_compact",
    size(3645),
    safe(undefined, UNKNOWN),
    but(basic, { seats: [4], doors: [2] }),
    [manual(gasoline("1.3", 85, 11.2))],
  ),
  row("vitara-4 | Vitara | 4ª geração | 2017-2021 | suv suv_compact", size(4175, 375), safe(undefined, BOTH), full, [
    automatic(gasoline("1.6", 126)),
    automatic(gasoline("1.4 turbo", 146)),
  ]),
])

export const BMW = make("BMW", "bmw", [
  row(
    "320i-f30 | 320i | 6ª geração (F30) | 2013-2018 | sedan midsize",
    size(4624, 480),
    safe(6, BOTH),
    but(full, { aliases: ["Série 3 320i"] }),
    [automatic(flex("2.0 turbo", 184, 27.5)), automatic(gasoline("2.0 turbo", 184, 27.5))],
  ),
  row(
    "320i-g20 | 320i | 7ª geração (G20) | 2019- | sedan midsize",
    size(4709, 480),
    safe(6, BOTH),
    but(top, { aliases: ["Série 3 320i"] }),
    [automatic(flex("2.0 turbo", 184, 30.6)), automatic(gasoline("2.0 turbo", 184, 30.6))],
  ),
  row("x1-f48 | X1 | 2ª geração (F48) | 2016-2022 | suv suv_compact", size(4439, 505), safe(6, BOTH), full, [
    flex("2.0 turbo", 192, 28.6),
    automatic(gasoline("2.0 turbo", 231, 35.7)),
  ]),
])

export const AUDI = make("Audi", "audi", [
  row(
    "a3-sedan-8v | A3 Sedan | 3ª geração (8V) | 2014-2020 | sedan midsize",
    size(4456, 425),
    safe(undefined, BOTH),
    full,
    [
      automatic(flex("1.4 TFSI", 150, 25.5)),
      dual(gasoline("1.4 TFSI", 122)),
      dual(gasoline("1.8 TFSI", 180)),
      dual(gasoline("2.0 TFSI", 220)),
    ],
  ),
  row("q3-1 | Q3 | 1ª geração (8U) | 2012-2019 | suv suv_compact", size(4388, 460), safe(undefined, BOTH), full, [
    dual(flex("1.4 TFSI", 150, 25.5)),
    dual(gasoline("2.0 TFSI", 180)),
    dual(gasoline("1.4 TFSI", 150, 25.5)),
  ]),
])

export const MERCEDES = make("Mercedes-Benz", "mercedes-benz", [
  row(
    "c180-w205 | C 180 | 4ª geração (W205) | 2015-2021 | sedan midsize",
    size(4686, 480),
    safe(undefined, BOTH),
    but(full, { aliases: ["C180", "Classe C 180"] }),
    [automatic(gasoline("1.6 turbo", 156, 25.5)), automatic(flex("1.6 turbo", 156, 25.5))],
  ),
  row(
    "gla-200-x156 | GLA 200 | 1ª geração (X156) | 2015-2020 | suv suv_compact",
    size(4417, 421),
    safe(undefined, BOTH),
    but(full, { aliases: ["GLA"] }),
    [dual(flex("1.6 turbo", 156, 25.5)), dual(gasoline("1.6 turbo", 156, 25.5))],
  ),
])

export const VOLVO = make("Volvo", "volvo", [
  row("xc40 | XC40 | 1ª geração | 2018- | suv suv_compact", size(4425, 460), safe(undefined, BOTH), top, [
    automatic(gasoline("2.0 T4", 190)),
    automatic(gasoline("2.0 T5", 252)),
    dual(plugIn("1.5 T5 híbrido", 262)),
    electric("elétrico", 231),
    electric("elétrico AWD", 408),
  ]),
])

export const LAND_ROVER = make("Land Rover", "land-rover", [
  row(
    "discovery-sport | Discovery Sport | 1ª geração | 2015- | suv suv_midsize",
    size(undefined),
    safe(undefined, BOTH),
    but(full, { seats: [7, 5] }),
    [automatic(gasoline("2.0 turbo", 240)), automatic(diesel("2.0", 180)), automatic(flex("2.0 turbo", 240))],
  ),
])
