/** Fiat on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const FIAT = generations(
  "Fiat",
  "fiat",
  `
  mille | Mille = Uno, Uno … Mille | Uno da 1ª geração | 2002-2010 | hatch subcompact, 4/2 doors | 3692mm 290l | 0 airbags, no esc, no isofix | bare | 1.0 flex mt 66cv 9.2kgfm
  uno-2 | Uno = Novo Uno | 2ª geração (Novo Uno) | 2011-2021 | hatch subcompact, 4/2 doors | 3811mm 290l | - | basic | 1.0 flex mt 75cv 9.9kgfm; 1.4 flex mt 88cv 12.5kgfm; 1.0 Firefly flex mt 77cv 10.9kgfm 13.1/15.1 e9.2/10.5 ~; 1.3 Firefly flex 109cv 14.2kgfm
  mobi | Mobi | 1ª geração | 2017- | hatch subcompact | 3566mm 235l | 2 airbags, 1★2017 | basic | 1.0 flex mt 75cv 9.9kgfm 13.7/15.3 e9.7/10.7 !; 1.0 flex mt 74cv 9.7kgfm 13.5/15.0 e9.6/10.4 !; 1.0 Firefly flex 77cv 10.9kgfm
  palio-fire | Palio Fire = Palio … Economy, Palio … Way | 1ª geração | 2003-2017 | hatch compact, 4/2 doors | 3827mm 290l | no esc, no isofix | bare | 1.0 flex mt 75cv 9.9kgfm; 1.0 flex mt 73cv 9.5kgfm
  palio-2 | Palio = Novo Palio | 2ª geração (Novo Palio) | 2012-2018 | hatch compact | 3875mm 280l | no esc, no isofix, 1★2016 | usual | 1.0 flex mt 75cv 9.9kgfm; 1.4 flex mt 88cv 12.5kgfm; 1.6 flex 117cv 16.8kgfm
  palio-weekend | Palio Weekend = Weekend, Palio Adventure, Palio … Adventure, Palio Week | 1ª geração | 1998-2020 | wagon compact | 4300mm 460l | no esc, no isofix | basic | 1.4 flex mt 88cv 12.5kgfm; 1.6 16V flex 117cv 16.8kgfm; 1.8 16V flex 132cv 18.9kgfm
  siena-1 | Siena | 1ª geração | 1998-2016 | sedan compact | 4155mm 500l | no esc, no isofix | basic | 1.0 flex mt 75cv 9.9kgfm; 1.0 flex mt 73cv 9.5kgfm; 1.4 flex mt 88cv 12.5kgfm; 1.4 flex mt 86cv 12.5kgfm
  grand-siena | Grand Siena | 1ª geração | 2012-2021 | sedan compact | 4290mm 520l | - | usual | 1.4 flex mt 88cv 12.5kgfm 11.1/13.5 e7.7/9.4 ~; 1.0 flex mt 75cv 9.9kgfm 11.2/13.6 e7.9/9.5 ~; 1.6 flex 117cv 16.8kgfm
  punto | Punto | 1ª geração | 2008-2017 | hatch compact | 4065mm 280l | - | usual | 1.4 flex mt 88cv 12.5kgfm; 1.4 flex mt 86cv 12.5kgfm; 1.6 16V flex 117cv 16.8kgfm; 1.8 16V flex 132cv 18.9kgfm; 1.4 T-Jet gasoline mt 152cv 21.1kgfm
  linea | Linea | 1ª geração | 2009-2016 | sedan compact | 4560mm 500l | - | usual | 1.8 flex 132cv 18.9kgfm; 1.9 16V flex 130cv -2011; 1.4 T-Jet gasoline mt 152cv 21.1kgfm
  idea | Idea | 1ª geração | 2006-2016 | minivan minivan | 3930mm 380l | - | usual | 1.4 flex mt 88cv 12.5kgfm; 1.4 flex mt 86cv 12.5kgfm; 1.6 16V flex 117cv 16.8kgfm; 1.8 16V flex 132cv 18.9kgfm
  500 | 500 = Cinquecento | 1ª geração no Brasil | 2008-2018 | hatch subcompact, 4 seats, 2 doors | 3546mm 185l | - | modern | 1.4 flex 88cv 12.5kgfm; 1.4 16V gasoline at 105cv 2012-; 1.4 16V gasoline 100cv -2012
  argo | Argo | 1ª geração | 2018- | hatch compact | 3998mm 300l | 2 airbags, 0★2021 | usual | 1.0 Firefly flex mt 77cv 10.9kgfm 13.9/15.1 e9.8/10.7 !; 1.0 Firefly flex mt 75cv 10.7kgfm 13.3/14.7 e9.4/10.2 !; 1.3 Firefly flex mt 109cv 14.2kgfm 12.9/14.4 e9.1/10.2 ~; 1.3 Firefly flex cvt 107cv 13.7kgfm 12.7/13.9 e8.9/10.1 !; 1.3 Firefly flex mt 107cv 13.7kgfm 13.1/15.0 e9.1/10.5 !; 1.8 flex 139cv 19.3kgfm
  cronos | Cronos | 1ª geração | 2018- | sedan compact | 4364mm 525l | 2 airbags, 0★2021 | usual | 1.0 Firefly flex mt 75cv 10.7kgfm 14.0/16.1 e9.9/11.4 !; 1.3 Firefly flex cvt 107cv 13.7kgfm 13.3/15.0 e9.3/11.0 !; 1.3 Firefly flex mt 109cv 14.2kgfm 13.0/15.6 e9.3/11.1; 1.3 Firefly flex mt 107cv 13.7kgfm 12.8/15.5 e9.0/10.9 !; 1.8 flex at 139cv 19.3kgfm 10.3/13.3 e7.2/9.6 !; 1.8 flex mt 139cv 19.3kgfm 11.6/13.8 e8.0/9.6 !
  pulse | Pulse | 1ª geração | 2022- | suv suv_compact | 4099mm 370l | 4 airbags, esc, isofix, 2★2022 | modern | 1.0 turbo flex cvt 130cv 20.4kgfm 12.0/14.6 e8.5/10.2 !; 1.3 Firefly flex cvt 107cv 13.7kgfm 12.9/14.3 e9.2/10.4 !; 1.3 Firefly flex mt 107cv 13.7kgfm 12.5/14.7 e9.0/10.4 !; 1.3 turbo Abarth flex at 185cv 27.5kgfm 10.2/12.3 e7.1/8.9 !; 1.0 turbo hybrid flex cvt 130cv 20.4kgfm 2025-; 1.0 turbo hybrid hybrid cvt 130cv 20.4kgfm 2025-
  fastback | Fastback | 1ª geração | 2023- | suv suv_compact | 4427mm 600l | 4 airbags, esc, isofix | full | 1.0 turbo flex cvt 130cv 20.4kgfm 11.9/14.6 e8.4/10.2 !; 1.3 turbo flex at 185cv 27.5kgfm 11.3/13.6 e7.9/9.7 !; 1.0 turbo hybrid flex cvt 130cv 20.4kgfm 2025-; 1.0 turbo hybrid hybrid cvt 130cv 20.4kgfm 2025-
  strada-1 | Strada | 1ª geração | 1999-2020 | pickup pickup_small, 2/4 seats, 2/3 doors | - | no esc, no isofix | work | 1.4 flex mt 88cv 12.5kgfm 10.9/13.2 e7.6/9.2 ~; 1.4 flex mt 86cv 12.5kgfm; 1.8 16V flex 132cv 18.9kgfm 9.6/11.0 e6.7/7.5; 1.6 16V flex mt 117cv 16.8kgfm
  strada-2 | Strada | 2ª geração | 2021- | pickup pickup_small, 5/2 seats, 4/2 doors | 4474mm | 2 airbags, 1★2022 | usual | 1.4 flex mt 88cv 12.5kgfm 11.9/13.3 e8.4/9.2 !; 1.3 Firefly flex mt 109cv 14.2kgfm 12.9/14.6 e9.1/10.1 !; 1.3 Firefly flex mt 107cv 13.7kgfm 12.7/13.9 e9.0/9.8 !; 1.3 Firefly flex cvt 107cv 13.7kgfm 12.5/13.3 e8.8/9.8 !; 1.0 turbo flex cvt 130cv 20.4kgfm 12.1/13.2 e8.3/9.4 !
  toro | Toro | 1ª geração | 2016- | pickup pickup_mid | 4945mm 937l | 2 airbags, esc, isofix, 4★2018 | full | 1.8 flex at 139cv 19.3kgfm 9.0/11.1 e6.3/8.0 !; 2.4 flex at 186cv 24.9kgfm; 2.0 diesel at 170cv 35.7kgfm 10.5/13.0 ~; 2.0 diesel mt 170cv 35.7kgfm; 1.3 turbo flex at 185cv 27.5kgfm 9.4/10.8 e6.5/8.0 !; 2.2 diesel at 200cv 45.9kgfm 10.5/13.6 !; 1.3 turbo flex at 176cv 27.5kgfm 9.4/10.8 e6.5/7.8 !
  titano | Titano | 1ª geração | 2024- | pickup pickup_large | - | 6 airbags, esc, isofix | full | 2.2 diesel 180cv 40.8kgfm; 2.2 diesel at 200cv 45.9kgfm 9.9/10.8 !
  doblo | Doblò | 1ª geração | 2002-2021 | minivan minivan, 7/5/6 seats | 750l | - | basic | 1.8 16V flex mt 132cv 18.9kgfm 9.2/10.3 e6.4/7.2; 1.4 flex mt 88cv 12.5kgfm
  fiorino-3 | Fiorino | 3ª geração | 2014- | van van, 2 seats, 2 doors | 4384mm 3300l | 2 airbags | work | 1.4 flex mt 88cv 12.5kgfm 11.7/12.4 e8.1/8.4 !; 1.3 Firefly flex mt 107cv 13.7kgfm 12.4/13.6 e8.7/9.6 !
  mille-economy | Mille = Uno … Mille | Uno da 1ª geração, últimos anos | 2011-2013 | hatch subcompact, 4/2 doors | 3692mm 290l | 0 airbags, no esc, no isofix | bare | 1.0 flex mt 66cv 9.2kgfm 12.7/15.6 e8.9/10.7 !
  palio-1 | Palio | 1ª geração | 1997-2011 | hatch compact, 4/2 doors | 290l | no esc, no isofix | basic | -
  stilo | Stilo | 1ª geração | 2003-2011 | hatch midsize | 4253mm | no esc | usual | 1.8 flex 114cv; 2.4 20V gasoline mt 167cv
  bravo | Bravo | 2ª geração | 2011-2016 | hatch midsize | 4336mm 400l | - | full | 1.8 flex 132cv 18.9kgfm; 1.4 T-Jet gasoline mt 152cv 21.1kgfm
  freemont | Freemont | 1ª geração | 2012-2016 | suv suv_large, 7/5 seats | 4888mm | 6 airbags, esc, isofix | full | 2.4 gasoline at 172cv 22.4kgfm
  fiorino-2 | Fiorino | 2ª geração | 1995-2013 | van van, 2 seats, 2 doors | - | no esc, no isofix | work | 1.3 flex mt 71cv
  doblo-cargo | Doblò Cargo = Doblò … Cargo | 1ª geração | 2002-2021 | van van, 2 seats, 3/4 doors | - | no esc, no isofix | work | -
  marea | Marea | 1ª geração | 1999-2007 | sedan midsize | 4391mm 430l | no esc, no isofix | usual | 1.8 16V gasoline mt 132cv
  uno-1 | Uno = Mille, Uno … Mille | 1ª geração | 1985-2001 | hatch subcompact, 4/2 doors | 3692mm | 0 airbags, no esc, no isofix | bare | -
  500e | 500e = 500 … Elétrico | 1ª geração | 2022- | hatch subcompact, 4 seats, 2 doors | 3632mm | esc, isofix | full | elétrico electric 118cv 22.4kgfm
  ducato-2 | Ducato | 2ª geração no Brasil | 1998-2016 | van van, 3/2/16 seats, 3/4 doors | - | - | work | -
  ducato-3 | Ducato | 3ª geração no Brasil | 2018- | van van, 3/2/16 seats, 3/4 doors | - | esc | work | -
  scudo | Scudo | 1ª geração no Brasil | 2022- | van van, 3/2/9 seats, 3/4 doors | - | esc | work | -
`,
)
