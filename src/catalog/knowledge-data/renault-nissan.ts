/** Renault and Nissan on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const RENAULT = generations(
  "Renault",
  "renault",
  `
  kwid | Kwid | 1ª geração | 2018-2022 | hatch subcompact | 3680mm 290l 180gc | 4 airbags, isofix, 3★2017 | usual | 1.0 flex mt 70cv 9.8kgfm 14.9/15.6 e10.3/10.8 !; 1.0 flex mt 71cv 10.0kgfm
  kwid-2023 | Kwid | reforma de 2022 | 2023- | hatch subcompact | 3680mm 290l 185gc | 4 airbags, esc, isofix | usual | 1.0 flex mt 71cv 10.0kgfm 15.3/15.7 e10.8/11.0 !
  kwid-e-tech | Kwid E-Tech | 1ª geração | 2022-2025 | hatch subcompact, 4 seats | 3734mm 290l | 6 airbags, esc, isofix | modern | elétrico electric 65cv 11.5kgfm 185km ~
  clio-2 | Clio = Clio Hatch | 2ª geração | 2000-2016 | hatch subcompact, 4/2 doors | 3811mm 255l | no esc, no isofix, 0★2013 | basic | 1.0 flex mt 77cv 10.1kgfm; 1.0 flex mt 80cv 10.5kgfm 14.3/15.8 e9.5/10.7 !
  sandero-1 | Sandero | 1ª geração | 2008-2014 | hatch compact | 4020mm 320l | no esc, no isofix | basic | 1.0 flex mt 77cv 10.1kgfm; 1.0 flex mt 80cv 10.5kgfm; 1.6 flex 106cv 14.5kgfm 2012-; 1.6 16V flex 112cv 15.5kgfm; 1.6 flex mt 95cv -2010
  sandero-2 | Sandero | 2ª geração | 2015-2023 | hatch compact | 4060mm 320l | 2 airbags, 1★2021 | usual | 1.0 SCe flex mt 82cv 10.5kgfm 14.2/14.1 e9.5/9.6 !; 1.0 flex mt 80cv 10.5kgfm; 1.6 flex 106cv 15.5kgfm; 1.6 SCe flex 118cv 16.0kgfm; 2.0 RS flex mt 150cv 20.9kgfm 9.9/11.1 e6.9/7.7
  stepway-1 | Stepway = Sandero Stepway, Sandero … Stepway | Sandero da 1ª geração | 2009-2014 | hatch compact | 320l | no esc, no isofix | usual | 1.6 16V flex 112cv 15.5kgfm; 1.6 flex 106cv 14.5kgfm
  stepway-2 | Stepway = Sandero Stepway, Sandero … Stepway | Sandero da 2ª geração | 2015-2025 | hatch compact | 4083mm 320l | 2 airbags, 0★2024 | usual | 1.6 SCe flex mt 118cv 16.0kgfm 12.0/12.1 e8.3/8.5; 1.6 SCe flex cvt 118cv 16.0kgfm 10.8/11.8 e7.2/8.2; 1.6 flex 106cv 15.5kgfm; 1.0 SCe flex mt 82cv 10.5kgfm 13.0/13.7 e9.3/9.3 !
  logan-1 | Logan | 1ª geração | 2008-2013 | sedan compact | 4250mm 510l | no esc, no isofix | basic | 1.0 flex mt 77cv 10.1kgfm; 1.0 flex mt 80cv 10.5kgfm; 1.6 flex 106cv 14.5kgfm 2012-; 1.6 flex mt 95cv -2010; 1.6 16V flex 112cv 15.5kgfm
  logan-2 | Logan | 2ª geração | 2014-2024 | sedan compact | 4349mm 510l | 2 airbags, 0★2024 | usual | 1.0 SCe flex mt 82cv 10.5kgfm 14.0/14.9 e9.4/10.2 !; 1.0 flex mt 80cv 10.5kgfm; 1.6 flex 106cv 15.5kgfm; 1.6 SCe flex 118cv 16.0kgfm
  fluence | Fluence | 1ª geração | 2011-2018 | sedan midsize | 4620mm 530l | - | full | 2.0 flex cvt 143cv 20.3kgfm 9.5/11.8 e6.4/8.1 ~; 2.0 flex mt 143cv 20.3kgfm; 2.0 turbo gasoline mt 180cv; 1.6 flex mt 115cv
  kardian | Kardian | 1ª geração | 2025- | suv suv_compact | 4119mm | 6 airbags, esc, isofix, 4★2024 | full | 1.0 turbo flex dct 125cv 22.4kgfm 12.2/13.8 e8.8/9.8 ~; 1.0 turbo flex mt 125cv 20.4kgfm 12.4/14.8 e8.6/10.2 !
  duster-1 | Duster | 1ª geração | 2012-2020 | suv suv_compact | 4329mm 475l 210gc | 2 airbags | usual | 1.6 flex mt 115cv 15.9kgfm 9.6/10.6 e6.8/7.3 ! 2016-; 1.6 flex mt 115cv 15.9kgfm -2015; 1.6 SCe flex mt 120cv 16.2kgfm 11.1/11.4 e7.5/7.9; 1.6 SCe flex cvt 120cv 16.2kgfm 10.3/10.8 e7.1/7.9; 2.0 flex 142cv 20.9kgfm; 2.0 flex 148cv 20.9kgfm
  duster-2 | Duster | 2ª geração | 2021- | suv suv_compact | 4376mm 475l 237gc | 2 airbags, esc, isofix, 0★2021 | modern | 1.6 SCe flex cvt 120cv 16.2kgfm 10.7/11.4 e7.3/7.9 ~; 1.6 SCe flex mt 120cv 16.2kgfm 11.6/12.3 e8.1/8.5 !; 1.3 turbo flex cvt 170cv 27.5kgfm 10.8/11.5 e7.7/8.4 !; 1.3 turbo flex cvt 163cv 27.5kgfm 10.9/12.3 e7.5/8.6 !
  captur | Captur | 1ª geração no Brasil | 2017-2023 | suv suv_compact | 4329mm 437l 212gc | 4 airbags, esc, isofix | full | 1.6 SCe flex cvt 120cv 16.2kgfm 10.5/11.7 e7.2/8.1; 1.6 SCe flex mt 120cv 16.2kgfm 10.9/11.3 e7.6/8.0; 2.0 flex at 148cv 20.9kgfm 8.8/10.8 e6.2/7.3 !; 1.3 turbo flex cvt 170cv 27.5kgfm 10.9/11.6 e7.7/8.2 !
  boreal | Boreal | 1ª geração | 2026- | suv suv_midsize | 4556mm 522l | 6 airbags, esc, isofix | top | 1.3 turbo flex dct 163cv 27.5kgfm 11.2/13.6 e7.8/9.4 !
  oroch | Oroch = Duster Oroch, Duster … Oroch | 1ª geração | 2016- | pickup pickup_mid | 4719mm 683l | 2 airbags | usual | 1.6 SCe flex mt 120cv 16.2kgfm 11.1/11.2 e7.6/7.7 !; 2.0 flex 148cv 20.9kgfm; 1.3 turbo flex cvt 170cv 27.5kgfm 10.5/11.0 e7.4/7.8 !; 1.6 flex mt 115cv
  kangoo-1 | Kangoo = Kangoo Express | 1ª geração | 2000-2018 | van van, 2/5 seats, 3/4/2 doors | - | no esc | work | 1.6 flex mt 98cv
  symbol | Symbol | 1ª geração no Brasil | 2009-2013 | sedan compact | 4261mm 506l | no esc, no isofix | usual | 1.6 16V flex mt 115cv; 1.6 8V flex mt 95cv
  clio-sedan | Clio Sedan | 2ª geração | 2001-2009 | sedan compact | 510l | no esc, no isofix | basic | 1.0 16V flex mt 77cv; 1.6 16V flex mt 115cv
  megane-2 | Mégane = Mégane Sedan | 2ª geração | 2006-2011 | sedan midsize | 4498mm 520l | - | usual | 1.6 flex mt 115cv; 2.0 gasoline 138cv
  megane-grand-tour | Mégane Grand Tour = Mégane … Grand Tour | 2ª geração | 2007-2013 | wagon midsize | 4500mm 520l | - | usual | 1.6 flex mt 115cv; 2.0 gasoline 138cv
  scenic-1 | Scénic | 1ª geração | 1999-2011 | minivan minivan | - | no esc, no isofix | usual | 1.6 flex mt 115cv
  megane-e-tech | Mégane E-Tech | 1ª geração | 2023- | suv suv_compact | 4200mm 440l | esc, isofix | top | elétrico electric 220cv 30.6kgfm
  master-2 | Master | 2ª geração | 2002-2013 | van van, 3/16 seats, 3/4 doors | - | - | work | -
  master-3 | Master | 3ª geração | 2014-2025 | van van, 3/16 seats, 3/4 doors | - | - | work | -
  zoe | Zoe | 1ª geração | 2019-2022 | hatch compact | 4084mm 338l | esc, isofix | full | -
`,
)

export const NISSAN = generations(
  "Nissan",
  "nissan",
  `
  march | March | 1ª geração | 2012-2020 | hatch compact | 3827mm 265l | 2 airbags | usual | 1.0 flex mt 77cv 10.0kgfm 12.9/15.0 e8.8/10.4 !; 1.6 flex mt 111cv 15.1kgfm 12.6/14.4 e8.5/9.9 !; 1.6 flex cvt 111cv 15.1kgfm 11.7/14.5 e7.8/9.8 !; 1.0 flex mt 74cv 10.0kgfm
  versa-1 | Versa | 1ª geração | 2012-2020 | sedan compact | 4492mm 460l | 2 airbags | usual | 1.6 flex mt 111cv 15.1kgfm 12.6/14.4 e8.4/10.0 !; 1.6 flex cvt 111cv 15.1kgfm 11.6/14.1 e7.8/10.0; 1.0 flex mt 77cv 10.0kgfm 12.9/15.3 e8.8/10.5
  v-drive | V-Drive = Versa V-Drive | Versa da 1ª geração | 2021-2021 | sedan compact | 4492mm 460l | 2 airbags | usual | 1.6 flex mt 111cv 15.1kgfm 12.6/14.4 e8.4/10.0 !; 1.6 flex cvt 111cv 15.1kgfm 11.6/14.1 e7.8/10.0; 1.0 flex mt 77cv 10.0kgfm 12.9/15.3 e8.8/10.5
  versa-2 | Versa | 2ª geração | 2021- | sedan compact | 4495mm 482l | 6 airbags, esc, isofix | full | 1.6 flex cvt 114cv 15.5kgfm 11.9/14.4 e8.2/9.9 ~; 1.6 flex mt 114cv 15.5kgfm 11.5/14.1 e8.1/9.9 !; 1.6 flex cvt 113cv 15.3kgfm 11.5/15.0 e7.9/10.5 !
  kicks-1 | Kicks | 1ª geração | 2017-2025 | suv suv_compact | 4295mm 432l 200gc | 2 airbags, isofix, 4★2017 | modern | 1.6 flex cvt 114cv 15.5kgfm 11.4/13.9 e7.8/9.6 !; 1.6 flex mt 114cv 15.5kgfm 11.1/13.0 e7.8/9.0; 1.6 flex cvt 113cv 15.3kgfm 11.3/13.7 e7.8/9.4 !
  kicks-2 | Kicks | 2ª geração | 2026- | suv suv_compact | 4366mm 470l | 6 airbags, esc, isofix | top | 1.0 turbo flex dct 125cv 22.4kgfm 11.7/14.3 e8.3/9.9 !
  livina | Livina | 1ª geração | 2009-2014 | minivan minivan | 4180mm 449l | no esc, no isofix | usual | 1.6 flex mt 108cv; 1.8 flex at 126cv
  grand-livina | Grand Livina = Livina … Grand | 1ª geração | 2009-2014 | minivan minivan, 7 seats | 4420mm | no esc, no isofix | usual | 1.8 flex 126cv
  sentra-7 | Sentra | 7ª geração | 2014-2020 | sedan midsize | 4625mm 503l | - | full | 2.0 flex cvt 140cv 20.0kgfm 9.9/12.7 e6.7/9.1 !; 2.0 flex mt 140cv 20.0kgfm
  sentra-8 | Sentra | 8ª geração | 2023- | sedan midsize | 466l | 6 airbags, esc, isofix | top | 2.0 gasoline cvt 151cv 20.0kgfm 11.0/13.9 !
  frontier-2 | Frontier | 2ª geração no Brasil | 2008-2016 | pickup pickup_large | 5230mm | - | usual | 2.5 diesel 190cv 45.9kgfm; 2.5 diesel 172cv; 2.5 diesel mt 163cv
  frontier-3 | Frontier | 3ª geração no Brasil | 2017- | pickup pickup_large | 5260mm 1054l | 2 airbags, esc, isofix, 4★2019 | full | 2.3 diesel at 190cv 45.9kgfm 9.1/11.0 !; 2.3 diesel mt 163cv 9.5/10.9 !
  leaf-2 | Leaf | 2ª geração | 2019-2024 | hatch midsize | 4480mm 435l | 6 airbags, esc, isofix | full | elétrico electric 149cv 32.6kgfm
  tiida-hatch | Tiida = Tiida Hatch | 1ª geração | 2008-2013 | hatch midsize | - | - | usual | 1.8 flex 126cv 17.5kgfm
  tiida-sedan | Tiida Sedan | 1ª geração | 2011-2013 | sedan midsize | - | - | usual | 1.8 flex 126cv 17.5kgfm
  sentra-6 | Sentra | 6ª geração | 2007-2013 | sedan midsize | 4567mm | - | usual | 2.0 flex 143cv; 2.0 gasoline 142cv
  livina-x-gear | Livina X-Gear = X-Gear, Livina … X Gear | 1ª geração | 2010-2014 | minivan minivan | - | no esc, no isofix | usual | 1.6 flex mt 108cv; 1.8 flex at 126cv
  kicks-play | Kicks Play = Kicks … Play | Kicks da 1ª geração, ao lado da 2ª | 2025- | suv suv_compact | 4295mm 432l 200gc | isofix | modern | 1.6 flex cvt 113cv 15.3kgfm 11.3/13.7 e7.8/9.4 !
  kait | Kait | 1ª geração | 2026- | suv suv_compact | - | 6 airbags, esc, isofix | full | 1.6 flex cvt 113cv
  frontier-1 | Frontier | 1ª geração no Brasil | 2002-2007 | pickup pickup_large, 5/2 seats, 4/2 doors | - | no esc, no isofix | work | -
  x-trail | X-Trail | 1ª e 2ª geração | 2005-2009 | suv suv_midsize | - | - | usual | -
  xterra | Xterra = X-Terra | 1ª geração | 2003-2008 | suv suv_midsize | - | no esc, no isofix | usual | -
`,
)
