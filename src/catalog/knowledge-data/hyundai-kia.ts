/** Hyundai and Kia on the Brazilian market. How the figures came to be, and how far to trust them: row.ts. */
import {
  automatic,
  BOTH,
  but,
  dual,
  flex,
  full,
  gasoline,
  hybrid,
  ISOFIX,
  make,
  manual,
  modern,
  rough,
  row,
  safe,
  size,
  sure,
  top,
  UNKNOWN,
  usual,
} from "./row.ts"

export const HYUNDAI = make("Hyundai", "hyundai", [
  row("hb20-1 | HB20 | 1ª geração | 2013-2019 | hatch compact", size(3920, 300), safe(2, UNKNOWN), usual, [
    rough(manual(flex("1.0", 80, 10.2, [12.5, 14.6], [8.6, 10.1]))),
    rough(automatic(flex("1.6", 128, 16.5, [10.3, 13.0], [7.2, 9.1]))),
    manual(flex("1.6", 128, 16.5)),
    manual(flex("1.0 turbo", 105, 15.0)),
  ]),
  row("hb20-2 | HB20 | 2ª geração | 2020- | hatch compact", size(4015, 300), safe(2, ISOFIX, 0, 2020), modern, [
    rough(manual(flex("1.0", 80, 10.2, [13.3, 15.0], [9.3, 10.6]))),
    automatic(flex("1.0 turbo", 120, 17.5)),
    flex("1.6", 130, 16.5),
    sure(manual(flex("1.0 turbo", 120, 17.5, [13.7, 15.5], [9.5, 10.9]))),
  ]),
  row("hb20s-1 | HB20S | 1ª geração | 2014-2019 | sedan compact", size(4230, 450), safe(2, UNKNOWN), usual, [
    manual(flex("1.0", 80, 10.2)),
    automatic(flex("1.6", 128, 16.5)),
    manual(flex("1.6", 128, 16.5)),
  ]),
  row("hb20s-2 | HB20S | 2ª geração | 2020- | sedan compact", size(4325, 475), safe(2, ISOFIX, 0, 2020), modern, [
    sure(manual(flex("1.0", 80, 10.2, [13.7, 15.7], [9.6, 11.1]))),
    sure(manual(flex("1.0 turbo", 120, 17.5, [13.6, 16.0], [9.8, 11.6]))),
    sure(automatic(flex("1.0 turbo", 120, 17.5, [13.0, 16.0], [9.0, 11.2]))),
  ]),
  row("hb20x-1 | HB20X | 1ª geração | 2013-2019 | hatch compact", size(undefined, 300), safe(2, UNKNOWN), usual, [
    flex("1.6", 128, 16.5),
  ]),
  row("hb20x-2 | HB20X | 2ª geração | 2020-2022 | hatch compact", size(undefined, 300), safe(2, ISOFIX), modern, [
    flex("1.6", 130, 16.5),
  ]),
  row("creta-1 | Creta | 1ª geração | 2017-2021 | suv suv_compact", size(4270, 431), safe(2, BOTH), full, [
    rough(automatic(flex("1.6", 130, 16.5, [10.1, 11.8], [7.0, 8.2]))),
    manual(flex("1.6", 130, 16.5)),
    rough(automatic(flex("2.0", 166, 20.5, [9.8, 11.4], [6.9, 8.2]))),
  ]),
  row("creta-2 | Creta | 2ª geração | 2022- | suv suv_compact", size(4300, 422), safe(6, BOTH), full, [
    rough(automatic(flex("1.0 turbo", 120, 17.5, [11.6, 12.6], [8.3, 9.0]))),
    automatic(flex("2.0", 167, 20.6)),
    dual(gasoline("1.6 turbo", 193, 27.0)),
  ]),
  row("i30-1 | i30 | 1ª geração | 2009-2012 | hatch midsize", size(4245, 340), safe(undefined, UNKNOWN), full, [
    gasoline("2.0", 145),
  ]),
  row("i30-2 | i30 | 2ª geração | 2013-2017 | hatch midsize", size(4300, 378), safe(undefined, UNKNOWN), full, [
    automatic(flex("1.6", 128, 16.5)),
    automatic(gasoline("1.8", 150)),
  ]),
  row("elantra-5 | Elantra | 5ª geração | 2012-2016 | sedan midsize", size(4530), safe(undefined, UNKNOWN), full, [
    automatic(gasoline("1.8", 160)),
    automatic(flex("2.0", 178)),
    automatic(flex("2.0", 167)),
  ]),
  row("azera-2 | Azera | 2ª geração | 2012-2016 | sedan large", size(4910), safe(undefined, UNKNOWN), top, [
    automatic(gasoline("3.0 V6", 250)),
  ]),
  row("ix35 | ix35 | 1ª geração | 2011-2022 | suv suv_midsize", size(4410), safe(undefined, UNKNOWN), full, [
    automatic(flex("2.0", 167)),
    automatic(flex("2.0", 178)),
    automatic(gasoline("2.0", 168)),
  ]),
  row("tucson-1 | Tucson | 1ª geração | 2006-2016 | suv suv_compact", size(4325), safe(undefined, UNKNOWN), usual, [
    sure(automatic(flex("2.0", 146, undefined, [7.2, 9.1], [5.2, 6.6]))),
    manual(gasoline("2.0", 142)),
    automatic(gasoline("2.0", 142)),
  ]),
  row(
    "new-tucson | New Tucson | 3ª geração mundial | 2017-2024 | suv suv_midsize",
    size(4475, 513),
    safe(6, BOTH),
    full,
    [dual(gasoline("1.6 turbo", 177, 27.0))],
  ),
  row(
    "santa-fe-3 | Santa Fe | 3ª geração | 2013-2018 | suv suv_large",
    size(4690),
    safe(undefined, UNKNOWN),
    but(top, { seats: [7, 5] }),
    [automatic(gasoline("3.3 V6", 270))],
  ),
])

export const KIA = make("Kia", "kia", [
  row("picanto-2 | Picanto | 2ª geração | 2012-2017 | hatch subcompact", size(3595), safe(undefined, UNKNOWN), usual, [
    flex("1.0", 80, 10.2),
  ]),
  row("soul-1 | Soul | 1ª geração | 2009-2014 | hatch compact", size(4105, 340), safe(undefined, UNKNOWN), usual, [
    flex("1.6", 130),
    gasoline("1.6", 124),
  ]),
  row("cerato-2 | Cerato | 2ª geração | 2010-2013 | sedan midsize", size(4530, 415), safe(undefined, UNKNOWN), usual, [
    gasoline("1.6", 126),
    flex("1.6", 128, 16.5),
  ]),
  row("cerato-3 | Cerato | 3ª geração | 2014-2019 | sedan midsize", size(4560, 421), safe(undefined, UNKNOWN), full, [
    automatic(flex("1.6", 128, 16.5)),
    manual(flex("1.6", 128, 16.5)),
  ]),
  row("cerato-4 | Cerato | 4ª geração | 2020-2023 | sedan midsize", size(4640, 502), safe(undefined, BOTH), full, [
    automatic(flex("2.0", 167)),
  ]),
  row("sportage-3 | Sportage | 3ª geração | 2011-2016 | suv suv_midsize", size(4440), safe(undefined, UNKNOWN), full, [
    automatic(flex("2.0", 178)),
    automatic(flex("2.0", 167)),
    automatic(gasoline("2.0", 166)),
  ]),
  row("sportage-4 | Sportage | 4ª geração | 2017-2022 | suv suv_midsize", size(4480), safe(undefined, BOTH), full, [
    automatic(flex("2.0", 167)),
  ]),
  row("sportage-5 | Sportage | 5ª geração | 2023- | suv suv_midsize", size(undefined), safe(6, BOTH), top, [
    dual(hybrid("1.6 turbo", 180, 27.0)),
  ]),
  row("stonic | Stonic | 1ª geração | 2022- | suv suv_compact", size(4140, 325), safe(6, BOTH), full, [
    dual(hybrid("1.0 turbo", 120, 20.4)),
  ]),
  row("niro-2 | Niro | 2ª geração | 2023- | suv suv_compact", size(4420), safe(6, BOTH), top, [
    dual(hybrid("1.6", 141, 27.0)),
  ]),
  row(
    "sorento-2 | Sorento | 2ª geração | 2010-2015 | suv suv_large",
    size(4685),
    safe(undefined, UNKNOWN),
    but(full, { seats: [7, 5] }),
    [automatic(gasoline("2.4", 174)), automatic(gasoline("3.5 V6", 278))],
  ),
])
