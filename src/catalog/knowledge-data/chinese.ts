/** Caoa Chery, BYD and GWM on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const CHERY = generations(
  "Caoa Chery",
  "caoa-chery",
  `
  qq-2 | QQ | 2ª geração | 2015-2020 | hatch subcompact | 3564mm | 2 airbags | basic | 1.0 flex mt 75cv; 1.0 gasoline mt 69cv -2016
  arrizo-5 | Arrizo 5 | 1ª geração | 2019-2022 | sedan compact | 4572mm 430l | 2 airbags, esc, isofix | full | 1.5 turbo flex cvt 150cv 19.4kgfm
  arrizo-6 | Arrizo 6 | 1ª geração | 2021-2024 | sedan midsize | 4675mm 570l | esc, isofix | full | 1.5 turbo flex cvt 150cv 21.4kgfm 10.6/13.4 e7.4/9.2 !
  tiggo-2 | Tiggo 2 | 1ª geração | 2018-2022 | suv suv_compact | 4200mm 420l | 2 airbags | modern | 1.5 flex 115cv 14.9kgfm
  tiggo-3x | Tiggo 3X | 1ª geração | 2022-2023 | suv suv_compact | 4200mm 420l | esc, isofix | full | 1.0 turbo flex cvt 102cv 17.1kgfm
  tiggo-5x | Tiggo 5X = Tiggo 5 | 1ª geração | 2019- | suv suv_compact | 4338mm 340l | 2 airbags, esc, isofix | full | 1.5 turbo flex dct 150cv 21.4kgfm; 1.5 turbo flex cvt 150cv 21.4kgfm 9.9/11.5 e6.9/8.1 !; 1.5 turbo hybrid cvt 160cv 25.5kgfm 11.8/12.3 e8.7/8.8 !
  tiggo-7 | Tiggo 7 = Tiggo 7X | 1ª geração | 2019- | suv suv_midsize | 4500mm 475l | esc, isofix | top | 1.6 turbo gasoline dct 187cv 28.0kgfm 9.9/11.7 !; 1.5 turbo flex dct 150cv 21.4kgfm; 1.5 turbo hybrid cvt 160cv 25.5kgfm
  tiggo-8 | Tiggo 8 | 1ª geração | 2021- | suv suv_large, 7 seats | 4700mm | 6 airbags, esc, isofix | top | 1.6 turbo gasoline dct 187cv 28.0kgfm 10.1/12.0 !; 1.5 turbo plug-in 317cv
  celer-hatch | Celer = Celer Hatch | 1ª geração | 2013-2018 | hatch compact | - | - | usual | 1.5 flex mt 113cv
  celer-sedan | Celer Sedan | 1ª geração | 2013-2018 | sedan compact | - | - | usual | 1.5 flex mt 113cv
  qq-1 | QQ = QQ3 | 1ª geração | 2011-2014 | hatch subcompact | - | no esc, no isofix | basic | 1.1 gasoline mt 68cv
  cielo | Cielo = Cielo Hatch | 1ª geração | 2010-2014 | hatch midsize | - | - | usual | 1.6 gasoline mt 119cv
  tiggo-1 | Tiggo | 1ª geração | 2009-2015 | suv suv_compact | - | - | usual | -
  face | Face | 1ª geração | 2010-2015 | hatch compact | - | no esc | usual | 1.3 flex mt 83cv
  cielo-sedan | Cielo Sedan | 1ª geração | 2010-2014 | sedan midsize | - | - | usual | 1.6 gasoline mt 119cv
  icar | iCar | 1ª geração | 2023-2025 | hatch subcompact, 4 seats, 2 doors | - | - | modern | elétrico electric 61cv
`,
)

export const BYD = generations(
  "BYD",
  "byd",
  `
  dolphin-mini | Dolphin Mini | 1ª geração | 2024- | hatch subcompact, 4/5 seats | 3780mm 230l | 6 airbags, esc, isofix | full | elétrico electric 75cv 13.8kgfm 280km !
  dolphin | Dolphin | 1ª geração | 2024- | hatch compact | 4125mm | 6 airbags, esc, isofix | full | elétrico electric 95cv 18.4kgfm 291km !; elétrico Plus electric 204cv 31.6kgfm 330km !
  yuan-pro | Yuan Pro | 1ª geração | 2025- | suv suv_compact | 4310mm 265l | 6 airbags, esc, isofix | full | elétrico electric 177cv 29.6kgfm 250km
  yuan-plus | Yuan Plus | 1ª geração | 2023- | suv suv_midsize | 4455mm 440l | 7 airbags, esc, isofix | top | elétrico electric 204cv 31.6kgfm 294km
  song-pro | Song Pro | 1ª geração | 2025- | suv suv_midsize | 4738mm 520l | 6 airbags, esc, isofix | full | 1.5 DM-i GS plug-in cvt 235cv; 1.5 DM-i GL plug-in cvt 223cv
  song-plus | Song Plus | 1ª geração | 2023- | suv suv_midsize | 574l | 6 airbags, esc, isofix | top | 1.5 DM-i plug-in cvt 235cv
  king | King | 1ª geração | 2025- | sedan midsize | 4780mm 450l | 6 airbags, esc, isofix | full | 1.5 DM-i GS plug-in cvt 235cv 14.7/16.8 !; 1.5 DM-i GL plug-in cvt 209cv
  seal | Seal | 1ª geração | 2024- | sedan midsize | 4800mm 400l | esc, isofix | top | elétrico AWD electric 531cv 68.3kgfm 372km
  han | Han | 1ª geração | 2022-2025 | sedan large | 4995mm | esc, isofix | top | elétrico electric 494cv
  tan | Tan | 2ª geração mundial | 2022- | suv suv_large, 7 seats | 4870mm | esc, isofix | top | elétrico electric 517cv
  shark | Shark | 1ª geração | 2025- | pickup pickup_large | 5457mm | esc, isofix | top | 1.5 turbo DMO plug-in 437cv
`,
)

export const GWM = generations(
  "GWM",
  "gwm",
  `
  haval-h6 | Haval H6 = H6 | 3ª geração mundial | 2023- | suv suv_midsize | 4683mm 560l | 6 airbags, esc, isofix | top | 1.5 turbo HEV hybrid dct 243cv 54.0kgfm 13.8/12.0 !; 1.5 turbo PHEV plug-in dct 393cv; 1.5 turbo PHEV19 plug-in dct 326cv
  ora-03 | Ora 03 = Ora | 1ª geração | 2024- | hatch compact | 4235mm 228l | 7 airbags, esc, isofix | top | elétrico electric 171cv 25.5kgfm 232km !
  tank-300 | Tank 300 | 1ª geração | 2025- | suv suv_large | - | 6 airbags, esc, isofix | top | 2.0 turbo plug-in 394cv
  haval-h9 | Haval H9 = H9 | 2ª geração mundial | 2026- | suv suv_large, 7 seats | - | esc, isofix | top | 2.4 diesel at 184cv 48.9kgfm
  poer-p30 | Poer P30 = Poer | 1ª geração | 2026- | pickup pickup_large | - | esc, isofix | top | 2.4 diesel at 184cv 48.9kgfm
`,
)

export const JAC = generations(
  "JAC",
  "jac",
  `
  j2 | J2 | 1ª geração | 2012-2016 | hatch subcompact | 3535mm | - | basic | 1.4 gasoline mt 108cv
  j3 | J3 | 1ª geração | 2010-2016 | hatch compact | 3965mm | 1★2012 | usual | 1.4 gasoline mt 108cv
  j3-turin | J3 Turin = J3 … Turin, J3 Sedan | 1ª geração | 2010-2016 | sedan compact | 490l | - | usual | 1.4 gasoline mt 108cv
  j5 | J5 | 1ª geração | 2010-2016 | sedan midsize | 4590mm 460l | - | usual | 1.5 gasoline mt 125cv
  j6 | J6 | 1ª geração | 2010-2016 | minivan minivan, 5/7 seats | - | - | usual | 2.0 gasoline mt 136cv
  t40 | T40 | 1ª geração | 2018-2022 | suv suv_compact | 4135mm | - | modern | 1.5 flex mt 127cv; 1.6 gasoline cvt 138cv
  t5 | T5 | 1ª geração | 2015-2019 | suv suv_compact | 4325mm | - | modern | 1.5 flex 127cv
  t6 | T6 | 1ª geração | 2014-2018 | suv suv_midsize | 4475mm | - | usual | 2.0 flex mt 160cv
  t80 | T80 | 1ª geração | 2019-2021 | suv suv_large, 7 seats | - | - | full | -
  t50 | T50 | 1ª geração | 2019-2022 | suv suv_compact | - | - | modern | -
  t60 | T60 | 1ª geração | 2020-2022 | suv suv_midsize | - | - | full | -
  iev40 | iEV40 | 1ª geração | 2019-2022 | suv suv_compact | - | - | modern | -
  e-js1 | E-JS1 | 1ª geração | 2022- | hatch subcompact, 4 seats | - | - | modern | elétrico electric 62cv
`,
)

export const LIFAN = generations(
  "Lifan",
  "lifan",
  `
  x60 | X60 | 1ª geração | 2013-2019 | suv suv_compact | 4325mm | - | usual | 1.8 gasoline 128cv
  530 | 530 | 1ª geração | 2014-2019 | sedan compact | - | - | usual | 1.5 gasoline mt 103cv
`,
)
