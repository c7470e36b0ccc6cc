/** Hyundai and Kia on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const HYUNDAI = generations(
  "Hyundai",
  "hyundai",
  `
  hb20-1 | HB20 | 1ª geração | 2013-2019 | hatch compact | 3920mm 300l | 2 airbags | usual | 1.0 flex mt 80cv 10.2kgfm 12.5/14.1 e8.5/9.9 !; 1.6 flex at 128cv 16.5kgfm 10.3/13.0 e7.2/9.1 ~; 1.6 flex mt 128cv 16.5kgfm 11.6/13.8 e8.1/9.9 ~; 1.0 turbo flex mt 105cv 15.0kgfm 11.6/14.3 e8.2/10.1 ~
  hb20-2 | HB20 | 2ª geração | 2020-2022 | hatch compact | 3940mm 300l | 2 airbags, isofix, 0★2020 | modern | 1.0 flex mt 80cv 10.2kgfm 13.3/15.0 e9.3/10.6 ~; 1.0 turbo flex at 120cv 17.5kgfm 12.2/14.3 e8.6/10.2 ~; 1.6 flex 130cv 16.5kgfm; 1.0 turbo flex mt 120cv 17.5kgfm 13.7/15.5 e9.5/10.9 !
  hb20-2023 | HB20 | reforma de 2022 | 2023- | hatch compact | 4015mm 300l | 6 airbags, esc, isofix, 3★2023 | modern | 1.0 flex mt 80cv 10.2kgfm 13.3/15.0 e9.3/10.6 ~; 1.0 turbo flex at 120cv 17.5kgfm 12.2/14.3 e8.6/10.2 ~; 1.0 turbo flex mt 120cv 17.5kgfm 13.7/15.5 e9.5/10.9 !
  hb20s-1 | HB20S = HB20 Sedan | 1ª geração | 2013-2019 | sedan compact | 4230mm 450l | 2 airbags | usual | 1.0 flex mt 80cv 10.2kgfm 12.0/14.0 e8.5/9.8 !; 1.6 flex at 128cv 16.5kgfm 10.2/12.9 e7.0/9.3 ~; 1.6 flex mt 128cv 16.5kgfm 11.5/14.0 e8.1/9.8 !
  hb20s-2 | HB20S = HB20 Sedan | 2ª geração | 2020-2022 | sedan compact | 4260mm 475l | 2 airbags, isofix, 0★2020 | modern | 1.0 flex mt 80cv 10.2kgfm 13.7/15.7 e9.6/11.1 !; 1.0 turbo flex mt 120cv 17.5kgfm 13.6/16.0 e9.8/11.6 !; 1.0 turbo flex at 120cv 17.5kgfm 13.0/16.0 e9.0/11.2 !; 1.6 flex at 130cv 16.5kgfm
  hb20s-2023 | HB20S = HB20 Sedan | reforma de 2022 | 2023- | sedan compact | 4325mm 475l | 6 airbags, esc, isofix | modern | 1.0 flex mt 80cv 10.2kgfm 13.7/15.7 e9.6/11.1 !; 1.0 turbo flex mt 120cv 17.5kgfm 13.6/16.0 e9.8/11.6 !; 1.0 turbo flex at 120cv 17.5kgfm 13.0/16.0 e9.0/11.2 !
  hb20x-1 | HB20X | 1ª geração | 2013-2019 | hatch compact | 300l | 2 airbags | usual | 1.6 flex mt 128cv 16.5kgfm 11.6/13.4 e8.3/9.8; 1.6 flex at 128cv 16.5kgfm
  hb20x-2 | HB20X | 2ª geração | 2020-2022 | hatch compact | 300l | 2 airbags, isofix | modern | 1.6 flex 130cv 16.5kgfm
  creta-1 | Creta | 1ª geração | 2017-2021 | suv suv_compact | 4270mm 431l | 2 airbags, esc, isofix | full | 1.6 flex at 130cv 16.5kgfm 10.1/11.3 e7.1/8.2 !; 1.6 flex mt 130cv 16.5kgfm 10.4/11.7 e7.6/8.2; 2.0 flex at 166cv 20.5kgfm 10.0/11.4 e6.9/8.2 !
  creta-1-late | Creta da 1ª geração = Creta … 1.6 Action | 1ª geração, ao lado da 2ª | 2022-2023 | suv suv_compact | 4270mm 431l | 2 airbags, esc, isofix | full | 1.6 flex at 130cv 16.5kgfm 10.1/11.3 e7.1/8.2 !; 1.6 flex mt 130cv 16.5kgfm 10.4/11.7 e7.6/8.2; 2.0 flex at 166cv 20.5kgfm 10.0/11.4 e6.9/8.2 !
  creta-2 | Creta | 2ª geração | 2022- | suv suv_compact | 4300mm 422l | 6 airbags, esc, isofix | full | 1.0 turbo flex at 120cv 17.5kgfm 11.9/12.6 e8.3/9.1 !; 2.0 flex at 167cv 20.6kgfm 11.1/12.4 e7.7/8.8 !; 1.6 turbo gasoline dct 193cv 27.0kgfm 11.9/13.5 !
  i30-1 | i30 | 1ª geração | 2009-2012 | hatch midsize | 4245mm 340l | - | full | 2.0 gasoline 145cv
  i30-2 | i30 | 2ª geração | 2013-2017 | hatch midsize | 4300mm 378l | - | full | 1.6 flex at 128cv 16.5kgfm; 1.8 gasoline at 150cv
  elantra-5 | Elantra | 5ª geração | 2012-2016 | sedan midsize | 4530mm | - | full | 1.8 gasoline at 160cv; 2.0 flex at 178cv; 2.0 flex at 167cv
  azera-2 | Azera | 2ª geração | 2012-2016 | sedan large | 4910mm | - | top | 3.0 V6 gasoline at 250cv
  ix35 | ix35 | 1ª geração | 2010-2022 | suv suv_midsize | 4410mm | - | full | 2.0 flex at 167cv 10.1/11.3 e6.8/7.8 !; 2.0 flex at 178cv; 2.0 gasoline at 168cv
  tucson-1 | Tucson | 1ª geração | 2006-2016 | suv suv_compact | 4325mm | - | usual | 2.0 flex at 146cv 7.4/8.6 e5.0/5.8 !; 2.0 gasoline mt 142cv; 2.0 gasoline at 142cv
  tucson-1-late | Tucson da 1ª geração = Tucson … 2.0 | 1ª geração, ao lado da 3ª | 2017-2019 | suv suv_compact | 4325mm | - | usual | 2.0 flex at 146cv 7.4/8.6 e5.0/5.8 !; 2.0 gasoline mt 142cv; 2.0 gasoline at 142cv
  new-tucson | New Tucson = Tucson | 3ª geração mundial | 2017-2024 | suv suv_midsize | 4475mm 513l | 6 airbags, esc, isofix | full | 1.6 turbo gasoline dct 177cv 27.0kgfm 9.9/11.7 ~
  santa-fe-3 | Santa Fe | 3ª geração | 2013-2019 | suv suv_large, 7/5 seats | 4690mm | - | top | 3.3 V6 gasoline at 270cv
  azera-1 | Azera | 1ª geração | 2007-2011 | sedan large | 4895mm | - | full | 3.3 V6 gasoline at 245cv
  i30-cw | i30 CW | 1ª geração | 2010-2012 | wagon midsize | 4475mm | - | full | 2.0 gasoline 145cv
  elantra-6 | Elantra | 6ª geração | 2017-2019 | sedan midsize | 4570mm | - | full | 2.0 flex at 167cv
  sonata-6 | Sonata | 6ª geração | 2011-2014 | sedan large | 4820mm | - | full | 2.4 gasoline at 182cv
  veloster | Veloster | 1ª geração | 2011-2014 | hatch midsize, 4 seats, 3 doors | 4220mm | - | full | 1.6 gasoline at 128cv
  vera-cruz | Vera Cruz | 1ª geração | 2007-2012 | suv suv_large, 7 seats | 4840mm | esc | full | 3.8 V6 gasoline at 270cv
  santa-fe-2 | Santa Fe | 2ª geração | 2006-2012 | suv suv_large, 5/7 seats | - | - | full | 2.4 gasoline at 174cv; 2.7 V6 gasoline at 200cv; 3.5 V6 gasoline at 285cv
  azera-3 | Azera | 3ª geração | 2017-2020 | sedan large | - | esc, isofix | top | -
  santa-fe-4 | Santa Fe | 4ª geração | 2020-2023 | suv suv_large, 7/5 seats | - | esc, isofix | top | 3.5 V6 gasoline at 280cv
  kona | Kona | 2ª geração mundial | 2024- | suv suv_compact | - | esc, isofix | top | 1.6 hybrid dct 141cv 27.0kgfm
  ioniq | Ioniq | 1ª geração | 2020-2022 | hatch midsize | 4470mm | esc, isofix | top | 1.6 hybrid dct 141cv
  palisade | Palisade | 1ª geração | 2025- | suv suv_large, 8/7 seats | - | esc, isofix | top | 3.8 V6 gasoline at 295cv
`,
)

export const KIA = generations(
  "Kia",
  "kia",
  `
  picanto-2 | Picanto | 2ª geração | 2012-2017 | hatch subcompact | 3595mm | - | usual | 1.0 flex 80cv 10.2kgfm
  soul-1 | Soul | 1ª geração | 2009-2014 | hatch compact | 4105mm 340l | - | usual | 1.6 flex 130cv; 1.6 gasoline 124cv
  cerato-2 | Cerato | 2ª geração | 2010-2013 | sedan midsize | 4530mm 415l | - | usual | 1.6 gasoline 126cv; 1.6 flex 128cv 16.5kgfm
  cerato-3 | Cerato | 3ª geração | 2014-2019 | sedan midsize | 4560mm 421l | - | full | 1.6 flex at 128cv 16.5kgfm; 1.6 flex mt 128cv 16.5kgfm
  cerato-4 | Cerato | 4ª geração | 2020-2023 | sedan midsize | 4640mm 502l | esc, isofix | full | 2.0 flex at 167cv
  sportage-3 | Sportage | 3ª geração | 2011-2016 | suv suv_midsize | 4440mm | - | full | 2.0 flex at 178cv; 2.0 flex at 167cv; 2.0 gasoline at 166cv
  sportage-4 | Sportage | 4ª geração | 2017-2022 | suv suv_midsize | 4480mm | esc, isofix | full | 2.0 flex at 167cv 20.2kgfm 8.7/11.0 e6.0/7.5 !
  sportage-5 | Sportage | 5ª geração | 2023- | suv suv_midsize | - | 6 airbags, esc, isofix | top | 1.6 turbo hybrid dct 180cv 27.0kgfm 11.5/12.1 !
  stonic | Stonic | 1ª geração | 2022- | suv suv_compact | 4140mm 325l | 6 airbags, esc, isofix | full | 1.0 turbo hybrid dct 120cv 20.4kgfm 13.7/13.8 !
  niro-2 | Niro | 2ª geração | 2023- | suv suv_compact | 4420mm | 6 airbags, esc, isofix | top | 1.6 hybrid dct 141cv 27.0kgfm 19.8/17.7 ~
  sorento-2 | Sorento | 2ª geração | 2010-2015 | suv suv_large, 7/5 seats | 4685mm | - | full | 2.4 gasoline at 174cv; 3.5 V6 gasoline at 278cv
  picanto-1 | Picanto | 1ª geração | 2006-2011 | hatch subcompact | 3535mm | - | usual | 1.0 gasoline 64cv
  sportage-2 | Sportage | 2ª geração | 2005-2010 | suv suv_compact | 4350mm | - | usual | 2.0 gasoline 142cv; 2.7 V6 gasoline at 175cv
  carens-2 | Carens | 2ª geração | 2007-2013 | minivan minivan, 7/5 seats | - | - | usual | 2.0 gasoline 145cv
  carnival-2 | Carnival = Grand Carnival | 2ª geração | 2007-2015 | minivan minivan, 8/7 seats | - | - | full | 3.5 V6 gasoline at 276cv
  carnival-3 | Carnival = Grand Carnival | 3ª geração | 2016-2021 | minivan minivan, 8/7 seats | 5115mm | esc, isofix | full | 3.3 V6 gasoline at 270cv
  soul-2 | Soul | 2ª geração | 2015-2019 | hatch compact | 4140mm | - | full | 1.6 flex at 128cv
  sorento-3 | Sorento | 3ª geração | 2016-2020 | suv suv_large, 7 seats | 4780mm | esc, isofix | full | 3.3 V6 gasoline at 270cv
  optima | Optima | 1ª geração no Brasil | 2012-2016 | sedan large | 4845mm | - | full | 2.4 gasoline at 180cv
  rio | Rio | 1ª geração no Brasil | 2020-2022 | hatch compact | 4065mm 325l | - | modern | 1.6 flex at 130cv 16.5kgfm
  cerato-1 | Cerato | 1ª geração | 2006-2009 | sedan midsize | - | - | usual | -
  sorento-1 | Sorento | 1ª geração | 2003-2009 | suv suv_large, 5/7 seats | - | - | usual | -
  mohave | Mohave | 1ª geração | 2008-2017 | suv suv_large, 7 seats | - | esc | full | -
  cadenza | Cadenza | 1ª geração | 2011-2017 | sedan large | - | esc, isofix | top | -
  carnival-4 | Carnival = Grand Carnival | 4ª geração | 2022- | minivan minivan, 8/7 seats | 5155mm | esc, isofix | top | -
  ev5 | EV5 | 1ª geração | 2025- | suv suv_midsize | 4615mm | esc, isofix | top | elétrico electric 217cv
`,
)
