/** Peugeot, Citroën and Caoa Chery on the Brazilian market. How the figures came to be, and how far to trust them: row.ts. */
import {
  automatic,
  basic,
  BOTH,
  but,
  cvt,
  dual,
  electric,
  flex,
  full,
  gasoline,
  hybrid,
  make,
  manual,
  modern,
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

export const PEUGEOT = make("Peugeot", "peugeot", [
  row(
    "207 | 207 | 1ª geração | 2009-2014 | hatch compact",
    size(3872, 245),
    safe(undefined, NEITHER),
    but(usual, { doors: [4, 2], aliases: ["207 Hatch"] }),
    [manual(flex("1.4", 82, 12.9)), flex("1.6", 113, 15.5)],
  ),
  row("208-1 | 208 | 1ª geração | 2013-2020 | hatch compact", size(3975, 285), safe(2, UNKNOWN, 2, 2016), modern, [
    sure(manual(flex("1.2", 90, 13.0, [14.8, 15.8]))),
    manual(flex("1.5", 93, 14.2)),
    flex("1.6", 122, 16.4),
    automatic(flex("1.6", 118, 16.1)),
    manual(flex("1.6 THP", 173, 24.5)),
  ]),
  row("208-2 | 208 | 2ª geração | 2021- | hatch compact", size(4055, 265), safe(4, BOTH, 2, 2021), modern, [
    sure(manual(flex("1.0 Firefly", 75, 10.7, [14.7, 16.3], [10.4, 11.3]))),
    automatic(flex("1.6", 118, 15.5)),
    automatic(flex("1.6", 120, 15.7)),
    cvt(flex("1.0 turbo", 130, 20.4)),
  ]),
  row("e-208 | e-208 | 1ª geração | 2021-2025 | hatch compact", size(4055), safe(6, BOTH), full, [
    electric("elétrico", 136, 26.5),
  ]),
  row("2008-1 | 2008 | 1ª geração | 2016-2024 | suv suv_compact", size(4159, 355, 200), safe(4, UNKNOWN), full, [
    automatic(flex("1.6", 118, 16.1)),
    flex("1.6", 122, 16.4),
    flex("1.6 THP", 173, 24.5),
    automatic(flex("1.6", 120, 15.7)),
    manual(flex("1.6", 118, 16.1)),
  ]),
  row("2008-2 | 2008 | 2ª geração | 2025- | suv suv_compact", size(4309, 419), safe(6, BOTH), full, [
    cvt(flex("1.0 turbo", 130, 20.4)),
  ]),
  row("308-1 | 308 | 1ª geração | 2013-2019 | hatch midsize", size(4276, 430), safe(undefined, UNKNOWN), full, [
    flex("1.6", 122, 16.4),
    flex("2.0", 151, 22.0),
    automatic(flex("1.6 THP", 173, 24.5)),
    automatic(gasoline("1.6 THP", 165, 24.5)),
  ]),
  row("3008-1 | 3008 | 1ª geração | 2011-2017 | suv suv_midsize", size(4365, 432), safe(6, UNKNOWN), full, [
    automatic(gasoline("1.6 THP", 156, 24.5)),
    automatic(gasoline("1.6 THP", 165, 24.5)),
  ]),
  row("3008-2 | 3008 | 2ª geração | 2018-2024 | suv suv_midsize", size(4447, 520), safe(6, BOTH), top, [
    automatic(gasoline("1.6 THP", 165, 24.5)),
  ]),
])

export const CITROEN = make("Citroën", "citroen", [
  row("c3-2 | C3 | 2ª geração | 2013-2020 | hatch compact", size(3944, 300), safe(2, UNKNOWN), usual, [
    sure(manual(flex("1.2", 90, 13.0, [14.3, 15.6]))),
    manual(flex("1.5", 93, 14.2)),
    flex("1.6", 122, 16.4),
    automatic(flex("1.6", 118, 16.1)),
  ]),
  row("c3-3 | C3 | 3ª geração | 2023- | hatch compact", size(3981, 315, 180), safe(2, BOTH, 0, 2023), modern, [
    manual(flex("1.0 Firefly", 75, 10.7)),
    sure(automatic(flex("1.6", 120, 15.7, [10.3, 12.4], [7.2, 8.5]))),
    cvt(flex("1.0 turbo", 130, 20.4)),
  ]),
  row(
    "aircross-1 | Aircross | 1ª geração | 2011-2020 | minivan minivan",
    size(4279, 403),
    safe(undefined, UNKNOWN),
    but(usual, { aliases: ["C3 Aircross"] }),
    [flex("1.6", 122, 16.4), manual(flex("1.5", 93, 14.2)), flex("1.6", 113), automatic(flex("1.6", 118, 16.1))],
  ),
  row(
    "aircross-2 | Aircross | 2ª geração | 2024- | suv suv_compact",
    size(4320, 493),
    safe(undefined, BOTH, 0, 2024),
    but(modern, { aliases: ["C3 Aircross"], seats: [7, 5] }),
    [cvt(flex("1.0 turbo", 130, 20.4))],
  ),
  row("basalt | Basalt | 1ª geração | 2025- | suv suv_compact", size(4343, 490), safe(4, BOTH), modern, [
    cvt(flex("1.0 turbo", 130, 20.4)),
    manual(flex("1.0 Firefly", 75, 10.7)),
  ]),
  row(
    "c4-lounge | C4 Lounge | 1ª geração | 2014-2020 | sedan midsize",
    size(4621, 450),
    safe(undefined, UNKNOWN),
    full,
    [automatic(flex("1.6 THP", 173, 24.5)), flex("2.0", 151, 22.0), automatic(gasoline("1.6 THP", 165, 24.5))],
  ),
  row(
    "c4-cactus | C4 Cactus | 1ª geração no Brasil | 2019-2024 | suv suv_compact",
    size(4170, 320, 225),
    safe(4, UNKNOWN),
    modern,
    [
      sure(automatic(flex("1.6", 118, 16.1, [11.7, 13.4], [8.2, 9.5]))),
      automatic(flex("1.6 THP", 173, 24.5)),
      manual(flex("1.6", 118, 16.1)),
      automatic(flex("1.6", 120, 15.7)),
    ],
  ),
])

export const CHERY = make("Caoa Chery", "caoa-chery", [
  row("qq-2 | QQ | 2ª geração | 2015-2019 | hatch subcompact", size(3564), safe(2, UNKNOWN), basic, [
    manual(flex("1.0", 75)),
  ]),
  row("arrizo-5 | Arrizo 5 | 1ª geração | 2019-2022 | sedan compact", size(4572, 430), safe(2, BOTH), full, [
    cvt(flex("1.5 turbo", 150, 19.4)),
  ]),
  row("arrizo-6 | Arrizo 6 | 1ª geração | 2021-2024 | sedan midsize", size(4675, 570), safe(undefined, BOTH), full, [
    cvt(flex("1.5 turbo", 150, 21.4)),
  ]),
  row("tiggo-2 | Tiggo 2 | 1ª geração | 2018-2021 | suv suv_compact", size(4200, 420), safe(2, UNKNOWN), modern, [
    flex("1.5", 115, 14.9),
  ]),
  row("tiggo-3x | Tiggo 3X | 1ª geração | 2022-2023 | suv suv_compact", size(4200, 420), safe(undefined, BOTH), full, [
    cvt(flex("1.0 turbo", 102, 17.1)),
  ]),
  row(
    "tiggo-5x | Tiggo 5X | 1ª geração | 2019- | suv suv_compact",
    size(4338, 340),
    safe(2, BOTH),
    but(full, { aliases: ["Tiggo 5X Pro", "Tiggo 5"] }),
    [dual(flex("1.5 turbo", 150, 21.4)), cvt(flex("1.5 turbo", 150, 21.4)), cvt(hybrid("1.5 turbo", 160, 25.5))],
  ),
  row(
    "tiggo-7 | Tiggo 7 | 1ª geração | 2020- | suv suv_midsize",
    size(4500, 475),
    safe(undefined, BOTH),
    but(top, { aliases: ["Tiggo 7 Pro", "Tiggo 7X"] }),
    [dual(gasoline("1.6 turbo", 187, 28.0)), dual(flex("1.5 turbo", 150, 21.4)), cvt(hybrid("1.5 turbo", 160, 25.5))],
  ),
  row(
    "tiggo-8 | Tiggo 8 | 1ª geração | 2021- | suv suv_large",
    size(4700),
    safe(6, BOTH),
    but(top, { aliases: ["Tiggo 8 Pro"], seats: [7] }),
    [dual(gasoline("1.6 turbo", 187, 28.0)), plugIn("1.5 turbo", 317)],
  ),
])
