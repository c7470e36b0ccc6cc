/** Mitsubishi and Suzuki on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const MITSUBISHI = generations(
  "Mitsubishi",
  "mitsubishi",
  `
  asx | ASX | 1ª geração | 2011-2022 | suv suv_compact | 4295mm 415l | - | full | 2.0 flex cvt 170cv 23.0kgfm; 2.0 gasoline cvt 160cv 20.1kgfm 8.7/10.3; 2.0 gasoline mt 160cv 20.1kgfm
  outlander-3 | Outlander | 3ª geração | 2014-2022 | suv suv_midsize, 7/5 seats | 4695mm | esc, isofix | full | 2.0 gasoline cvt 160cv 20.1kgfm; 2.2 diesel at 165cv 36.7kgfm; 3.0 V6 gasoline at 240cv 31.0kgfm
  eclipse-cross | Eclipse Cross | 1ª geração | 2018-2025 | suv suv_midsize | 4405mm | 7 airbags, esc, isofix, 5★2018 | top | 1.5 turbo gasoline cvt 165cv 25.5kgfm 10.9/11.9 ~
  pajero-tr4 | Pajero TR4 | 1ª geração | 2003-2015 | suv suv_compact | - | no esc, no isofix | usual | 2.0 flex 140cv 22.0kgfm; 2.0 flex 133cv
  pajero-sport-3 | Pajero Sport | 3ª geração | 2018- | suv suv_large, 7 seats | 4785mm | 7 airbags, esc, isofix | top | 2.4 diesel at 190cv 43.9kgfm 8.9/11.4 !
  l200-4 | L200 Triton = L200, Triton, L200 Tri | 4ª geração | 2008-2016 | pickup pickup_large | - | - | usual | 3.2 diesel 170cv; 3.2 diesel 180cv 38.0kgfm; 3.2 diesel 165cv; 2.4 flex 142cv; 3.5 V6 flex at 205cv
  l200-4-late | L200 Triton da 4ª geração = L200 Triton … 3.2, L200 Triton … 3.5, L200 Triton … 2.4 Flex, L200 … 3.2, L200 … 3.5, L200 … 2.4 Flex, L200 Tri … 3.2 | 4ª geração, ao lado da 5ª | 2017-2019 | pickup pickup_large | - | - | usual | 3.2 diesel 170cv; 3.2 diesel 180cv 38.0kgfm; 3.2 diesel 165cv; 2.4 flex 142cv; 3.5 V6 flex at 205cv
  l200-5 | L200 Triton = L200, Triton, L200 Tri | 5ª geração (Sport) | 2017-2024 | pickup pickup_large | 5280mm | 2 airbags | full | 2.4 diesel at 190cv 43.9kgfm 9.3/10.3 !; 2.4 diesel mt 190cv 43.9kgfm 10.3/11.1 !; 2.4 diesel at 181cv 43.9kgfm 9.8/11.1 !
  triton-6 | Triton = Nova Triton, L200 Triton, L200 Tri | 6ª geração | 2025- | pickup pickup_large | - | 7 airbags, esc, isofix, 5★2024 | full | 2.4 diesel at 205cv 47.9kgfm 9.5/11.7 !; 2.4 diesel mt 165cv 10.8/12.2 !
  pajero-dakar | Pajero Dakar | 1ª geração | 2009-2017 | suv suv_large, 7 seats | 4695mm | - | full | -
  pajero-full | Pajero Full | 4ª geração mundial | 2008-2021 | suv suv_large, 7 seats | 4900mm | - | full | 3.8 V6 gasoline at 250cv
  outlander-2 | Outlander | 2ª geração | 2008-2013 | suv suv_midsize, 7/5 seats | - | - | full | 2.0 gasoline cvt 160cv; 2.4 gasoline cvt 170cv
  outlander-sport | Outlander Sport | 1ª geração no Brasil | 2020-2023 | suv suv_compact | - | - | full | 2.0 flex cvt 170cv 23.0kgfm
  lancer | Lancer | 1ª geração no Brasil | 2011-2019 | sedan midsize | 4570mm | - | full | 2.0 gasoline 160cv 20.1kgfm; 2.0 Evolution gasoline dct 295cv
  l200-3 | L200 Outdoor = L200 Savana, L200 … GL | 3ª geração | 2005-2012 | pickup pickup_large | - | no esc, no isofix | work | -
  pajero-sport-1 | Pajero Sport | 1ª geração | 1999-2011 | suv suv_large | - | - | usual | -
  pajero-full-3 | Pajero Full | 3ª geração mundial | 2001-2007 | suv suv_large | - | - | full | -
  l200-2 | L200 = L200 Sport | 2ª geração | 1996-2007 | pickup pickup_large, 5/2 seats, 4/2 doors | - | no esc, no isofix | work | -
  airtrek | Airtrek | 1ª geração | 2003-2008 | suv suv_midsize | - | - | full | -
`,
)

export const SUZUKI = generations(
  "Suzuki",
  "suzuki",
  `
  jimny-3 | Jimny | 3ª geração | 2008-2022 | suv suv_compact, 4 seats, 2 doors | 3645mm | - | basic | 1.3 gasoline mt 85cv 11.2kgfm
  vitara-4 | Vitara | 4ª geração | 2017-2022 | suv suv_compact | 4175mm 375l | esc, isofix | full | 1.6 gasoline at 126cv; 1.4 turbo gasoline at 146cv
  grand-vitara | Grand Vitara | 3ª geração | 2008-2016 | suv suv_midsize | - | - | usual | 2.0 gasoline 140cv
  sx4 | SX4 | 1ª geração | 2008-2015 | hatch compact | - | - | usual | 2.0 gasoline 145cv
  s-cross | S-Cross = SX4 S-Cross | 1ª geração | 2014-2021 | suv suv_compact | 4300mm 430l | esc, isofix | full | 1.6 gasoline 120cv; 1.4 turbo gasoline at 146cv
  jimny-4 | Jimny Sierra | 4ª geração | 2019- | suv suv_compact, 4 seats, 2 doors | - | esc, isofix | usual | 1.5 gasoline 108cv
`,
)
