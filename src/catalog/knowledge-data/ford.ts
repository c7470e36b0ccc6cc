/** Ford on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const FORD = generations(
  "Ford",
  "ford",
  `
  ka-3 | Ka = Ka Hatch | 3ª geração | 2015-2021 | hatch compact | 3941mm 257l | 2 airbags, 0★2020 | usual | 1.0 flex mt 85cv 10.7kgfm 13.5/15.7 e9.2/10.7 ~; 1.5 flex mt 136cv 16.1kgfm 12.5/15.0 e8.4/10.3 2019-; 1.5 flex at 136cv 16.1kgfm 11.0/14.2 e7.8/10.1 ~ 2019-; 1.5 flex mt 110cv 14.9kgfm 11.7/13.8 e8.1/9.6 -2018
  ka-2 | Ka | 2ª geração | 2008-2014 | hatch subcompact, 5/4 seats, 2 doors | 3836mm 263l | no esc, no isofix | bare | 1.0 flex mt 73cv; 1.6 flex mt 107cv
  ka-plus | Ka+ = Ka Sedan | 1ª geração | 2015-2018 | sedan compact | 4254mm 445l | 2 airbags | usual | 1.0 flex mt 85cv 10.7kgfm 13.2/15.3 e9.3/10.7; 1.5 flex mt 110cv 14.9kgfm 11.7/13.8 e8.1/9.6
  ka-sedan | Ka Sedan = Ka+ | Ka+ com o nome de 2019 | 2019-2021 | sedan compact | 4254mm 445l | 2 airbags, 0★2020 | usual | 1.0 flex mt 85cv 10.7kgfm 13.4/15.5 e9.2/10.7; 1.5 flex mt 136cv 16.1kgfm 12.5/15.0 e8.4/10.3 2019-; 1.5 flex at 136cv 16.1kgfm 11.0/14.2 e7.8/10.1 ~ 2019-; 1.5 flex mt 110cv 14.9kgfm
  fiesta-rocam | Fiesta = Fiesta Hatch, Fiesta … RoCam, Fiesta Hatch … RoCam | 5ª geração (RoCam) | 2003-2013 | hatch compact | 3930mm 305l | no esc, no isofix | basic | 1.0 flex mt 73cv; 1.6 flex mt 107cv 2009-; 1.6 flex mt 111cv -2010
  fiesta-rocam-2014 | Fiesta RoCam = Fiesta … RoCam, Fiesta Hatch … RoCam, Fiesta … 1.0, Fiesta Hatch … 1.0 | 5ª geração (RoCam), ao lado da 6ª | 2014-2014 | hatch compact | 3930mm 305l | no esc, no isofix | basic | 1.0 flex mt 73cv; 1.6 flex mt 107cv
  fiesta-6 | Fiesta = New Fiesta, Fiesta Hatch, New Fiesta Hatch | 6ª geração (New Fiesta) | 2014-2019 | hatch compact | 3969mm 281l | 2 airbags | usual | 1.5 flex mt 111cv 14.9kgfm; 1.6 flex mt 130cv 16.0kgfm 12.0/14.6 e8.2/10.0 !; 1.6 flex dct 130cv 16.0kgfm 11.2/14.9 e7.8/10.3; 1.6 flex mt 128cv 16.0kgfm 12.0/14.6 e8.2/10.0 !; 1.6 flex dct 128cv 16.0kgfm 11.2/14.9 e7.8/10.3
  fiesta-sedan | Fiesta Sedan | 5ª geração (RoCam) | 2005-2014 | sedan compact | 478l | no esc, no isofix | basic | 1.6 flex mt 107cv 2009-; 1.6 flex mt 111cv -2010; 1.0 flex mt 73cv
  focus-2 | Focus = Focus Hatch | 2ª geração | 2009-2013 | hatch midsize | 4350mm | - | usual | 1.6 flex mt 115cv 16.3kgfm; 2.0 flex 148cv 19.5kgfm
  focus-3 | Focus = Focus Hatch | 3ª geração | 2014-2019 | hatch midsize | 4360mm 316l | 2 airbags | full | 2.0 flex dct 178cv 22.5kgfm 9.7/13.0 e6.7/9.2 !; 1.6 flex mt 135cv 16.7kgfm 10.8/13.6 e7.5/9.3; 2.0 flex mt 178cv 22.5kgfm 10.4/13.0 e7.2/9.0 !
  focus-sedan-3 | Focus Sedan = Focus … Fastback | 3ª geração (Fastback) | 2014-2019 | sedan midsize | 4538mm 421l | 2 airbags | full | 2.0 flex dct 178cv 22.5kgfm 9.7/13.0 e6.7/9.2 !; 1.6 flex mt 135cv 16.7kgfm
  fusion-2 | Fusion | 2ª geração no Brasil | 2013-2020 | sedan large | 4871mm 514l | 8 airbags, esc, isofix | top | 2.5 flex at 175cv 8.6/12.3 e6.0/8.5; 2.0 turbo gasoline at 248cv; 2.0 turbo gasoline at 240cv; 2.0 hybrid cvt 190cv 16.6/15.1 !
  ecosport-1 | EcoSport | 1ª geração | 2003-2012 | suv suv_compact | 4228mm 296l | no esc, no isofix | usual | 1.6 flex mt 107cv 2009-; 1.6 flex mt 111cv -2010; 2.0 flex 145cv
  ecosport-2 | EcoSport | 2ª geração | 2013-2021 | suv suv_compact | 4269mm 356l 200gc | 2 airbags, 4★2013 | modern | 1.6 flex mt 115cv 15.9kgfm 10.2/12.2 e7.0/8.4 !; 2.0 flex dct 147cv 19.7kgfm 9.7/11.8 e6.7/8.0 ! -2017; 2.0 flex mt 147cv 19.7kgfm -2017; 1.5 flex mt 137cv 16.2kgfm 11.6/13.1 e8.3/9.0 2018-; 1.5 flex at 137cv 16.2kgfm 10.4/12.8 e7.1/8.9 2018-; 2.0 flex at 176cv 22.5kgfm 8.8/12.0 e6.1/8.3 2018-; 1.6 flex 131cv
  territory-1 | Territory | 1ª geração | 2021-2022 | suv suv_midsize | 4580mm 348l | 6 airbags, esc, isofix | top | 1.5 turbo gasoline cvt 150cv 22.9kgfm 9.4/9.8 !
  territory-2 | Territory | 2ª geração | 2024- | suv suv_midsize | 4630mm 448l | 6 airbags, esc, isofix, 5★2024 | top | 1.5 turbo gasoline dct 169cv 25.5kgfm 8.8/11.2 !
  bronco-sport | Bronco Sport | 1ª geração | 2021- | suv suv_midsize | 4387mm | esc, isofix | top | 2.0 turbo gasoline at 253cv 38.7kgfm 8.6/10.5 !; 2.0 turbo gasoline at 240cv 38.0kgfm
  maverick | Maverick | 1ª geração | 2022- | pickup pickup_mid | 5073mm 943l | esc, isofix | top | 2.0 turbo gasoline at 253cv 38.7kgfm 8.8/11.1 !; 2.5 hybrid cvt 194cv 15.7/13.6 !
  ranger-2 | Ranger | 2ª geração (T6) | 2013-2023 | pickup pickup_large, 5/2 seats, 4/2 doors | 5354mm 1180l | - | modern | 2.2 diesel 160cv 39.3kgfm; 2.2 4x2 diesel at 160cv 39.3kgfm 9.6/11.3 !; 3.2 diesel at 200cv 47.9kgfm 8.6/9.6 !; 2.5 flex mt 173cv; 2.2 diesel 150cv; 2.0 diesel at 170cv 41.3kgfm
  ranger-3 | Ranger | 3ª geração | 2024- | pickup pickup_large | 5370mm 1250l | 7 airbags, esc, isofix | full | 2.0 diesel at 170cv 41.3kgfm 10.0/11.5 ~; 3.0 V6 diesel at 250cv 61.2kgfm 8.6/10.1 ~; 2.0 diesel mt 170cv 41.3kgfm 10.2/11.0 !
  fiesta-6-mexico | New Fiesta = New Fiesta Hatch, Fiesta … 1.5, Fiesta Hatch … 1.5 | 6ª geração, importada | 2012-2013 | hatch compact | 281l | 2 airbags | usual | 1.6 flex mt 115cv; 1.5 flex mt 111cv 14.9kgfm
  fiesta-sedan-6 | New Fiesta Sedan | 6ª geração | 2011-2014 | sedan compact | - | 2 airbags | usual | 1.6 flex mt 115cv -2013; 1.6 flex 130cv 16.0kgfm 2014-; 1.6 flex 128cv 16.0kgfm 2014-
  focus-sedan-2 | Focus Sedan | 2ª geração | 2009-2013 | sedan midsize | 526l | - | usual | 1.6 flex mt 115cv; 2.0 flex 148cv
  fusion-1 | Fusion | 1ª geração | 2006-2012 | sedan large | 4841mm | - | full | 2.3 gasoline at 162cv; 2.5 gasoline at 173cv; 3.0 V6 gasoline at 243cv; 2.5 hybrid cvt 193cv
  edge-1 | Edge | 1ª geração | 2009-2015 | suv suv_large | - | esc | full | 3.5 V6 gasoline at 269cv; 3.5 V6 gasoline at 289cv
  courier | Courier | 1ª geração | 1998-2013 | pickup pickup_small, 2 seats, 2 doors | - | no esc, no isofix | work | 1.6 flex mt 107cv
  ka-1 | Ka | 1ª geração | 1997-2007 | hatch subcompact, 4 seats, 2 doors | 3620mm | no esc, no isofix | bare | 1.0 gasoline mt 65cv; 1.6 gasoline mt 95cv
  mustang-6 | Mustang | 6ª geração | 2018-2023 | coupe large, 4 seats | 4789mm | esc | top | 5.0 V8 gasoline at 466cv
  ranger-1 | Ranger | 1ª geração | 1998-2012 | pickup pickup_large, 5/2 seats, 4/2 doors | - | no esc, no isofix | work | 3.0 diesel mt 163cv; 2.3 gasoline mt 150cv
  fiesta-sedan-6-late | Fiesta Sedan = New Fiesta Sedan | 6ª geração, sem a anterior ao lado | 2015-2018 | sedan compact | - | 2 airbags | usual | 1.6 flex 130cv 16.0kgfm; 1.6 flex 128cv 16.0kgfm
  focus-1 | Focus = Focus Hatch | 1ª geração | 2001-2008 | hatch midsize | - | no isofix | usual | -
  focus-sedan-1 | Focus Sedan | 1ª geração | 2001-2008 | sedan midsize | - | no isofix | usual | -
  edge-2 | Edge | 2ª geração | 2016-2020 | suv suv_large | - | esc, isofix | top | -
  focus-1-late | Focus … GL, Focus Hatch … GL | 1ª geração, ao lado da 2ª | 2009-2009 | hatch midsize | - | no isofix | usual | -
  mustang-7 | Mustang | 7ª geração | 2024- | coupe large, 4 seats | 4810mm | esc, isofix | top | 5.0 V8 gasoline at 488cv
  mustang-mach-e | Mustang Mach-E = Mach-E, Mustang … Mach-E | 1ª geração | 2023- | suv suv_midsize | 4743mm | esc, isofix | top | elétrico electric 487cv
`,
)
