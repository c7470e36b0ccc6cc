/** Jeep and RAM on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const JEEP = generations(
  "Jeep",
  "jeep",
  `
  renegade | Renegade | 1ª geração | 2015-2021 | suv suv_compact | 4232mm | 2 airbags, esc, isofix, 5★2015 | modern | 1.8 flex at 139cv 19.3kgfm 10.0/12.0 e6.9/8.3 ~; 1.8 flex mt 132cv 19.1kgfm 9.6/10.7 e6.7/7.4 !; 1.8 flex at 132cv 19.1kgfm 9.5/10.9 e6.5/7.6 !; 2.0 diesel at 170cv 35.7kgfm; 1.8 flex mt 139cv 19.3kgfm 10.9/12.3 e7.5/8.3 !
  renegade-2022 | Renegade | reforma de 2022 | 2022- | suv suv_compact | 4268mm 385l | 6 airbags, esc, isofix | full | 1.3 turbo flex at 185cv 27.5kgfm 11.0/12.8 e7.7/9.1 !; 1.3 turbo flex at 176cv 27.5kgfm 11.1/12.4 e7.8/8.9 !; 1.3 turbo 4x4 flex at 185cv 27.5kgfm 9.0/10.7 e6.2/7.5 !
  compass-2 | Compass | 2ª geração | 2017- | suv suv_midsize | 4404mm 476l | 2 airbags, esc, isofix | full | 2.0 flex at 166cv 20.5kgfm 8.8/10.8 e6.1/7.5 ~; 2.0 diesel at 170cv 35.7kgfm 10.6/13.6 !; 1.3 turbo flex at 185cv 27.5kgfm 10.5/12.1 e7.4/8.7 ~; 1.3 turbo flex at 176cv 27.5kgfm 10.1/12.1 e7.3/8.6 !; 2.0 turbo gasoline at 272cv 40.8kgfm 8.3/11.0 !; 1.3 turbo 4xe plug-in at 240cv
  commander | Commander | 1ª geração | 2022- | suv suv_large, 7/5 seats | 4769mm 661l | 7 airbags, esc, isofix | top | 1.3 turbo flex at 185cv 27.5kgfm 10.0/11.4 e7.0/8.2 !; 2.0 diesel at 170cv 38.7kgfm 10.2/13.2 !; 2.2 diesel at 200cv 45.9kgfm 10.3/13.4 !; 2.0 turbo gasoline at 272cv 40.8kgfm 8.0/10.2 !; 1.3 turbo flex at 176cv 27.5kgfm 10.0/11.5 e6.9/8.3 !
  compass-1 | Compass | 1ª geração | 2012-2016 | suv suv_midsize | 4448mm | - | full | 2.0 gasoline 156cv
  grand-cherokee-4 | Grand Cherokee | 4ª geração | 2011-2021 | suv suv_large | 4828mm | 7 airbags, esc, isofix | top | 3.6 V6 gasoline at 286cv; 3.0 V6 diesel at 241cv
  wrangler-3 | Wrangler | 3ª geração (JK) | 2007-2018 | suv suv_midsize, 4/5 seats, 2/4 doors | - | esc | usual | 3.8 V6 gasoline at 199cv; 3.6 V6 gasoline at 284cv
  wrangler-4 | Wrangler | 4ª geração (JL) | 2019- | suv suv_midsize, 5/4 seats, 4/2 doors | - | esc | full | 2.0 turbo gasoline at 272cv
  gladiator | Gladiator | 1ª geração | 2022- | pickup pickup_large | - | esc, isofix | full | 3.6 V6 gasoline at 284cv
  grand-cherokee-3 | Grand Cherokee | 3ª geração | 2005-2010 | suv suv_large | - | esc | full | -
  cherokee-4 | Cherokee | 4ª geração (KK) | 2008-2013 | suv suv_midsize | - | esc | full | 3.7 V6 gasoline at 205cv
  cherokee-5 | Cherokee | 5ª geração (KL) | 2014-2016 | suv suv_midsize | 4624mm | esc, isofix | top | 3.2 V6 gasoline at 271cv
`,
)

export const RAM = generations(
  "RAM",
  "ram",
  `
  rampage | Rampage | 1ª geração | 2023- | pickup pickup_mid | 5028mm 980l | 7 airbags, esc, isofix | top | 2.0 turbo gasoline at 272cv 40.8kgfm 7.8/9.7 !; 2.0 diesel at 170cv 38.7kgfm 9.9/12.4 !; 2.2 diesel at 200cv 45.9kgfm 10.6/13.3 !
  1500-5 | 1500 | 5ª geração | 2021- | pickup pickup_large | - | esc, isofix | top | 5.7 V8 gasoline at 400cv
  2500-4 | 2500 | 4ª geração | 2012-2019 | pickup pickup_large | - | esc | full | 6.7 diesel at 310cv; 6.7 diesel at 330cv
  2500-5 | 2500 | 5ª geração | 2020- | pickup pickup_large | - | esc, isofix | top | 6.7 diesel at 365cv
  3500 | 3500 | 5ª geração | 2022- | pickup pickup_large | - | esc, isofix | top | 6.7 diesel at 377cv
`,
)

export const DODGE = generations(
  "Dodge",
  "dodge",
  `
  journey | Journey | 1ª geração | 2009-2019 | suv suv_large, 7/5 seats | 4888mm | esc | full | 2.7 V6 gasoline at 185cv; 3.6 V6 gasoline at 280cv
  ram-2500 | RAM 2500 = RAM … 2500 | 2500 com a marca Dodge | 2006-2020 | pickup pickup_large | - | - | full | -
`,
)

export const CHRYSLER = generations(
  "Chrysler",
  "chrysler",
  `
  pt-cruiser | PT Cruiser | 1ª geração | 2001-2010 | hatch midsize | 4288mm | - | full | 2.4 gasoline 143cv
`,
)

export const TROLLER = generations(
  "Troller",
  "troller",
  `
  t4-2 | T4 | 2ª geração | 2015-2021 | suv suv_compact, 2 doors | - | - | usual | 3.2 diesel 200cv 47.9kgfm
  t4-1 | T4 | 1ª geração | 2001-2014 | suv suv_compact, 2 doors | - | no esc, no isofix | basic | -
`,
)
