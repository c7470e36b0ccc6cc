/** Toyota and Honda on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const TOYOTA = generations(
  "Toyota",
  "toyota",
  `
  etios-hatch | Etios = Etios Hatch | 1ª geração | 2013-2021 | hatch compact | 3777mm 270l | 2 airbags, 4★2012 | usual | 1.3 flex mt 98cv 13.1kgfm 12.6/14.2 e8.6/9.8 ! 2017-; 1.3 flex at 98cv 13.1kgfm 11.8/13.3 e8.2/9.2 ! 2017-; 1.3 flex 90cv 12.8kgfm -2016; 1.5 flex mt 107cv 14.7kgfm 12.4/14.1 e8.3/9.8 ! 2017-; 1.5 flex at 107cv 14.7kgfm 11.9/13.2 e8.1/9.2 ! 2017-; 1.5 flex mt 96cv 13.9kgfm -2016
  etios-sedan | Etios Sedan = Etios Sedã | 1ª geração | 2013-2021 | sedan compact | 4265mm 562l | 2 airbags, 4★2012 | usual | 1.5 flex mt 107cv 14.7kgfm 12.5/15.0 e8.5/10.3 ~ 2017-; 1.5 flex at 107cv 14.7kgfm 12.2/14.9 e8.4/10.4 ~ 2017-; 1.5 flex mt 96cv 13.9kgfm -2016
  yaris-hatch | Yaris = Yaris Hatch, Yaris Hatchback | 1ª geração no Brasil | 2019-2025 | hatch compact | 4145mm 310l | 2 airbags, esc, isofix, 2★2025 | modern | 1.5 flex cvt 110cv 14.9kgfm 12.4/14.0 e8.7/9.9 ~; 1.3 flex 101cv 13.0kgfm; 1.5 flex mt 110cv 14.9kgfm
  yaris-sedan | Yaris Sedan = Yaris Sedã | 1ª geração no Brasil | 2019-2025 | sedan compact | 4425mm 473l | 2 airbags, esc, isofix, 2★2025 | modern | 1.5 flex cvt 110cv 14.9kgfm 12.5/14.3 e8.8/10.1 ~; 1.5 flex mt 110cv 14.9kgfm
  corolla-10 | Corolla | 10ª geração | 2009-2014 | sedan midsize | 4540mm 470l | 2 airbags | usual | 1.8 flex 144cv 18.6kgfm; 2.0 flex at 153cv 20.7kgfm; 1.8 flex 136cv
  corolla-11 | Corolla | 11ª geração | 2015-2019 | sedan midsize | 4620mm 470l | 5 airbags, isofix, 5★2017 | modern | 2.0 flex cvt 154cv 20.7kgfm 10.6/12.6 e7.2/8.8 ~; 1.8 flex cvt 144cv 18.6kgfm 11.4/13.2 e7.8/9.2; 1.8 flex mt 144cv 18.6kgfm 10.7/13.2 e7.3/9.1 !
  corolla-12 | Corolla | 12ª geração | 2020- | sedan midsize | 4630mm 470l | 7 airbags, esc, isofix, 5★2019 | full | 2.0 flex cvt 177cv 21.4kgfm 11.6/13.9 e8.0/9.7 ~; 2.0 flex cvt 175cv 21.3kgfm 12.3/14.9 e8.6/10.7 ~; 1.8 hybrid cvt 122cv 16.3/14.5 e10.9/9.9 ~
  corolla-cross | Corolla Cross | 1ª geração | 2022- | suv suv_midsize | 4460mm 440l | 7 airbags, esc, isofix, 5★2021 | full | 2.0 flex cvt 177cv 21.4kgfm 11.5/12.8 e8.0/9.1 ~; 2.0 flex cvt 175cv 21.3kgfm 11.6/13.3 e8.2/9.3 ~; 1.8 hybrid cvt 122cv 17.0/13.9 e11.8/9.6 !
  yaris-cross | Yaris Cross | 1ª geração no Brasil | 2026- | suv suv_compact | 4310mm | 6 airbags, esc, isofix, 2★2025 | full | 1.5 flex cvt 122cv; 1.5 hybrid cvt 111cv
  prius-4 | Prius | 4ª geração | 2016-2021 | hatch midsize | 4540mm 412l | 7 airbags, esc, isofix | full | 1.8 hybrid cvt 123cv 18.9/17.0 !
  rav4-4 | RAV4 | 4ª geração | 2013-2018 | suv suv_midsize | 4570mm | - | full | 2.0 gasoline cvt 145cv; 2.5 gasoline at 179cv
  rav4-5 | RAV4 | 5ª geração | 2019-2025 | suv suv_midsize | 4600mm 580l | 7 airbags, esc, isofix | top | 2.5 hybrid cvt 222cv 17.1/14.5 !
  hilux-7 | Hilux | 7ª geração | 2005-2015 | pickup pickup_large, 5/2 seats, 4/2 doors | 5260mm | - | usual | 3.0 diesel 171cv 36.7kgfm; 3.0 diesel 163cv 35.0kgfm; 2.5 diesel mt 102cv; 2.7 flex at 163cv 25.0kgfm
  hilux-8 | Hilux | 8ª geração | 2016- | pickup pickup_large, 5/2 seats, 4/2 doors | 5325mm | 3 airbags, 5★2019 | full | 2.8 diesel at 204cv 50.9kgfm 10.1/11.3 ! 2021-; 2.8 diesel at 177cv 45.9kgfm 9.0/10.5 ! -2020; 2.8 diesel mt 204cv 42.8kgfm 10.4/11.6 ! 2021-; 2.8 diesel mt 177cv 42.8kgfm 9.3/11.5 ! -2020; 2.7 flex at 163cv 25.0kgfm
  sw4-1 | SW4 = Hilux SW4, Hilux … SW4 | 1ª geração (Hilux SW4) | 2006-2015 | suv suv_large, 7/5 seats | 4705mm | - | full | 3.0 diesel at 171cv 36.7kgfm; 3.0 diesel at 163cv 35.0kgfm; 2.7 flex at 163cv 25.0kgfm
  sw4-2 | SW4 = Hilux SW4, Hilux … SW4 | 2ª geração | 2016- | suv suv_large, 7/5 seats | 4795mm | 7 airbags, esc, isofix, 5★2019 | full | 2.8 diesel at 204cv 50.9kgfm 9.8/11.2 ! 2021-; 2.8 diesel at 177cv 45.9kgfm -2020; 2.7 flex at 163cv 25.0kgfm
  corolla-9 | Corolla | 9ª geração | 2003-2008 | sedan midsize | 4530mm 437l | no esc, no isofix | usual | 1.8 gasoline 136cv; 1.8 flex 136cv; 1.6 gasoline 110cv
  fielder | Corolla Fielder = Fielder | 1ª geração | 2005-2008 | wagon midsize | - | no esc, no isofix | usual | 1.8 gasoline 136cv; 1.8 flex 136cv
  prius-3 | Prius | 3ª geração | 2012-2015 | hatch midsize | - | 7 airbags, esc | full | -
  rav4-3 | RAV4 | 3ª geração | 2006-2012 | suv suv_midsize | - | - | usual | 2.4 gasoline at 170cv
  camry-6 | Camry | 6ª geração | 2007-2011 | sedan large | - | - | full | 3.5 V6 gasoline at 284cv
  camry-7 | Camry | 7ª geração | 2012-2017 | sedan large | - | esc | full | 3.5 V6 gasoline at 277cv
  camry-8 | Camry | 8ª geração | 2018-2024 | sedan large | - | esc, isofix | top | 3.5 V6 gasoline at 310cv
`,
)

export const HONDA = generations(
  "Honda",
  "honda",
  `
  fit-2 | Fit | 2ª geração | 2009-2014 | hatch compact | 3900mm 384l | 2 airbags | usual | 1.4 flex 101cv 13.0kgfm; 1.5 flex 116cv 14.8kgfm
  fit-3 | Fit | 3ª geração | 2015-2021 | hatch compact | 3998mm 363l | 2 airbags, isofix, 5★2015 | modern | 1.5 flex cvt 116cv 15.3kgfm 12.3/14.1 e8.4/9.9 ~; 1.5 flex mt 116cv 15.3kgfm 11.6/13.6 e8.3/9.5
  city-1 | City | 1ª geração no Brasil | 2010-2014 | sedan compact | 4400mm 506l | 2 airbags | usual | 1.5 flex 116cv 14.8kgfm
  city-2 | City | 2ª geração no Brasil | 2015-2021 | sedan compact | 4455mm 536l | 2 airbags, isofix, 5★2015 | modern | 1.5 flex cvt 116cv 15.3kgfm 12.3/14.5 e8.5/10.3 ~; 1.5 flex mt 116cv 15.3kgfm 12.4/14.6 e8.6/10.3
  city-3 | City | 3ª geração no Brasil | 2022- | sedan compact | 4549mm 519l | 6 airbags, esc, isofix | full | 1.5 flex cvt 126cv 15.8kgfm 13.1/15.2 e9.2/10.5 !
  city-hatchback | City Hatchback = City Hatch | 1ª geração | 2022- | hatch compact | 4341mm 268l | 6 airbags, esc, isofix | full | 1.5 flex cvt 126cv 15.8kgfm 13.3/14.8 e9.1/10.5 !
  civic-8 | Civic | 8ª geração | 2007-2011 | sedan midsize | 4489mm 340l | 2 airbags | usual | 1.8 flex 140cv 17.7kgfm; 2.0 Si gasoline mt 192cv
  civic-9 | Civic | 9ª geração | 2012-2016 | sedan midsize | 4525mm 449l | 2 airbags, isofix | modern | 2.0 flex at 155cv 19.5kgfm; 1.8 flex at 140cv 17.7kgfm; 1.8 flex mt 140cv 17.7kgfm 10.7/13.4 ! 2014-; 1.8 flex mt 140cv 17.7kgfm -2013
  civic-10 | Civic | 10ª geração | 2017-2021 | sedan midsize | 4641mm 519l | 6 airbags, esc, isofix | full | 2.0 flex cvt 155cv 19.5kgfm 10.6/12.9 e7.2/8.9 ~; 2.0 flex mt 155cv 19.5kgfm 10.2/13.4 e7.1/9.2; 1.5 turbo gasoline cvt 173cv 22.4kgfm 11.8/14.4
  civic-11 | Civic | 11ª geração | 2023- | sedan midsize | 4679mm 495l | 6 airbags, esc, isofix | top | 2.0 e:HEV hybrid at 184cv 18.3/15.9 !
  hr-v-1 | HR-V | 1ª geração | 2015-2021 | suv suv_compact | 4294mm 437l | 2 airbags, esc, isofix, 5★2015 | modern | 1.8 flex cvt 140cv 17.3kgfm 11.0/12.3 e7.7/8.6; 1.8 flex mt 140cv 17.3kgfm 10.0/12.5 e6.7/8.6 !; 1.5 turbo gasoline cvt 173cv 22.4kgfm 11.4/12.6
  hr-v-2 | HR-V | 2ª geração | 2022- | suv suv_compact | 4385mm 354l | 6 airbags, esc, isofix | top | 1.5 flex cvt 126cv 15.8kgfm 12.7/13.9 e8.8/9.8 !; 1.5 turbo flex cvt 177cv 24.5kgfm 11.3/12.6 e7.9/8.8 !
  wr-v-1 | WR-V | 1ª geração | 2017-2021 | suv suv_compact | 4000mm 363l | 2 airbags | modern | 1.5 flex cvt 116cv 15.3kgfm 11.7/12.4 e8.1/8.8 !
  wr-v-2 | WR-V | 2ª geração | 2026- | suv suv_compact | 4325mm 458l | 6 airbags, esc, isofix | full | 1.5 flex cvt 126cv 15.8kgfm 12.0/12.8 e8.2/8.9 !
  zr-v | ZR-V | 1ª geração | 2024- | suv suv_midsize | 4568mm 389l | esc, isofix | top | 2.0 gasoline cvt 161cv 10.2/12.1 !
  cr-v-4 | CR-V | 4ª geração | 2012-2017 | suv suv_midsize | 4530mm 589l | - | full | 2.0 flex at 155cv 19.5kgfm; 2.0 gasoline at 155cv
  cr-v-5 | CR-V | 5ª geração | 2018-2022 | suv suv_midsize | 4591mm 522l | 6 airbags, esc, isofix | top | 1.5 turbo gasoline cvt 190cv 24.5kgfm
  fit-1 | Fit | 1ª geração | 2003-2008 | hatch compact | 3830mm | no esc, no isofix | usual | 1.4 gasoline 80cv; 1.4 flex 83cv; 1.5 gasoline 105cv
  civic-6 | Civic | 6ª geração | 1997-2000 | sedan midsize | - | no esc, no isofix | usual | 1.6 gasoline 106cv; 1.6 VTEC gasoline 127cv
  civic-7 | Civic | 7ª geração | 2001-2006 | sedan midsize | - | no esc, no isofix | usual | 1.7 gasoline 115cv; 1.7 VTEC gasoline 130cv
  accord-8 | Accord | 8ª geração | 2008-2012 | sedan large | - | esc | full | 2.0 gasoline at 156cv; 3.5 V6 gasoline at 278cv
  accord-9 | Accord | 9ª geração | 2013-2017 | sedan large | - | esc, isofix | full | 2.4 gasoline at 175cv; 3.5 V6 gasoline at 280cv
  cr-v-3 | CR-V | 3ª geração | 2007-2011 | suv suv_midsize | - | - | full | 2.0 gasoline 150cv
  accord-7 | Accord | 7ª geração | 2003-2007 | sedan large | - | - | full | -
  accord-10 | Accord | 10ª geração | 2018-2022 | sedan large | - | esc, isofix | top | 2.0 turbo gasoline at 256cv
  cr-v-2 | CR-V | 2ª geração | 2002-2006 | suv suv_midsize | - | - | usual | 2.0 gasoline at 150cv
  cr-v-6 | CR-V | 6ª geração | 2024- | suv suv_midsize | - | esc, isofix | top | 2.0 e:HEV hybrid 207cv
  civic-type-r | Civic Type R = Civic … Type R | 1ª geração no Brasil | 2023- | hatch midsize, 4 seats | - | esc, isofix | top | 2.0 turbo gasoline mt 297cv
  civic-si-9 | Civic Si = Civic … Si, Civic Coupé | 9ª geração | 2014-2015 | coupe midsize | - | esc, isofix | full | 2.4 gasoline mt 206cv
  civic-si-10 | Civic Si = Civic … Si, Civic Coupé | 10ª geração | 2018-2020 | coupe midsize | - | esc, isofix | full | 1.5 turbo gasoline mt 208cv
`,
)
