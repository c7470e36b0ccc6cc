/** Volvo and Land Rover on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const VOLVO = generations(
  "Volvo",
  "volvo",
  `
  xc40 | XC40 | 1ª geração | 2018- | suv suv_compact | 4425mm 460l | esc, isofix | top | 2.0 T4 gasoline at 190cv 30.6kgfm 9.5/11.9 !; 2.0 T5 gasoline at 252cv 35.7kgfm; 1.5 T5 híbrido plug-in dct 262cv; elétrico electric 231cv; elétrico AWD electric 408cv
  xc60-1 | XC60 | 1ª geração | 2009-2017 | suv suv_midsize | 4627mm 495l | esc, isofix | full | 2.0 T5 gasoline 240cv; 2.0 T5 gasoline at 245cv; 2.0 T6 gasoline at 306cv
  xc60-2 | XC60 | 2ª geração | 2018- | suv suv_midsize | 4688mm | esc, isofix | top | 2.0 T5 gasoline at 254cv; 2.0 T8 plug-in at 407cv
  xc90-2 | XC90 | 2ª geração | 2016- | suv suv_large, 7 seats | 4950mm | esc, isofix | top | 2.0 T6 gasoline at 320cv; 2.0 D5 diesel at 235cv; 2.0 T8 plug-in at 407cv
  v40 | V40 | 2ª geração | 2013-2019 | hatch midsize | 4369mm 335l | esc, isofix | full | 2.0 T4 gasoline at 190cv; 2.0 T5 gasoline at 245cv
  v60-1 | V60 | 1ª geração | 2011-2018 | wagon midsize | 430l | esc, isofix | full | 2.0 T5 gasoline at 245cv; 2.0 T4 gasoline at 190cv
  c40 | C40 = C40 Recharge | 1ª geração | 2022- | suv suv_compact | 4440mm | esc, isofix | top | elétrico electric 408cv
  ex30 | EX30 | 1ª geração | 2024- | suv suv_compact | 4233mm | esc, isofix | top | elétrico electric 272cv
  xc90-1 | XC90 | 1ª geração | 2003-2014 | suv suv_large, 7/5 seats | - | esc | full | -
  s60-2 | S60 | 2ª geração | 2011-2018 | sedan midsize | - | esc, isofix | full | -
  s60-3 | S60 | 3ª geração | 2020-2023 | sedan midsize | 4761mm | esc, isofix | top | -
  v60-2 | V60 | 2ª geração | 2019-2020 | wagon midsize | 4761mm | esc, isofix | top | -
  c30 | C30 | 1ª geração | 2007-2013 | hatch midsize, 4 seats, 2 doors | - | esc | full | -
`,
)

export const LAND_ROVER = generations(
  "Land Rover",
  "land-rover",
  `
  discovery-sport | Discovery Sport | 1ª geração | 2015- | suv suv_midsize, 7/5 seats | - | esc, isofix | full | 2.0 turbo gasoline at 240cv; 2.0 diesel at 180cv; 2.0 turbo flex at 240cv
  evoque-1 | Range Rover Evoque = Evoque, Range R Evoque | 1ª geração | 2012-2019 | suv suv_compact, 4/2 doors | - | esc, isofix | top | 2.0 turbo gasoline at 240cv; 2.2 diesel at 190cv
  evoque-2 | Range Rover Evoque = Evoque, Range R Evoque | 2ª geração | 2020- | suv suv_compact | 4371mm | esc, isofix | top | 2.0 turbo flex at 249cv; 2.0 turbo gasoline at 249cv
  velar | Range Rover Velar = Velar, Range R Velar | 1ª geração | 2018- | suv suv_midsize | 4803mm | esc, isofix | top | 3.0 V6 gasoline at 380cv; 2.0 turbo gasoline at 250cv; 2.0 turbo gasoline at 300cv
  range-rover-sport-2 | Range Rover Sport = Range R Sport | 2ª geração | 2014-2022 | suv suv_large, 5/7 seats | 4850mm | esc, isofix | top | 3.0 diesel at 292cv; 3.0 diesel at 306cv
  range-rover-4 | Range Rover Vogue = Range Rover | 4ª geração | 2013-2021 | suv suv_large | 4999mm | esc, isofix | top | 4.4 V8 diesel at 339cv
  discovery-4 | Discovery = Discovery 4 | 4ª geração | 2010-2016 | suv suv_large, 7/5 seats | - | esc, isofix | top | 3.0 V6 diesel at 245cv; 3.0 V6 diesel at 256cv
  discovery-5 | Discovery = Discovery 5 | 5ª geração | 2017- | suv suv_large, 7 seats | - | esc, isofix | top | 3.0 diesel at 258cv; 3.0 diesel at 306cv
  freelander-2 | Freelander 2 = Freelander | 2ª geração | 2007-2015 | suv suv_midsize | - | esc, isofix | full | 2.2 diesel at 190cv; 2.0 turbo gasoline at 240cv; 3.2 gasoline at 232cv
  discovery-3 | Discovery 3 = Discovery | 3ª geração | 2005-2009 | suv suv_large, 7/5 seats | - | esc | full | -
  range-rover-sport-1 | Range Rover Sport = Range R Sport | 1ª geração | 2006-2013 | suv suv_large | - | esc | top | -
  range-rover-3 | Range Rover Vogue = Range Rover | 3ª geração | 2003-2012 | suv suv_large | - | esc | top | -
  defender-1 | Defender = Defender 110, Defender 90 | 1ª geração | 1990-2016 | suv suv_large, 5/7/9 seats, 4/2 doors | - | - | work | -
  defender-2 | Defender = Defender 110, Defender 90, Defender 130 | 2ª geração | 2020- | suv suv_large, 5/7/8 seats, 4/2 doors | - | esc, isofix | top | -
`,
)

export const JAGUAR = generations(
  "Jaguar",
  "jaguar",
  `
  e-pace | E-Pace | 1ª geração | 2018- | suv suv_compact | 4395mm | esc, isofix | top | 2.0 turbo flex at 249cv; 2.0 turbo gasoline at 249cv; 2.0 turbo gasoline at 300cv
  f-pace | F-Pace | 1ª geração | 2016- | suv suv_midsize | 4731mm | esc, isofix | top | 2.0 diesel at 180cv; 3.0 V6 gasoline at 380cv; 3.0 V6 gasoline at 340cv
  xe | XE | 1ª geração | 2016-2020 | sedan midsize | 4672mm | esc, isofix | top | 2.0 turbo gasoline at 240cv; 2.0 turbo gasoline at 250cv
  i-pace | I-Pace | 1ª geração | 2019-2023 | suv suv_midsize | 4682mm | esc, isofix | top | elétrico electric 400cv
  xf-1 | XF | 1ª geração | 2009-2015 | sedan large | - | esc, isofix | top | 2.0 turbo gasoline at 240cv 2013-
  xf-2 | XF | 2ª geração | 2016-2020 | sedan large | - | esc, isofix | top | -
`,
)

export const LEXUS = generations(
  "Lexus",
  "lexus",
  `
  nx300h-1 | NX 300h | 1ª geração | 2018-2021 | suv suv_midsize | - | esc, isofix | top | 2.5 hybrid cvt 197cv
  ux250h | UX 250h | 1ª geração | 2019- | suv suv_compact | 4495mm | esc, isofix | top | 2.0 hybrid cvt 184cv 16.6/14.7 !
  is250-2 | IS 250 | 3ª geração | 2014-2016 | sedan midsize | - | esc, isofix | full | 2.5 V6 gasoline at 208cv
`,
)

export const SUBARU = generations(
  "Subaru",
  "subaru",
  `
  forester-4 | Forester | 4ª geração | 2013-2018 | suv suv_midsize | 4595mm | esc, isofix | full | 2.0 gasoline cvt 150cv; 2.0 turbo gasoline cvt 240cv
  xv-1 | XV | 1ª geração | 2012-2017 | suv suv_compact | 4450mm | esc, isofix | full | 2.0 gasoline cvt 150cv
  forester-3 | Forester | 3ª geração | 2009-2012 | suv suv_midsize | - | - | full | -
  forester-5 | Forester | 5ª geração | 2019- | suv suv_midsize | 4625mm | esc, isofix | top | -
  xv-2 | XV | 2ª geração | 2018-2023 | suv suv_compact | 4465mm | esc, isofix | top | -
`,
)
