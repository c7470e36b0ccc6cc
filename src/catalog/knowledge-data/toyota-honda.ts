/** Toyota and Honda on the Brazilian market. How the figures came to be, and how far to trust them: row.ts. */
import {
  automatic,
  BOTH,
  but,
  cvt,
  diesel,
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

export const TOYOTA = make("Toyota", "toyota", [
  row(
    "etios-hatch | Etios | 1ª geração | 2013-2021 | hatch compact",
    size(3777, 270),
    safe(2, UNKNOWN, 4, 2012),
    but(usual, { aliases: ["Etios Hatch"] }),
    [flex("1.3", 98, 13.1), flex("1.3", 90, 12.8), flex("1.5", 107, 14.7), manual(flex("1.5", 96, 13.9))],
  ),
  row(
    "etios-sedan | Etios Sedan | 1ª geração | 2013-2021 | sedan compact",
    size(4265, 562),
    safe(2, UNKNOWN, 4, 2012),
    but(usual, { aliases: ["Etios Sedã"] }),
    [flex("1.5", 107, 14.7), manual(flex("1.5", 96, 13.9))],
  ),
  row(
    "yaris-hatch | Yaris | 1ª geração no Brasil | 2019-2025 | hatch compact",
    size(4145, 310),
    safe(2, BOTH, 1, 2021),
    but(modern, { aliases: ["Yaris Hatch", "Yaris Hatchback"] }),
    [
      rough(cvt(flex("1.5", 110, 14.9, [12.4, 14.0], [8.7, 9.9]))),
      flex("1.3", 101, 12.9),
      manual(flex("1.5", 110, 14.9)),
    ],
  ),
  row(
    "yaris-sedan | Yaris Sedan | 1ª geração no Brasil | 2019-2025 | sedan compact",
    size(4425, 473),
    safe(2, BOTH, 1, 2021),
    but(modern, { aliases: ["Yaris Sedã"] }),
    [rough(cvt(flex("1.5", 110, 14.9, [12.5, 14.3], [8.8, 10.1]))), manual(flex("1.5", 110, 14.9))],
  ),
  row("corolla-10 | Corolla | 10ª geração | 2009-2014 | sedan midsize", size(4540, 470), safe(2, UNKNOWN), usual, [
    flex("1.8", 144, 18.6),
    automatic(flex("2.0", 153, 20.7)),
    flex("1.8", 136),
  ]),
  row(
    "corolla-11 | Corolla | 11ª geração | 2015-2019 | sedan midsize",
    size(4620, 470),
    safe(5, ISOFIX, 5, 2017),
    modern,
    [
      rough(cvt(flex("2.0", 154, 20.7, [10.6, 12.6], [7.2, 8.8]))),
      cvt(flex("1.8", 144, 18.6)),
      manual(flex("1.8", 144, 18.6)),
    ],
  ),
  row("corolla-12 | Corolla | 12ª geração | 2020- | sedan midsize", size(4630, 470), safe(7, BOTH, 5, 2019), full, [
    rough(cvt(flex("2.0", 177, 21.4, [11.6, 13.9], [8.0, 9.7]))),
    cvt(flex("2.0", 175, 21.3)),
    rough(cvt(hybrid("1.8", 122, undefined, [16.3, 14.5], [10.9, 9.9]))),
  ]),
  row(
    "corolla-cross | Corolla Cross | 1ª geração | 2022- | suv suv_midsize",
    size(4460, 440),
    safe(7, BOTH, 5, 2021),
    full,
    [
      rough(cvt(flex("2.0", 177, 21.4, [11.5, 12.8], [8.0, 9.1]))),
      cvt(flex("2.0", 175, 21.3)),
      sure(cvt(hybrid("1.8", 122, undefined, [17.0, 13.9], [11.8, 9.6]))),
    ],
  ),
  row(
    "yaris-cross | Yaris Cross | 1ª geração no Brasil | 2026- | suv suv_compact",
    size(4310),
    safe(6, BOTH, 2, 2025),
    full,
    [cvt(flex("1.5", 122)), cvt(hybrid("1.5", 111))],
  ),
  row("prius-4 | Prius | 4ª geração | 2016-2021 | hatch midsize", size(4540, 412), safe(7, BOTH), full, [
    sure(cvt(hybrid("1.8", 123, undefined, [18.9, 17.0]))),
  ]),
  row("rav4-4 | RAV4 | 4ª geração | 2013-2018 | suv suv_midsize", size(4570), safe(undefined, UNKNOWN), full, [
    cvt(gasoline("2.0", 145)),
    automatic(gasoline("2.5", 179)),
  ]),
  row("rav4-5 | RAV4 | 5ª geração | 2019-2025 | suv suv_midsize", size(4600, 580), safe(7, BOTH), top, [
    cvt(hybrid("2.5", 222)),
  ]),
  row(
    "hilux-7 | Hilux | 7ª geração | 2005-2015 | pickup pickup_large",
    size(5260),
    safe(undefined, UNKNOWN),
    but(usual, { doors: [4, 2], seats: [5, 2] }),
    [diesel("3.0", 171, 36.7), diesel("3.0", 163, 35.0), manual(diesel("2.5", 102)), automatic(flex("2.7", 163, 25.0))],
  ),
  row(
    "hilux-8 | Hilux | 8ª geração | 2016- | pickup pickup_large",
    size(5325),
    safe(3, UNKNOWN, 5, 2019),
    but(full, { doors: [4, 2], seats: [5, 2] }),
    [
      automatic(diesel("2.8", 204, 50.9)),
      automatic(diesel("2.8", 177, 45.9)),
      manual(diesel("2.8", 204, 42.8)),
      manual(diesel("2.8", 177, 42.8)),
      automatic(flex("2.7", 163, 25.0)),
    ],
  ),
  row(
    "sw4-1 | SW4 | 1ª geração (Hilux SW4) | 2006-2015 | suv suv_large",
    size(4705),
    safe(undefined, UNKNOWN),
    but(full, { aliases: ["Hilux SW4"], seats: [7, 5] }),
    [automatic(diesel("3.0", 171, 36.7)), automatic(diesel("3.0", 163, 35.0)), automatic(flex("2.7", 163, 25.0))],
  ),
  row(
    "sw4-2 | SW4 | 2ª geração | 2016- | suv suv_large",
    size(4795),
    safe(7, BOTH, 5, 2016),
    but(full, { aliases: ["Hilux SW4"], seats: [7, 5] }),
    [automatic(diesel("2.8", 204, 50.9)), automatic(diesel("2.8", 177, 45.9)), automatic(flex("2.7", 163, 25.0))],
  ),
])

export const HONDA = make("Honda", "honda", [
  row("fit-2 | Fit | 2ª geração | 2009-2014 | hatch compact", size(3900, 384), safe(2, UNKNOWN), usual, [
    flex("1.4", 101, 13.0),
    flex("1.5", 116, 14.8),
  ]),
  row("fit-3 | Fit | 3ª geração | 2015-2021 | hatch compact", size(3998, 363), safe(2, ISOFIX, 5, 2015), modern, [
    rough(cvt(flex("1.5", 116, 15.3, [12.3, 14.1], [8.4, 9.9]))),
    manual(flex("1.5", 116, 15.3)),
  ]),
  row("city-1 | City | 1ª geração no Brasil | 2010-2014 | sedan compact", size(4400, 506), safe(2, UNKNOWN), usual, [
    flex("1.5", 116, 14.8),
  ]),
  row(
    "city-2 | City | 2ª geração no Brasil | 2015-2021 | sedan compact",
    size(4455, 536),
    safe(2, ISOFIX, 5, 2015),
    modern,
    [rough(cvt(flex("1.5", 116, 15.3, [12.3, 14.5], [8.5, 10.3]))), manual(flex("1.5", 116, 15.3))],
  ),
  row("city-3 | City | 3ª geração no Brasil | 2022- | sedan compact", size(4549, 519), safe(6, BOTH), full, [
    sure(cvt(flex("1.5", 126, 15.8, [13.1, 15.2], [9.2, 10.5]))),
  ]),
  row(
    "city-hatchback | City Hatchback | 1ª geração | 2022- | hatch compact",
    size(4341, 268),
    safe(6, BOTH),
    but(full, { aliases: ["City Hatch"] }),
    [sure(cvt(flex("1.5", 126, 15.8, [13.3, 14.8], [9.1, 10.5])))],
  ),
  row("civic-8 | Civic | 8ª geração | 2007-2011 | sedan midsize", size(4489, 340), safe(2, UNKNOWN), usual, [
    flex("1.8", 140, 17.7),
    manual(gasoline("2.0 Si", 192)),
  ]),
  row("civic-9 | Civic | 9ª geração | 2012-2016 | sedan midsize", size(4525, 449), safe(2, ISOFIX), modern, [
    automatic(flex("2.0", 155, 19.5)),
    flex("1.8", 140, 17.7),
  ]),
  row("civic-10 | Civic | 10ª geração | 2017-2021 | sedan midsize", size(4641, 519), safe(6, BOTH), full, [
    rough(cvt(flex("2.0", 155, 19.5, [10.6, 12.9], [7.2, 8.9]))),
    manual(flex("2.0", 155, 19.5)),
    cvt(gasoline("1.5 turbo", 173, 22.4)),
  ]),
  row("civic-11 | Civic | 11ª geração | 2023- | sedan midsize", size(4679, 495), safe(6, BOTH), top, [
    sure(automatic(hybrid("2.0 e:HEV", 184, undefined, [18.3, 15.9]))),
  ]),
  row("hr-v-1 | HR-V | 1ª geração | 2015-2021 | suv suv_compact", size(4294, 437), safe(2, BOTH, 5, 2015), modern, [
    rough(cvt(flex("1.8", 140, 17.3, [10.8, 12.1], [7.5, 8.5]))),
    manual(flex("1.8", 140, 17.3)),
    cvt(gasoline("1.5 turbo", 173, 22.4)),
  ]),
  row("hr-v-2 | HR-V | 2ª geração | 2022- | suv suv_compact", size(4385, 354), safe(6, BOTH), top, [
    sure(cvt(flex("1.5", 126, 15.8, [12.7, 13.9], [8.8, 9.8]))),
    cvt(flex("1.5 turbo", 177, 24.5)),
  ]),
  row("wr-v-1 | WR-V | 1ª geração | 2017-2021 | suv suv_compact", size(4000, 363), safe(2, UNKNOWN), modern, [
    cvt(flex("1.5", 116, 15.3)),
  ]),
  row("wr-v-2 | WR-V | 2ª geração | 2026- | suv suv_compact", size(4325, 458), safe(6, BOTH), full, [
    cvt(flex("1.5", 126, 15.8)),
  ]),
  row("zr-v | ZR-V | 1ª geração | 2024- | suv suv_midsize", size(4568, 389), safe(undefined, BOTH), top, [
    cvt(gasoline("2.0", 161)),
  ]),
  row("cr-v-4 | CR-V | 4ª geração | 2012-2017 | suv suv_midsize", size(4530, 589), safe(undefined, UNKNOWN), full, [
    automatic(flex("2.0", 155, 19.5)),
    automatic(gasoline("2.0", 155)),
  ]),
  row("cr-v-5 | CR-V | 5ª geração | 2018-2022 | suv suv_midsize", size(4591, 522), safe(6, BOTH), top, [
    cvt(gasoline("1.5 turbo", 190, 24.5)),
  ]),
])
