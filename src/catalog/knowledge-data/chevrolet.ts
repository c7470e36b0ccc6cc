/** Chevrolet on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const CHEVROLET = generations(
  "Chevrolet",
  "chevrolet",
  `
  celta-2 | Celta | 2ª geração | 2007-2016 | hatch subcompact, 4/2 doors | 3788mm 260l | 0 airbags, no esc, no isofix, 1★2011 | basic | 1.0 flex mt 78cv 9.7kgfm 2010-
  classic | Classic = Corsa Classic, Corsa … Classic | Corsa Classic | 2005-2016 | sedan compact | 4152mm 390l | 0 airbags, no esc, no isofix, 1★2011 | basic | 1.0 flex mt 78cv 9.7kgfm 2010-
  corsa-2 | Corsa = Corsa Hatch | 2ª geração | 2003-2012 | hatch compact | 3822mm 260l | 0 airbags, no esc, no isofix | basic | 1.4 flex mt 105cv 13.4kgfm
  agile | Agile | 1ª geração | 2010-2014 | hatch compact | 3996mm 327l | 0 airbags, no esc, no isofix, 0★2013 | usual | 1.4 flex mt 102cv 13.5kgfm
  prisma-1 | Prisma = Prisma … Joy | 1ª geração | 2007-2012 | sedan compact | 4127mm 439l | 0 airbags, no esc, no isofix | basic | 1.4 flex mt 97cv 13.2kgfm; 1.0 flex mt 78cv 9.7kgfm
  prisma-2 | Prisma = Prisma … Joy | 2ª geração | 2013-2017 | sedan compact | 4275mm 500l | 2 airbags, 0★2017 | usual | 1.0 flex mt 80cv 9.8kgfm 13.1/15.8 e8.9/10.8 !; 1.4 flex at 106cv 13.9kgfm 11.7/14.6 e8.0/10.0; 1.4 flex mt 106cv 13.9kgfm 12.9/15.4 e8.8/10.7 ~
  prisma-2-2018 | Prisma = Prisma … Joy | 2ª geração, reforçada em 2018 | 2018-2019 | sedan compact | 4275mm 500l | 2 airbags | usual | 1.0 flex mt 80cv 9.8kgfm 13.1/15.8 e8.9/10.8 !; 1.4 flex at 106cv 13.9kgfm 11.7/14.6 e8.0/10.0; 1.4 flex mt 106cv 13.9kgfm 12.9/15.4 e8.8/10.7 ~
  onix-1 | Onix = Onix … Joy | 1ª geração | 2013-2017 | hatch compact | 3930mm 280l | 2 airbags, 0★2017 | usual | 1.0 flex mt 80cv 9.8kgfm 12.9/15.3 e8.8/10.5 ~; 1.4 flex at 106cv 13.9kgfm 11.2/12.6 e7.7/8.6 ~; 1.4 flex mt 106cv 13.9kgfm 12.5/14.9 e8.6/10.2 ~
  onix-1-2018 | Onix = Onix … Joy | 1ª geração, reforçada em 2018 | 2018-2019 | hatch compact | 3930mm 280l | 2 airbags | usual | 1.0 flex mt 80cv 9.8kgfm 12.9/15.3 e8.8/10.5 ~; 1.4 flex at 106cv 13.9kgfm 11.2/12.6 e7.7/8.6 ~; 1.4 flex mt 106cv 13.9kgfm 12.5/14.9 e8.6/10.2 ~
  joy | Joy = Onix Joy, Onix … Joy | Onix da 1ª geração | 2020-2021 | hatch compact | 3930mm 280l | 2 airbags | basic | 1.0 flex mt 80cv 9.8kgfm 12.8/14.7 e8.8/10.3
  joy-plus | Joy Plus = Prisma Joy, Prisma … Joy, Onix … Plus Joy | Prisma da 2ª geração | 2020-2021 | sedan compact | 4275mm 500l | 2 airbags | basic | 1.0 flex mt 80cv 9.8kgfm 12.8/15.3 e8.7/10.6
  onix-2 | Onix | 2ª geração | 2020- | hatch compact | 4163mm 303l | 6 airbags, esc, isofix, 5★2019 | modern | 1.0 flex mt 82cv 10.6kgfm 13.9/16.7 e9.9/11.7 !; 1.0 turbo flex at 116cv 16.8kgfm 11.9/15.1 e8.3/10.7 ~; 1.0 turbo flex mt 116cv 16.8kgfm 13.1/16.1 e9.1/11.1 !
  onix-plus | Onix Plus = Onix Sedan, Onix … Plus | 1ª geração | 2020- | sedan compact | 4474mm 469l | 6 airbags, esc, isofix, 5★2019 | modern | 1.0 flex mt 82cv 10.6kgfm 14.3/17.7 e10.1/12.5 !; 1.0 turbo flex mt 116cv 16.8kgfm 13.7/17.0 e9.6/12.2 !; 1.0 turbo flex at 116cv 16.8kgfm 12.0/15.7 e8.4/11.1 ~
  cobalt | Cobalt | 1ª geração | 2012-2020 | sedan compact | 4481mm 563l | - | usual | 1.4 flex mt 106cv 13.9kgfm 12.5/15.1 e8.5/10.4 ! 2017-; 1.4 flex mt 102cv 13.0kgfm -2016; 1.8 flex at 111cv 17.7kgfm 11.1/14.4 e7.6/10.0 ! 2017-; 1.8 flex mt 111cv 17.7kgfm 12.1/15.1 e8.3/10.4 ! 2017-; 1.8 flex at 108cv 17.1kgfm -2016
  cruze-1 | Cruze | 1ª geração | 2012-2016 | sedan midsize | 4603mm 450l | 2 airbags | full | 1.8 flex at 144cv 18.9kgfm 9.1/10.8 e6.1/7.3 !; 1.8 flex mt 144cv 18.9kgfm
  cruze-2 | Cruze | 2ª geração | 2017-2019 | sedan midsize | 4665mm 440l | 4 airbags, esc, isofix, 4★2018 | full | 1.4 turbo flex at 153cv 24.5kgfm 11.2/14.0 e7.6/9.6
  cruze-2020 | Cruze | reforma de 2019 | 2020-2024 | sedan midsize | 4665mm 440l | 6 airbags, esc, isofix, 5★2019 | full | 1.4 turbo flex at 153cv 24.5kgfm 11.2/14.0 e7.6/9.6
  cruze-sport6-1 | Cruze Sport6 = Cruze … Sport6, Cruze Hatch, Cruze Sport | 1ª geração | 2012-2016 | hatch midsize | 4510mm 402l | 2 airbags | full | 1.8 flex at 144cv 18.9kgfm 9.1/10.8 e6.1/7.3 !
  cruze-sport6-2 | Cruze Sport6 = Cruze … Sport6, Cruze Hatch, Cruze Sport | 2ª geração | 2017-2019 | hatch midsize | 4448mm 290l | 4 airbags, esc, isofix, 4★2018 | full | 1.4 turbo flex at 153cv 24.5kgfm 11.1/13.5 e7.6/9.4
  cruze-sport6-2020 | Cruze Sport6 = Cruze … Sport6, Cruze Hatch, Cruze Sport | reforma de 2019 | 2020-2023 | hatch midsize | 4448mm 290l | 6 airbags, esc, isofix, 5★2019 | full | 1.4 turbo flex at 153cv 24.5kgfm 11.1/13.5 e7.6/9.4
  spin | Spin | 1ª geração | 2013- | minivan minivan, 5/7 seats | 4360mm 710l | 2 airbags | usual | 1.8 flex at 111cv 17.7kgfm 10.2/12.0 e7.0/8.3 ~ 2017-; 1.8 flex mt 111cv 17.7kgfm 11.3/13.0 e7.8/9.1 ~ 2017-; 1.8 flex 108cv 17.1kgfm -2016
  tracker-2 | Tracker | 2ª geração | 2014-2020 | suv suv_compact | 4258mm 306l | 2 airbags | full | 1.8 flex at 144cv 18.9kgfm; 1.4 turbo flex at 153cv 24.5kgfm 10.6/11.7 e7.3/8.2 ~
  tracker-3 | Tracker | 3ª geração | 2021- | suv suv_compact | 4270mm 393l | 6 airbags, esc, isofix | full | 1.0 turbo flex at 116cv 16.8kgfm 11.9/13.7 e8.2/9.6 ! -2025; 1.0 turbo flex mt 116cv 16.8kgfm 13.0/14.8 !; 1.0 turbo flex at 115cv 18.9kgfm 2025-; 1.2 turbo flex at 133cv 21.4kgfm 11.2/13.5 e7.7/9.4 ! -2025; 1.2 turbo flex at 141cv 22.9kgfm 2024-
  tracker-3-2020 | Novo Tracker = Tracker … 1.0, Tracker … 1.2 | 3ª geração, ao lado da 2ª | 2020-2020 | suv suv_compact | 4270mm 393l | 6 airbags, esc, isofix | full | 1.0 turbo flex at 116cv 16.8kgfm 11.9/13.7 e8.2/9.6 !; 1.0 turbo flex mt 116cv 16.8kgfm 13.0/14.8 !; 1.2 turbo flex at 133cv 21.4kgfm 11.2/13.5 e7.7/9.4 !
  captiva | Captiva | 1ª geração | 2008-2017 | suv suv_midsize | 4576mm | - | full | 2.4 gasoline at 185cv; 2.4 gasoline at 171cv; 3.6 V6 gasoline at 261cv -2010; 3.0 V6 gasoline at 268cv 2011-
  equinox-1 | Equinox | 1ª geração no Brasil | 2018-2024 | suv suv_midsize | 4652mm 468l | 6 airbags, esc, isofix | top | 2.0 turbo gasoline at 262cv 37.0kgfm; 1.5 turbo gasoline at 172cv 9.3/11.5 ~
  trailblazer-2 | Trailblazer | 2ª geração | 2013- | suv suv_large, 7 seats | 4887mm | - | full | 2.8 diesel at 200cv 51.0kgfm 8.2/10.3 !; 2.8 diesel at 180cv 47.9kgfm; 3.6 V6 gasoline at 239cv; 3.6 V6 gasoline at 279cv
  montana-2 | Montana | 2ª geração | 2011-2021 | pickup pickup_small, 2 seats, 2 doors | 4514mm 1100l | no esc, no isofix | work | 1.4 flex mt 102cv 13.5kgfm; 1.4 flex mt 99cv 13.0kgfm 11.4/13.2 e7.7/9.0 ~
  montana-3 | Montana | 3ª geração | 2023- | pickup pickup_mid | 4717mm 874l | 6 airbags, esc, isofix | modern | 1.2 turbo flex at 133cv 21.4kgfm 11.1/13.3 e7.7/9.3 !; 1.2 turbo flex mt 133cv 21.4kgfm 12.0/13.6 e8.3/9.6 !
  s10-2 | S10 | 2ª geração | 2012- | pickup pickup_large, 5/2 seats, 4/2 doors | 5361mm 1061l | 2 airbags | modern | 2.8 diesel at 200cv 51.0kgfm 8.3/10.3 ~ 2014-2024; 2.8 diesel mt 200cv 44.9kgfm 9.3/10.8 ! 2014-2024; 2.8 diesel 180cv 47.9kgfm -2013; 2.8 diesel 207cv 52.0kgfm 2025-; 2.4 flex 147cv 24.1kgfm; 2.5 flex 206cv 27.3kgfm
  celta-1 | Celta | 1ª geração | 2001-2006 | hatch subcompact, 4/2 doors | 260l | 0 airbags, no esc, no isofix | bare | 1.0 flex mt 70cv
  corsa-sedan-2 | Corsa Sedan | 2ª geração | 2003-2012 | sedan compact | 432l | no esc, no isofix | basic | 1.4 flex mt 105cv 13.4kgfm
  meriva | Meriva | 1ª geração | 2003-2012 | minivan minivan | 4042mm 390l | no esc, no isofix | usual | 1.4 flex mt 105cv 13.4kgfm; 1.8 flex 114cv
  astra-hatch | Astra | 2ª geração (Astra B) | 1999-2011 | hatch midsize, 4/2 doors | 4199mm 370l | no esc, no isofix | usual | 2.0 flex 128cv -2010; 2.0 flex 140cv 2009-
  astra-sedan | Astra Sedan | 2ª geração (Astra B) | 1999-2011 | sedan midsize | 460l | no esc, no isofix | usual | 2.0 flex 128cv -2010; 2.0 flex 140cv 2009-
  vectra-2 | Vectra | 2ª geração (Vectra B) | 1997-2005 | sedan midsize | 500l | no esc, no isofix | usual | 2.0 gasoline 110cv; 2.2 gasoline 123cv
  vectra-3 | Vectra | 3ª geração | 2006-2011 | sedan midsize | 4587mm 526l | no esc, no isofix | usual | 2.4 flex 150cv; 2.0 flex 128cv -2010; 2.0 flex 140cv 2009-
  vectra-gt | Vectra GT = Vectra … GT, Vectra … GTX, Vectra Hatch | 1ª geração | 2008-2011 | hatch midsize | - | no esc, no isofix | usual | -
  zafira | Zafira | 1ª geração | 2001-2012 | minivan minivan, 7 seats | 4317mm | no esc, no isofix | usual | 2.0 flex 128cv -2010; 2.0 flex 140cv 2009-
  montana-1 | Montana | 1ª geração | 2004-2010 | pickup pickup_small, 2 seats, 2 doors | - | no esc, no isofix | work | 1.4 flex mt 105cv 13.4kgfm
  sonic-hatch | Sonic | 1ª geração | 2012-2014 | hatch compact | 4039mm 265l | 2 airbags | usual | 1.6 flex 120cv 16.3kgfm
  sonic-sedan | Sonic Sedan | 1ª geração | 2012-2014 | sedan compact | 477l | 2 airbags | usual | 1.6 flex 120cv 16.3kgfm
  blazer | Blazer | 1ª geração no Brasil | 1996-2011 | suv suv_large | - | no esc, no isofix | usual | 2.4 flex mt 147cv
  s10-1 | S10 | 1ª geração | 1996-2011 | pickup pickup_large, 5/2 seats, 4/2 doors | - | no esc, no isofix | work | 2.4 flex mt 147cv
  camaro-5 | Camaro | 5ª geração | 2010-2015 | coupe large, 4 seats | 4836mm | esc | full | 6.2 V8 gasoline at 406cv
  camaro-6 | Camaro | 6ª geração | 2016-2023 | coupe large, 4 seats | 4784mm | esc | full | 6.2 V8 gasoline at 461cv
  bolt | Bolt = Bolt EV | 1ª geração | 2020-2023 | hatch compact | 4165mm | esc, isofix | full | elétrico electric 203cv 36.7kgfm
  tracker-1 | Tracker | 1ª geração no Brasil | 2007-2009 | suv suv_compact | - | no esc, no isofix | usual | 2.0 gasoline mt 128cv
  malibu | Malibu | 1ª geração no Brasil | 2010-2013 | sedan large | - | esc | full | 2.4 gasoline at 171cv
  corsa-1 | Corsa | 1ª geração | 1994-2001 | hatch compact, 4/2 doors | - | no esc, no isofix | bare | -
  equinox-2 | Equinox | 2ª geração no Brasil | 2025- | suv suv_midsize | - | esc, isofix | top | 1.5 turbo gasoline at 177cv
  equinox-ev | Equinox EV | 1ª geração | 2025- | suv suv_midsize | - | esc, isofix | top | elétrico electric 292cv
  blazer-ev | Blazer EV | 1ª geração | 2025- | suv suv_large | - | esc, isofix | top | elétrico electric 347cv
  spark-euv | Spark EUV = Spark | 1ª geração no Brasil | 2026- | suv suv_compact | - | esc, isofix | full | elétrico electric 101cv
  captiva-ev | Captiva EV = Captiva | 1ª geração elétrica | 2026- | suv suv_midsize | - | esc, isofix | full | elétrico electric 201cv
  silverado | Silverado | geração de 2024 no Brasil | 2024- | pickup pickup_large | - | esc, isofix | top | 5.3 V8 gasoline at 360cv
`,
)
