/** Volkswagen on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const VOLKSWAGEN = generations(
  "Volkswagen",
  "volkswagen",
  `
  gol-g5 | Gol = Gol … G5 | 5ª geração (G5) | 2009-2012 | hatch compact | 3899mm 285l | 0 airbags, no esc, no isofix | basic | 1.0 flex mt 76cv 10.6kgfm; 1.6 flex mt 104cv 15.6kgfm; 1.6 flex 104cv 15.6kgfm
  gol-g6 | Gol = Gol … G5 | G6 | 2013-2016 | hatch compact, 4/2 doors | 3897mm 285l | no esc, no isofix | basic | 1.0 flex mt 76cv 10.6kgfm; 1.0 flex mt 82cv 10.4kgfm 12.9/14.5 e8.8/10.3; 1.6 flex 104cv 15.6kgfm 11.1/13.1 e7.7/9.2 ~; 1.6 16V flex mt 120cv 16.8kgfm
  gol-g7 | Gol | G7/G8 | 2017-2023 | hatch compact | 3892mm 285l | 2 airbags | usual | 1.0 flex mt 84cv 10.4kgfm 13.3/14.4 e9.1/10.1 !; 1.0 flex mt 82cv 10.4kgfm 13.3/14.4 e9.1/10.1; 1.6 flex mt 104cv 15.6kgfm 11.1/13.6 e7.8/9.5 !; 1.6 flex at 120cv 16.8kgfm 11.2/13.0 e7.7/9.0 ~
  voyage-g5 | Voyage | G5/G6 | 2009-2016 | sedan compact | 4218mm 480l | no esc, no isofix | basic | 1.0 flex mt 76cv 10.6kgfm; 1.6 flex 104cv 15.6kgfm 11.2/13.5 e7.8/9.5 ~; 1.0 flex mt 82cv 10.4kgfm 12.9/15.4 e8.7/10.5
  voyage-g7 | Voyage | G7/G8 | 2017-2023 | sedan compact | 4218mm 480l | 2 airbags | usual | 1.0 flex mt 84cv 10.4kgfm 13.4/15.6 e8.9/10.6 !; 1.0 flex mt 82cv 10.4kgfm 13.1/15.1 e9.1/10.6; 1.6 flex mt 104cv 15.6kgfm 11.6/14.1 e8.0/9.9; 1.6 flex at 120cv 16.8kgfm
  fox-1 | Fox | até a reforma de 2014 | 2004-2014 | hatch compact, 4/2 doors | 3823mm 260l | no esc, no isofix | basic | 1.0 VHT flex mt 76cv 10.6kgfm; 1.0 flex mt 72cv; 1.6 VHT flex 104cv 15.6kgfm; 1.6 flex 103cv
  fox-2 | Fox | reforma de 2014 | 2015-2022 | hatch compact | 3868mm 270l | 2 airbags | usual | 1.0 flex mt 82cv 10.4kgfm 12.9/14.2 e8.8/10.1; 1.6 flex 104cv 15.6kgfm 11.6/13.9 e7.8/9.7 ~; 1.6 flex 120cv 16.8kgfm
  crossfox | CrossFox | 1ª geração | 2005-2018 | hatch compact | 260l | - | usual | 1.6 flex 104cv 15.6kgfm 2009-; 1.6 flex 103cv -2010; 1.6 flex 120cv 16.8kgfm 2014-
  spacefox | SpaceFox = Space Fox | 1ª geração | 2006-2019 | wagon compact | 4180mm 430l | - | usual | 1.6 flex 104cv 15.6kgfm 2009-; 1.6 flex 103cv -2010; 1.6 flex 120cv 16.8kgfm 2014-
  up | up! = Up, cross up! | 1ª geração | 2014-2021 | hatch subcompact | 3605mm 285l | 2 airbags, isofix, 5★2014 | usual | 1.0 flex mt 82cv 10.4kgfm 13.5/14.6 e9.2/10.2 !; 1.0 TSI flex mt 105cv 16.8kgfm 13.8/16.1 e9.6/11.1 !
  polo-4 | Polo = Polo Hatch | 4ª geração | 2003-2015 | hatch compact | 3915mm | no esc, no isofix | usual | 1.6 flex 104cv 15.6kgfm 2009-; 1.6 flex 103cv -2010; 2.0 flex 120cv
  polo-6 | Polo = Novo Polo | 6ª geração | 2018-2022 | hatch compact | 4057mm 300l | 4 airbags, isofix, 5★2017 | modern | 1.0 flex mt 84cv 10.4kgfm 12.9/14.3 e8.8/10.0 ~; 1.0 TSI flex at 128cv 20.4kgfm 11.6/14.1 e8.0/9.8 ~; 1.6 flex mt 117cv 16.5kgfm 12.0/13.9 e8.2/9.5; 1.6 flex at 117cv 16.5kgfm 11.0/13.8 e7.9/9.6; 1.4 TSI flex at 150cv 25.5kgfm 11.0/13.7 e7.5/9.6 ~
  polo-6-track | Polo = Novo Polo | 6ª geração, reforma de 2022 | 2023- | hatch compact | 4074mm 300l | 4 airbags, esc, isofix | modern | 1.0 TSI flex mt 116cv 16.8kgfm 14.0/16.4 e9.6/11.5 !; 1.0 TSI flex at 116cv 16.8kgfm 12.5/15.3 e8.7/10.8 !; 1.0 flex mt 84cv 10.3kgfm 13.5/15.2 e9.4/10.8 !; 1.4 TSI flex at 150cv 25.5kgfm 11.6/13.8 e8.1/9.8 !
  virtus | Virtus | 1ª geração | 2018-2022 | sedan compact | 4482mm 521l | 4 airbags, isofix, 5★2018 | modern | 1.0 TSI flex at 128cv 20.4kgfm 11.2/14.6 e7.8/10.2 ~; 1.6 flex mt 117cv 16.5kgfm 11.9/13.8 e8.2/9.5; 1.6 flex at 117cv 16.5kgfm 10.8/13.8 e7.8/9.8; 1.4 TSI flex at 150cv 25.5kgfm 11.1/14.0 e7.6/9.8 ~
  virtus-2023 | Virtus | reforma de 2023 | 2023- | sedan compact | 4561mm 521l | 6 airbags, esc, isofix | modern | 1.0 TSI flex at 116cv 16.8kgfm 12.4/15.6 e8.7/11.0 !; 1.0 TSI flex mt 116cv 16.8kgfm 13.8/16.3 e9.6/11.4 !; 1.0 TSI flex at 128cv 20.4kgfm 12.1/14.4 e8.3/10.2 !; 1.4 TSI flex at 150cv 25.5kgfm 11.7/14.0 e8.1/9.9 !
  jetta-6 | Jetta | 6ª geração | 2011-2018 | sedan midsize | 4644mm 510l | - | full | 2.0 flex 120cv 18.4kgfm; 1.4 TSI flex at 150cv 25.5kgfm; 2.0 TSI gasoline dct 211cv 28.6kgfm 2013-; 2.0 TSI gasoline dct 200cv 28.6kgfm -2012
  jetta-7 | Jetta | 7ª geração | 2019-2025 | sedan midsize | 4702mm 510l | 6 airbags, esc, isofix | top | 1.4 TSI flex at 150cv 25.5kgfm 10.9/14.0 e7.4/9.6; 2.0 TSI gasoline dct 230cv 35.7kgfm 9.9/12.5; 2.0 TSI gasoline dct 231cv 35.7kgfm 9.9/12.2 !
  golf-7 | Golf | 7ª geração | 2014-2019 | hatch midsize | 4255mm | 7 airbags, esc, isofix, 5★2014 | full | 1.4 TSI flex at 150cv 25.5kgfm 11.3/13.7 e7.7/9.5 !; 1.4 TSI gasoline dct 140cv 25.5kgfm; 1.0 TSI flex 125cv 20.4kgfm; 1.6 flex 120cv 16.8kgfm; 2.0 TSI gasoline dct 220cv 35.7kgfm 10.2/12.1 !; 2.0 TSI gasoline dct 230cv 35.7kgfm 9.9/12.2 !
  tera | Tera | 1ª geração | 2025- | suv suv_compact | 4151mm 350l | 6 airbags, esc, isofix, 5★2025 | modern | 1.0 TSI flex at 116cv 16.8kgfm 12.2/14.5 e8.6/10.3 !; 1.0 TSI flex mt 116cv 16.8kgfm 12.9/15.0 e9.0/10.3 !; 1.0 flex mt 84cv 10.3kgfm 13.4/15.0 e9.3/10.4 !
  nivus | Nivus | 1ª geração | 2021- | suv suv_compact | 4266mm 415l | 6 airbags, esc, isofix, 5★2022 | full | 1.0 TSI flex at 128cv 20.4kgfm 12.1/14.2 e8.3/10.1 !; 1.4 TSI flex at 150cv 25.5kgfm 11.6/14.2 e8.1/9.9 !
  t-cross | T-Cross | 1ª geração | 2019- | suv suv_compact | 4199mm 373l | 6 airbags, esc, isofix, 5★2019 | full | 1.0 TSI flex at 128cv 20.4kgfm 12.0/14.4 e8.3/10.0 !; 1.4 TSI flex at 150cv 25.5kgfm 11.0/13.2 e7.7/9.3 ~; 1.0 TSI flex mt 128cv 20.4kgfm 12.2/14.5 e8.5/10.1 !
  taos | Taos | 1ª geração | 2022- | suv suv_midsize | 4461mm 498l | 6 airbags, esc, isofix, 5★2021 | top | 1.4 TSI flex at 150cv 25.5kgfm 10.9/13.0 e7.6/9.1 !
  tiguan-1 | Tiguan | 1ª geração | 2009-2017 | suv suv_midsize | 4427mm 470l | - | full | 2.0 TSI gasoline at 200cv 28.6kgfm; 1.4 TSI gasoline at 150cv 25.5kgfm
  tiguan-2 | Tiguan = Tiguan Allspace | 2ª geração (Allspace) | 2018-2025 | suv suv_midsize, 7/5 seats | 4705mm | 6 airbags, esc, isofix | top | 1.4 TSI flex dct 150cv 25.5kgfm; 2.0 TSI gasoline dct 220cv 35.7kgfm; 2.0 TSI gasoline at 186cv 9.2/11.3 !
  saveiro-g5 | Saveiro | G5/G6 | 2010-2016 | pickup pickup_small, 2/5 seats, 2 doors | 4493mm 924l | - | work | 1.6 flex mt 104cv 15.6kgfm 10.8/12.4 e7.5/8.8 ~; 1.6 flex mt 120cv 16.8kgfm 10.4/12.4 e7.2/8.6 ~
  saveiro-g7 | Saveiro | G7/G8 | 2017- | pickup pickup_small, 2/5 seats, 2 doors | 4493mm 924l | 2 airbags | work | 1.6 flex mt 104cv 15.6kgfm 10.8/12.4 e7.5/8.8; 1.6 flex mt 120cv 16.8kgfm 10.4/12.4 e7.2/8.6; 1.6 flex mt 116cv 11.7/12.8 e8.1/9.0 !
  amarok | Amarok | 1ª geração | 2011- | pickup pickup_large, 5/2 seats, 4/2 doors | 5254mm 1280l | 2 airbags | full | 2.0 diesel 180cv 42.8kgfm; 2.0 diesel mt 140cv 34.7kgfm; 3.0 V6 diesel at 225cv 56.1kgfm; 3.0 V6 diesel at 258cv 59.1kgfm 9.0/9.7 !
  gol-g3 | Gol | 3ª geração (G3) | 2000-2005 | hatch compact, 4/2 doors | - | no esc, no isofix | bare | 1.0 16V gasoline mt 76cv; 1.0 16V turbo gasoline mt 112cv
  gol-g4 | Gol = Gol … G4 | 4ª geração (G4) | 2006-2008 | hatch compact, 4/2 doors | 285l | no esc, no isofix | bare | 1.0 flex mt 71cv; 1.6 flex mt 103cv
  gol-g4-late | Gol G4 = Gol … G4, Gol … 1.8 | 4ª geração, ao lado da 5ª | 2009-2014 | hatch compact, 4/2 doors | 285l | no esc, no isofix | bare | 1.0 flex mt 71cv
  polo-sedan-4 | Polo Sedan | 4ª geração | 2003-2015 | sedan compact | 432l | no esc, no isofix | usual | -
  parati-g3 | Parati | 3ª geração (G3) | 2000-2005 | wagon compact | 437l | no esc, no isofix | basic | 1.0 16V turbo gasoline mt 112cv
  parati-g4 | Parati | 4ª geração (G4) | 2006-2013 | wagon compact | 437l | no esc, no isofix | basic | 1.6 flex mt 103cv
  saveiro-g4 | Saveiro | 3ª e 4ª geração (G3, G4) | 2000-2009 | pickup pickup_small, 2 seats, 2 doors | - | no esc, no isofix | work | 1.6 flex mt 103cv
  bora | Bora | 1ª geração | 2001-2011 | sedan midsize | 4376mm 455l | no esc, no isofix | usual | 2.0 gasoline 116cv
  golf-4 | Golf | 4ª geração | 1999-2013 | hatch midsize | 330l | no esc, no isofix | usual | 2.0 gasoline 116cv; 2.0 flex 120cv
  golf-variant-7 | Golf Variant | 7ª geração | 2015-2019 | wagon midsize | 4562mm 605l | 7 airbags, esc, isofix | full | 1.4 TSI gasoline dct 140cv 25.5kgfm; 1.4 TSI flex at 150cv 25.5kgfm 10.9/13.9 e7.5/9.5
  jetta-5 | Jetta | 5ª geração | 2006-2010 | sedan midsize | 4554mm 527l | - | full | 2.5 gasoline at 150cv; 2.5 gasoline at 170cv
  jetta-5-late | Jetta da 5ª geração = Jetta … 2.5 | 5ª geração, ao lado da 6ª | 2011-2011 | sedan midsize | 4554mm 527l | - | full | 2.5 gasoline at 150cv; 2.5 gasoline at 170cv
  jetta-variant | Jetta Variant | 5ª geração | 2008-2013 | wagon midsize | 4556mm 505l | - | full | 2.5 gasoline at 170cv
  passat-b6 | Passat | 6ª geração (B6) | 2006-2010 | sedan large | 4765mm 565l | esc, isofix | full | 2.0 turbo gasoline 200cv; 2.0 turbo gasoline 211cv
  passat-b7 | Passat | 7ª geração (B7) | 2011-2015 | sedan large | 4769mm 565l | esc, isofix | full | 2.0 TSI gasoline dct 211cv
  passat-b8 | Passat | 8ª geração (B8) | 2016-2020 | sedan large | 4767mm 586l | esc, isofix | top | 2.0 TSI gasoline dct 220cv 35.7kgfm
  fusca-2 | Fusca | 3ª geração (Beetle) | 2013-2017 | hatch midsize, 4 seats, 2 doors | 4278mm 310l | esc, isofix | full | 2.0 TSI gasoline 200cv; 2.0 TSI gasoline dct 211cv
  new-beetle | New Beetle | 1ª geração | 1999-2010 | hatch midsize, 4 seats, 2 doors | 209l | - | usual | 2.0 gasoline 116cv
  kombi | Kombi | última série, motor 1.4 | 2006-2014 | van van, 9/3 seats, 3 doors | 4505mm | 0 airbags, no esc, no isofix | bare | 1.4 flex mt 80cv 12.7kgfm
  space-cross | Space Cross | 1ª geração | 2011-2017 | wagon compact | 430l | - | usual | 1.6 flex 104cv 15.6kgfm
  touareg-2 | Touareg | 2ª geração | 2011-2018 | suv suv_large | 4795mm 580l | esc, isofix | top | 3.6 V6 gasoline at 280cv; 4.2 V8 gasoline at 360cv
  id-4 | ID.4 | 1ª geração | 2023- | suv suv_midsize | 4584mm 543l | esc, isofix | top | elétrico electric 204cv 31.6kgfm
  gol-g1 | Gol | 1ª geração | 1980-1994 | hatch compact, 2/4 doors | - | 0 airbags, no esc, no isofix | bare | -
  gol-g2 | Gol | 2ª geração (G2) | 1995-1999 | hatch compact, 2/4 doors | - | no esc, no isofix | bare | -
  fusca-1 | Fusca | 1ª geração | 1959-1996 | sedan compact, 2 doors | - | 0 airbags, no esc, no isofix | bare | -
  kombi-1 | Kombi | até o motor 1.4 | 1957-2005 | van van, 9/3 seats, 3 doors | - | 0 airbags, no esc, no isofix | bare | -
  santana | Santana | 1ª e 2ª geração | 1984-2006 | sedan midsize, 4/2 doors | - | no esc, no isofix | basic | -
  touareg-1 | Touareg | 1ª geração | 2004-2010 | suv suv_large | - | esc | full | 3.6 V6 gasoline at 280cv 2007-; 3.2 V6 gasoline at 241cv -2008
  passat-cc | Passat CC = CC | 1ª geração | 2009-2016 | sedan large, 4/5 seats | 4802mm 532l | esc, isofix | full | 3.6 V6 gasoline dct 300cv; 2.0 TSI gasoline dct 211cv
`,
)
