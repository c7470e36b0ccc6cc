/** Peugeot and Citroën on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const PEUGEOT = generations(
  "Peugeot",
  "peugeot",
  `
  207 | 207 = 207 Hatch | 1ª geração | 2009-2015 | hatch compact, 4/2 doors | 3872mm 245l | no esc, no isofix | usual | 1.4 flex mt 82cv 13.0kgfm; 1.6 flex 113cv 15.5kgfm
  208-1 | 208 | 1ª geração | 2013-2020 | hatch compact | 3975mm 285l | 2 airbags, 2★2016 | modern | 1.2 flex mt 90cv 13.0kgfm 15.1/16.9 e10.9/11.7 !; 1.5 flex mt 93cv 14.2kgfm; 1.6 flex 122cv 16.4kgfm -2016; 1.6 flex at 118cv 16.1kgfm 11.0/13.2 e7.7/9.3 2018-; 1.6 THP flex mt 173cv 24.5kgfm
  208-2 | 208 | 2ª geração | 2021- | hatch compact | 4055mm 265l | 4 airbags, esc, isofix, 2★2021 | modern | 1.0 Firefly flex mt 75cv 10.7kgfm 14.7/16.3 e10.4/11.3 !; 1.6 flex at 118cv 15.5kgfm 11.1/12.9 e7.7/9.1 !; 1.6 flex at 120cv 15.7kgfm 11.1/12.9 e7.7/9.1 !; 1.0 turbo flex cvt 130cv 20.4kgfm 12.5/14.1 e8.8/10.0 !
  e-208 | e-208 | 1ª geração | 2021-2025 | hatch compact | 4055mm | 6 airbags, esc, isofix | full | elétrico electric 136cv 26.5kgfm
  2008-1 | 2008 | 1ª geração | 2015-2024 | suv suv_compact | 4159mm 355l 200gc | 4 airbags | full | 1.6 flex at 118cv 16.1kgfm 10.7/13.0 e7.5/9.2 ~; 1.6 flex 122cv 16.4kgfm; 1.6 THP flex 173cv 24.5kgfm; 1.6 flex at 120cv 15.7kgfm 11.0/12.4 e7.6/8.6 !; 1.6 flex mt 118cv 16.1kgfm
  2008-2 | 2008 | 2ª geração | 2025- | suv suv_compact | 4309mm 419l | 6 airbags, esc, isofix | full | 1.0 turbo flex cvt 130cv 20.4kgfm 12.3/13.7 e8.6/9.8 !
  308-1 | 308 | 1ª geração | 2012-2019 | hatch midsize | 4276mm 430l | - | full | 1.6 flex 122cv 16.4kgfm; 2.0 flex 151cv 22.0kgfm; 1.6 THP flex at 173cv 24.5kgfm 10.6/12.9 e7.2/8.9 !; 1.6 THP gasoline at 165cv 24.5kgfm
  3008-1 | 3008 | 1ª geração | 2011-2017 | suv suv_midsize | 4365mm 432l | 6 airbags | full | 1.6 THP gasoline at 156cv 24.5kgfm; 1.6 THP gasoline at 165cv 24.5kgfm
  3008-2 | 3008 | 2ª geração | 2018-2024 | suv suv_midsize | 4447mm 520l | 6 airbags, esc, isofix | top | 1.6 THP gasoline at 165cv 24.5kgfm 9.9/11.9 !
  206 | 206 | 1ª geração | 2001-2010 | hatch compact, 4/2 doors | 3822mm 245l | no esc, no isofix | basic | 1.0 16V gasoline mt 70cv; 1.4 flex mt 82cv; 1.6 flex 113cv
  206-sw | 206 SW = 206 … Escapade | 1ª geração | 2005-2008 | wagon compact | 4028mm | no esc, no isofix | usual | 1.4 flex mt 82cv; 1.6 flex 113cv
  207-passion | 207 Passion = 207 … Passion, 207 Sedan | 1ª geração | 2009-2015 | sedan compact | 4235mm 420l | no esc, no isofix | usual | 1.4 flex mt 82cv 13.0kgfm; 1.6 flex 113cv 15.5kgfm
  207-sw | 207 SW = 207 … Escapade | 1ª geração | 2009-2013 | wagon compact | - | no esc, no isofix | usual | 1.4 flex mt 82cv 13.0kgfm; 1.6 flex 113cv 15.5kgfm
  hoggar | Hoggar | 1ª geração | 2010-2014 | pickup pickup_small, 2 seats, 2 doors | 1151l | no esc, no isofix | work | 1.4 flex mt 82cv 13.0kgfm; 1.6 flex mt 113cv 15.5kgfm
  307-hatch | 307 = 307 Hatch | 1ª geração | 2002-2012 | hatch midsize | - | - | usual | 1.6 flex mt 113cv; 2.0 flex 151cv; 2.0 gasoline 143cv
  307-sedan | 307 Sedan | 1ª geração | 2007-2012 | sedan midsize | - | - | usual | 1.6 flex mt 113cv; 2.0 flex 151cv; 2.0 gasoline 143cv
  408 | 408 | 1ª geração | 2011-2019 | sedan midsize | 4690mm 526l | - | full | 2.0 flex 151cv; 1.6 THP gasoline at 165cv 24.5kgfm; 1.6 THP flex at 173cv 24.5kgfm 10.6/13.0 e7.3/9.2 !
  5008-2 | 5008 | 2ª geração | 2017-2023 | suv suv_large, 7 seats | 4641mm | 6 airbags, esc, isofix | top | 1.6 THP gasoline at 165cv 24.5kgfm
  407 | 407 | 1ª geração | 2005-2010 | sedan large | - | esc | full | -
  407-sw | 407 SW | 1ª geração | 2005-2010 | wagon large | - | esc | full | -
  partner | Partner | 1ª geração | 1999-2025 | van van, 2/5 seats, 3/4/2 doors | - | - | work | -
  boxer | Boxer | todas | 1999- | van van, 3/2/16 seats, 3/4 doors | - | - | work | -
  expert | Expert = e-Expert | 1ª geração no Brasil | 2018- | van van, 3/2/9 seats, 3/4 doors | - | esc | work | -
`,
)

export const CITROEN = generations(
  "Citroën",
  "citroen",
  `
  c3-2 | C3 | 2ª geração | 2013-2021 | hatch compact | 3944mm 300l | 2 airbags | usual | 1.2 flex mt 90cv 13.0kgfm 14.3/15.6 ~; 1.5 flex mt 93cv 14.2kgfm; 1.6 flex 122cv 16.4kgfm -2016; 1.6 flex at 118cv 16.1kgfm 10.9/13.2 e7.6/9.3 2018-
  c3-3 | C3 | 3ª geração | 2023- | hatch compact | 3981mm 315l 180gc | 2 airbags, esc, isofix, 0★2023 | modern | 1.0 Firefly flex mt 75cv 10.7kgfm 13.2/14.5 e9.3/10.3 !; 1.6 flex at 120cv 15.7kgfm 10.3/12.4 e7.2/8.5 !; 1.0 turbo flex cvt 130cv 20.4kgfm 11.5/12.9 e8.1/8.9 !
  aircross-1 | Aircross = C3 Aircross | 1ª geração | 2011-2021 | minivan minivan | 4279mm 403l | - | usual | 1.6 flex 122cv 16.4kgfm; 1.5 flex mt 93cv 14.2kgfm; 1.6 flex 113cv; 1.6 flex at 118cv 16.1kgfm 10.5/12.5 e7.3/8.7 ! 2018-
  aircross-2 | Aircross = C3 Aircross | 2ª geração | 2024- | suv suv_compact, 7/5 seats | 4320mm 493l | esc, isofix, 0★2024 | modern | 1.0 turbo flex cvt 130cv 20.4kgfm 11.2/13.0 e7.9/9.1 ~
  basalt | Basalt | 1ª geração | 2025- | suv suv_compact | 4343mm 490l | 4 airbags, esc, isofix, 0★2025 | modern | 1.0 turbo flex cvt 130cv 20.4kgfm 12.1/13.7 e8.4/9.6 !; 1.0 Firefly flex mt 75cv 10.7kgfm 13.2/14.3 e9.2/10.1 !
  c4-lounge | C4 Lounge | 1ª geração | 2014-2021 | sedan midsize | 4621mm 450l | - | full | 1.6 THP flex at 173cv 24.5kgfm 10.5/13.2 e7.1/9.0; 2.0 flex 151cv 22.0kgfm; 1.6 THP gasoline at 165cv 24.5kgfm
  c4-cactus | C4 Cactus | 1ª geração no Brasil | 2019-2024 | suv suv_compact | 4170mm 320l 225gc | 4 airbags | modern | 1.6 flex at 118cv 16.1kgfm 11.7/13.4 e8.2/9.5 !; 1.6 THP flex at 173cv 24.5kgfm 10.4/13.0 e7.3/9.1 ~; 1.6 flex mt 118cv 16.1kgfm 11.0/12.5 e7.7/8.9 !; 1.6 flex at 120cv 15.7kgfm 11.2/12.7 e7.7/8.9 !
  c3-1 | C3 | 1ª geração | 2003-2012 | hatch compact | 3850mm 305l | no esc, no isofix | usual | 1.4 flex mt 82cv; 1.6 flex 113cv
  c3-picasso | C3 Picasso | 1ª geração | 2011-2015 | minivan minivan | 403l | - | usual | 1.5 flex mt 93cv 14.2kgfm; 1.6 flex 113cv; 1.6 flex 122cv 16.4kgfm
  c4-1 | C4 = C4 Hatch | 1ª geração | 2009-2014 | hatch midsize | - | - | usual | 1.6 flex mt 113cv; 2.0 flex 151cv
  c4-pallas | C4 Pallas = C4 … Pallas | 1ª geração | 2007-2013 | sedan midsize | 4770mm 580l | - | usual | 2.0 flex 151cv; 2.0 gasoline 143cv
  c4-picasso-1 | C4 Picasso | 1ª geração | 2008-2014 | minivan minivan | 4470mm | esc, isofix | full | 2.0 gasoline at 143cv
  c4-picasso-2 | C4 Picasso | 2ª geração | 2016-2019 | minivan minivan | 4428mm 537l | 6 airbags, esc, isofix | full | 1.6 THP gasoline at 165cv 24.5kgfm 9.9/12.2 !
  grand-c4-picasso-1 | Grand C4 Picasso = C4 Grand Picasso, C4 Picasso … Grand | 1ª geração | 2007-2014 | minivan minivan, 7 seats | 4590mm | esc, isofix | full | 2.0 gasoline at 143cv
  grand-c4-picasso-2 | Grand C4 Picasso = C4 Grand Picasso, C4 Picasso … Grand | 2ª geração | 2016-2019 | minivan minivan, 7 seats | 4597mm | 6 airbags, esc, isofix | full | 1.6 THP gasoline at 165cv 24.5kgfm 9.9/12.0
  xsara-picasso | Xsara Picasso | 1ª geração | 2001-2012 | minivan minivan | 4276mm 550l | no esc, no isofix | usual | 1.6 flex mt 113cv; 2.0 gasoline 138cv
  ds3 | DS 3 = DS3 | 1ª geração | 2012-2017 | hatch compact, 2 doors | 3948mm 285l | esc, isofix | full | 1.6 THP gasoline mt 165cv 24.5kgfm
  c4-vtr | C4 VTR = C4 … VTR | 1ª geração, três portas | 2005-2009 | hatch midsize, 2 doors | - | - | usual | 2.0 gasoline mt 143cv
  c5-2 | C5 | 2ª geração | 2009-2012 | sedan large | - | esc, isofix | full | -
  ds4 | DS 4 = DS4 | 1ª geração | 2012-2016 | hatch midsize | - | esc, isofix | full | -
  ds5 | DS 5 = DS5 | 1ª geração | 2013-2018 | hatch midsize | - | esc, isofix | top | -
  berlingo | Berlingo | 1ª geração | 1998-2019 | van van, 2/5 seats, 3/4/2 doors | - | - | work | -
  jumper | Jumper | todas | 1999- | van van, 3/2/16 seats, 3/4 doors | - | - | work | -
  jumpy | Jumpy = e-Jumpy, ë-Jumpy | 1ª geração no Brasil | 2018- | van van, 3/2/9 seats, 3/4 doors | - | esc | work | -
`,
)
