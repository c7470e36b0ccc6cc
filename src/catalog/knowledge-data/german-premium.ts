/** Audi, BMW and Mercedes-Benz on the Brazilian market. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const AUDI = generations(
  "Audi",
  "audi",
  `
  a3-sedan-8v | A3 Sedan = A3 | 3ª geração (8V) | 2014-2020 | sedan midsize | 4456mm 425l | esc, isofix | full | 1.4 TFSI flex at 150cv 25.5kgfm 11.7/14.3 e7.8/9.9 ~; 1.4 TFSI gasoline dct 122cv; 1.8 TFSI gasoline dct 180cv; 2.0 TFSI gasoline dct 220cv
  q3-1 | Q3 | 1ª geração (8U) | 2012-2019 | suv suv_compact | 4388mm 460l | esc, isofix | full | 1.4 TFSI flex dct 150cv 25.5kgfm; 2.0 TFSI gasoline dct 180cv; 1.4 TFSI gasoline dct 150cv 25.5kgfm; 2.0 TFSI gasoline dct 170cv; 2.0 TFSI gasoline dct 211cv; 2.0 TFSI gasoline dct 220cv
  a1-1 | A1 | 1ª geração (8X) | 2011-2018 | hatch compact, 4/2 doors | 3954mm 270l | esc, isofix | full | 1.4 TFSI gasoline dct 122cv 20.4kgfm; 1.4 TFSI gasoline dct 125cv; 1.8 TFSI gasoline dct 192cv; 1.4 TFSI gasoline dct 185cv -2015
  a3-sportback-8p | A3 Sportback = A3 | 2ª geração (8P) | 2007-2013 | hatch midsize | 370l | esc, isofix | full | 2.0 TFSI gasoline dct 200cv; 1.6 gasoline 102cv
  a3-sportback-8v | A3 Sportback = A3 | 3ª geração (8V) | 2014-2020 | hatch midsize | 4310mm 380l | esc, isofix | full | 1.4 TFSI gasoline dct 122cv 20.4kgfm; 1.8 TFSI gasoline dct 180cv; 2.0 TFSI gasoline dct 220cv
  a3-sedan-8y | A3 Sedan = A3 | 4ª geração (8Y) | 2021- | sedan midsize | 4495mm 425l | esc, isofix | top | 2.0 TFSI gasoline dct 190cv 10.2/12.6 !; 2.0 TFSI gasoline dct 204cv 10.1/12.9 !
  a4-b8 | A4 | 4ª geração (B8) | 2009-2015 | sedan midsize | 4701mm 480l | esc, isofix | full | 2.0 TFSI gasoline cvt 180cv 32.6kgfm; 2.0 TFSI gasoline 211cv
  a4-b9 | A4 | 5ª geração (B9) | 2016- | sedan midsize | 4726mm 480l | esc, isofix | full | 2.0 TFSI gasoline dct 204cv 32.6kgfm 10.5/12.5 !; 2.0 TFSI gasoline dct 190cv 32.6kgfm; 2.0 TFSI gasoline dct 252cv 37.7kgfm
  a5-sportback-1 | A5 Sportback = A5 | 1ª geração | 2010-2016 | hatch midsize | 4712mm 480l | esc, isofix | full | 1.8 TFSI gasoline cvt 170cv; 2.0 TFSI gasoline 211cv; 2.0 TFSI gasoline cvt 180cv 2012-
  a5-sportback-2 | A5 Sportback = A5 | 2ª geração | 2017- | hatch midsize | 4733mm 480l | esc, isofix | top | 2.0 TFSI gasoline dct 204cv 32.6kgfm 10.3/12.4 !; 2.0 TFSI gasoline dct 190cv 32.6kgfm; 2.0 TFSI gasoline dct 252cv 37.7kgfm
  a6-c8 | A6 | 5ª geração (C8) | 2019- | sedan large | 4939mm 530l | esc, isofix | top | 3.0 TFSI gasoline dct 340cv 51.0kgfm
  q3-2 | Q3 | 2ª geração (F3) | 2020- | suv suv_compact | 4484mm 530l | esc, isofix | top | 1.4 TFSI gasoline dct 150cv 25.5kgfm; 2.0 TFSI gasoline at 231cv 8.0/10.3 !
  q5-1 | Q5 | 1ª geração (8R) | 2009-2017 | suv suv_midsize | 4629mm 540l | esc, isofix | full | 2.0 TFSI gasoline 211cv 35.7kgfm; 2.0 TFSI gasoline at 225cv 35.7kgfm
  q5-2 | Q5 | 2ª geração (FY) | 2018- | suv suv_midsize | 4663mm 550l | esc, isofix | top | 2.0 TFSI gasoline dct 252cv 37.7kgfm; 2.0 TFSI gasoline dct 249cv 37.7kgfm
  q7-2 | Q7 | 2ª geração (4M) | 2016- | suv suv_large, 7/5 seats | 5052mm | esc, isofix | top | 3.0 TFSI gasoline at 333cv 44.9kgfm; 3.0 TFSI gasoline at 340cv
  q8 | Q8 | 1ª geração | 2019- | suv suv_large | 4986mm 605l | esc, isofix | top | 3.0 TFSI gasoline at 340cv 51.0kgfm
  e-tron | e-tron | 1ª geração | 2020-2022 | suv suv_large | 4901mm 660l | esc, isofix | top | elétrico electric 408cv
  a3-sportback-8y | A3 Sportback = A3 | 4ª geração (8Y) | 2021- | hatch midsize | 4343mm 380l | esc, isofix | top | -
  a4-b7 | A4 | 3ª geração (B7) | 2005-2008 | sedan midsize | - | esc | full | -
  a6-c6 | A6 | 3ª geração (C6) | 2005-2010 | sedan large | - | esc | full | -
  a6-c7 | A6 | 4ª geração (C7) | 2013-2018 | sedan large | - | esc, isofix | top | -
  q7-1 | Q7 | 1ª geração (4L) | 2007-2015 | suv suv_large, 7/5 seats | - | esc, isofix | top | -
  rs-3 | RS 3 Sportback = RS 3, RS3 | 8P e 8V | 2012-2020 | hatch midsize | - | esc, isofix | top | -
  rs-q8 | RS Q8 | 1ª geração | 2020- | suv suv_large | - | esc, isofix | top | -
  a3-8l | A3 | 1ª geração (8L) | 1997-2006 | hatch midsize, 4/2 doors | - | - | usual | -
  a4-avant-b7 | A4 Avant = A4 … Avant | 3ª geração (B7) | 2005-2008 | wagon midsize | - | esc | full | -
  a4-avant-b8 | A4 Avant = A4 … Avant | 4ª geração (B8) | 2009-2015 | wagon midsize | - | esc, isofix | full | -
  a4-avant-b9 | A4 Avant = A4 … Avant | 5ª geração (B9) | 2016-2021 | wagon midsize | 4725mm 505l | esc, isofix | top | -
  a6-avant | A6 Avant = A6 … Avant | 3ª e 4ª geração (C6, C7) | 2005-2018 | wagon large | - | esc, isofix | top | -
`,
)

export const BMW = generations(
  "BMW",
  "bmw",
  `
  320i-f30 | 320i = Série 3 320i, 320iA | 6ª geração (F30) | 2013-2018 | sedan midsize | 4624mm 480l | 6 airbags, esc, isofix | full | 2.0 turbo flex at 184cv 27.5kgfm; 2.0 turbo gasoline at 184cv 27.5kgfm
  320i-g20 | 320i = Série 3 320i, 320iA | 7ª geração (G20) | 2019- | sedan midsize | 4709mm 480l | 6 airbags, esc, isofix | top | 2.0 turbo flex at 184cv 30.6kgfm 10.7/13.2 e7.5/9.2 !; 2.0 turbo gasoline at 184cv 30.6kgfm
  x1-f48 | X1 | 2ª geração (F48) | 2016-2022 | suv suv_compact | 4439mm 505l | 6 airbags, esc, isofix | full | 2.0 turbo flex 192cv 28.6kgfm 9.5/11.7 e6.7/8.3 ~; 2.0 turbo gasoline at 231cv 35.7kgfm
  118i-f20 | 118i = Série 1 118i, 118iA | 2ª geração (F20) | 2012-2019 | hatch midsize | 4324mm 360l | esc, isofix | full | 1.6 turbo gasoline at 170cv
  120i-f20 | 120i = Série 1 120i, 120iA | 2ª geração (F20) | 2015-2019 | hatch midsize | 4324mm 360l | esc, isofix | full | 2.0 turbo flex at 184cv
  320i-e90 | 320i = 320iA | 5ª geração (E90) | 2006-2012 | sedan midsize | 4531mm 460l | esc, isofix | full | 2.0 gasoline at 150cv; 2.0 gasoline at 156cv
  328i-f30 | 328i = Série 3 328i, 328iA | 6ª geração (F30) | 2012-2018 | sedan midsize | 4624mm 480l | esc, isofix | full | 2.0 turbo gasoline at 245cv 35.7kgfm; 2.0 turbo flex at 245cv 35.7kgfm
  330i-g20 | 330i = Série 3 330i | 7ª geração (G20) | 2019- | sedan midsize | 4709mm 480l | esc, isofix | top | 2.0 turbo gasoline at 258cv
  330e-g20 | 330e = Série 3 330e | 7ª geração (G20) | 2020- | sedan midsize | 4709mm | esc, isofix | top | 2.0 turbo plug-in at 292cv
  530i-g30 | 530i = Série 5 530i | 7ª geração (G30) | 2017-2023 | sedan large | 4936mm 530l | esc, isofix | top | 2.0 turbo gasoline at 252cv
  x1-e84 | X1 | 1ª geração (E84) | 2010-2015 | suv suv_compact | 420l | esc, isofix | full | 2.0 gasoline at 150cv; 2.0 turbo gasoline at 184cv
  x1-u11 | X1 | 3ª geração (U11) | 2023- | suv suv_compact | 4500mm | esc, isofix | top | 2.0 turbo gasoline dct 204cv 10.7/13.0 !
  x2 | X2 | 1ª geração (F39) | 2018-2023 | suv suv_compact | 4360mm 470l | esc, isofix | full | 2.0 turbo flex 192cv; 2.0 turbo gasoline 192cv; 2.0 turbo M35i gasoline at 306cv
  x3-f25 | X3 | 2ª geração (F25) | 2011-2017 | suv suv_midsize | 550l | esc, isofix | full | 2.0 turbo gasoline at 184cv; 2.0 turbo gasoline at 245cv
  x3-g01 | X3 | 3ª geração (G01) | 2018-2024 | suv suv_midsize | 4708mm 550l | esc, isofix | top | 2.0 turbo gasoline at 184cv; 2.0 turbo gasoline at 252cv; 2.0 turbo plug-in at 292cv
  x4-f26 | X4 | 1ª geração (F26) | 2014-2018 | suv suv_midsize | 4671mm 500l | esc, isofix | top | 2.0 turbo gasoline at 245cv; 3.0 turbo gasoline at 306cv
  x5-f15 | X5 | 3ª geração (F15) | 2014-2018 | suv suv_large | 4886mm 650l | esc, isofix | top | 3.0 turbo gasoline at 306cv; 3.0 diesel at 258cv
  x5-g05 | X5 | 4ª geração (G05) | 2019- | suv suv_large | 4922mm | esc, isofix | top | 3.0 diesel at 265cv; 3.0 turbo plug-in at 394cv
  x6-f16 | X6 = X6 … Coupé | 2ª geração (F16) | 2015-2019 | suv suv_large | 4909mm | esc, isofix | top | 3.0 turbo gasoline at 306cv
  i3 | i3 | 1ª geração | 2014-2022 | hatch compact, 4 seats | 260l | esc, isofix | full | elétrico electric 170cv
  118i-f40 | 118i = Série 1 118i, 118iA | 3ª geração (F40) | 2020- | hatch midsize | 4319mm 380l | esc, isofix | top | -
  x4-g02 | X4 | 2ª geração (G02) | 2019- | suv suv_midsize | 4752mm 525l | esc, isofix | top | -
  116i-f20 | 116i = Série 1 116i, 116iA | 2ª geração (F20) | 2012-2015 | hatch midsize | 4324mm 360l | esc, isofix | full | 1.6 turbo gasoline at 136cv
  118i-e87 | 118i = Série 1 118i, 118iA | 1ª geração (E87) | 2010-2011 | hatch midsize | - | esc, isofix | full | 2.0 gasoline at 136cv
  120i-e87 | 120i = Série 1 120i, 120iA | 1ª geração (E87) | 2005-2012 | hatch midsize | - | esc, isofix | full | 2.0 gasoline 150cv; 2.0 gasoline 156cv
  125i-f20 | 125i = Série 1 125i, 125iA | 2ª geração (F20) | 2013-2019 | hatch midsize | 4324mm 360l | esc, isofix | top | -
  m135i-f20 | M135i = M 135i, M135iA | 2ª geração (F20) | 2013-2016 | hatch midsize | 4324mm 360l | esc, isofix | top | 3.0 turbo gasoline at 320cv
  m235i-f22 | M235i Coupé = M235i, M 235i | 1ª geração (F22) | 2014-2016 | coupe midsize, 4 seats | - | esc, isofix | top | 3.0 turbo gasoline at 326cv
  m135i-f40 | M135i = M 135i | 3ª geração (F40) | 2020- | hatch midsize | 4319mm 380l | esc, isofix | top | 2.0 turbo gasoline at 306cv
  218i-f44 | 218i Gran Coupé = 218i | 1ª geração (F44) | 2020- | sedan midsize | 4526mm 430l | esc, isofix | full | -
  m235i-f44 | M235i Gran Coupé = M235i, M 235i | 1ª geração (F44) | 2020- | sedan midsize | 4526mm 430l | esc, isofix | top | 2.0 turbo gasoline at 306cv
  528i-f10 | 528i = Série 5 528i, 528iA | 6ª geração (F10) | 2012-2016 | sedan large | 4899mm 520l | esc, isofix | top | 2.0 turbo gasoline at 245cv
  540i-g30 | 540i = Série 5 540i | 7ª geração (G30) | 2017-2020 | sedan large | 4936mm 530l | esc, isofix | top | 3.0 turbo gasoline at 340cv
  x3-e83 | X3 | 1ª geração (E83) | 2004-2010 | suv suv_midsize | - | esc, isofix | full | -
  x5-e53 | X5 | 1ª geração (E53) | 2000-2006 | suv suv_large | - | esc | full | -
  x5-e70 | X5 | 2ª geração (E70) | 2007-2013 | suv suv_large, 5/7 seats | - | esc, isofix | top | -
  x6-e71 | X6 = X6 … Coupé | 1ª geração (E71) | 2008-2014 | suv suv_large, 4/5 seats | - | esc, isofix | top | -
  x6-g06 | X6 = X6 … Coupé | 3ª geração (G06) | 2020- | suv suv_large | 4935mm | esc, isofix | top | -
  x7 | X7 | 1ª geração (G07) | 2019- | suv suv_large, 7/6 seats | 5151mm | esc, isofix | top | -
  z4-e85 | Z4 | 1ª geração (E85) | 2003-2008 | convertible midsize, 2 seats | - | esc | full | -
  z4-e89 | Z4 | 2ª geração (E89) | 2010-2016 | convertible midsize, 2 seats | 4239mm | esc | top | -
  z4-g29 | Z4 | 3ª geração (G29) | 2019- | convertible midsize, 2 seats | 4324mm | esc | top | -
`,
)

export const MERCEDES = generations(
  "Mercedes-Benz",
  "mercedes-benz",
  `
  c180-w205 | C 180 = Classe C 180, Classe C C 180 | 4ª geração (W205) | 2015-2021 | sedan midsize | 4686mm 480l | esc, isofix | full | 1.6 turbo gasoline at 156cv 25.5kgfm; 1.6 turbo flex at 156cv 25.5kgfm
  gla-200-x156 | GLA 200 | 1ª geração (X156) | 2015-2020 | suv suv_compact | 4417mm 421l | esc, isofix | full | 1.6 turbo flex dct 156cv 25.5kgfm; 1.6 turbo gasoline dct 156cv 25.5kgfm
  c180-w204 | C 180 = Classe C 180, Classe C C 180, C 180K | 3ª geração (W204) | 2008-2014 | sedan midsize | 475l | esc, isofix | full | 1.6 turbo gasoline at 156cv; 1.8 turbo gasoline at 156cv
  c200-w204 | C 200 = Classe C 200, Classe C C 200, C 200K | 3ª geração (W204) | 2008-2014 | sedan midsize | 475l | esc, isofix | full | 1.8 turbo gasoline at 184cv
  c200-w205 | C 200 = Classe C 200, Classe C C 200 | 4ª geração (W205) | 2015-2021 | sedan midsize | 4686mm 480l | esc, isofix | full | 2.0 turbo gasoline at 184cv
  c250-w205 | C 250 = Classe C 250, Classe C C 250 | 4ª geração (W205) | 2015-2018 | sedan midsize | 4686mm 480l | esc, isofix | top | 2.0 turbo gasoline at 211cv
  c300-w205 | C 300 = Classe C 300, Classe C C 300 | 4ª geração (W205) | 2017-2021 | sedan midsize | 4686mm 480l | esc, isofix | top | 2.0 turbo gasoline at 245cv; 2.0 turbo gasoline at 258cv
  a200-w176 | A 200 = Classe A 200, Classe A A 200 | 3ª geração (W176) | 2013-2018 | hatch midsize | 4292mm 341l | esc, isofix | full | 1.6 turbo gasoline dct 156cv 25.5kgfm; 1.6 turbo flex dct 156cv 25.5kgfm
  a200-w177 | A 200 = Classe A 200, Classe A A 200 | 4ª geração (W177) | 2019- | hatch midsize | 4419mm 370l | esc, isofix | full | 1.3 turbo gasoline dct 163cv 25.5kgfm
  a200-v177 | A 200 Sedan | 1ª geração (V177) | 2019- | sedan midsize | 4549mm | esc, isofix | full | 1.3 turbo gasoline dct 163cv 25.5kgfm 10.8/14.0 !
  b200-w246 | B 200 = Classe B 200, Classe B B 200 | 2ª geração (W246) | 2012-2018 | minivan minivan | 488l | esc, isofix | full | 1.6 turbo gasoline dct 156cv 25.5kgfm
  cla200-c117 | CLA 200 | 1ª geração (C117) | 2014-2019 | sedan midsize | 4630mm 470l | esc, isofix | full | 1.6 turbo gasoline dct 156cv 25.5kgfm; 1.6 turbo flex dct 156cv 25.5kgfm
  gla250-x156 | GLA 250 | 1ª geração (X156) | 2015-2020 | suv suv_compact | 4417mm 421l | esc, isofix | full | 2.0 turbo gasoline dct 211cv
  gla200-h247 | GLA 200 | 2ª geração (H247) | 2021- | suv suv_compact | 4410mm | esc, isofix | full | 1.3 turbo gasoline dct 163cv 11.1/13.6 !
  glb200 | GLB 200 | 1ª geração | 2020- | suv suv_midsize, 7 seats | 4634mm | esc, isofix | full | 1.3 turbo gasoline dct 163cv 10.0/12.4 !
  glc250-x253 | GLC 250 | 1ª geração (X253) | 2016-2019 | suv suv_midsize | 4656mm 550l | esc, isofix | top | 2.0 turbo gasoline at 211cv
  glc300-x253 | GLC 300 | 1ª geração (X253) | 2020-2023 | suv suv_midsize | 550l | esc, isofix | top | 2.0 turbo gasoline at 258cv
  gle350d-w166 | GLE 350 = GLE 350d | 1ª geração (W166) | 2016-2019 | suv suv_large | 4819mm 690l | esc, isofix | top | 3.0 V6 diesel at 258cv
  gle400-w166 | GLE 400 | 1ª geração (W166) | 2016-2019 | suv suv_large | 4819mm 690l | esc, isofix | top | 3.0 V6 turbo gasoline at 333cv
  ml350-w166 | ML 350 | 3ª geração (W166) | 2012-2015 | suv suv_large | 690l | esc, isofix | top | 3.0 V6 diesel at 258cv
  e250-w213 | E 250 = Classe E 250, Classe E E 250 | 5ª geração (W213) | 2017-2019 | sedan large | 4923mm 540l | esc, isofix | top | 2.0 turbo gasoline at 211cv
  vito-3 | Vito | 3ª geração | 2016-2021 | van van, 3/8/9 seats, 3 doors | - | esc | work | 1.6 diesel mt 114cv
  glc250-c253 | GLC 250 Coupé = GLC 250 … Coupé | 1ª geração (C253) | 2017-2019 | suv suv_midsize | 4732mm 500l | esc, isofix | top | 2.0 turbo gasoline at 211cv
  glc300-c253 | GLC 300 Coupé = GLC 300 … Coupé | 1ª geração (C253) | 2020-2023 | suv suv_midsize | 4731mm 500l | esc, isofix | top | 2.0 turbo gasoline at 258cv
  gle400-c292 | GLE 400 Coupé = GLE 400 … Coupé | 1ª geração (C292) | 2016-2019 | suv suv_large | 4900mm 650l | esc, isofix | top | 3.0 V6 turbo gasoline at 333cv
  gle400d-v167 | GLE 400d = GLE 400 … Diesel | 2ª geração (V167) | 2020-2023 | suv suv_large, 5/7 seats | 4924mm | esc, isofix | top | 3.0 diesel at 330cv
  c250-w204 | C 250 = Classe C 250, Classe C C 250 | 3ª geração (W204) | 2011-2014 | sedan midsize | 475l | esc, isofix | full | -
  e250-w212 | E 250 = Classe E 250, Classe E E 250 | 4ª geração (W212) | 2010-2016 | sedan large | - | esc, isofix | top | 1.8 turbo gasoline at 204cv -2013; 2.0 turbo gasoline at 211cv 2014-
  b200-w245 | B 200 = Classe B 200, Classe B B 200 | 1ª geração (W245) | 2006-2011 | minivan minivan | - | esc, isofix | full | 2.0 gasoline at 136cv; 2.0 turbo gasoline at 193cv
  cla180-c117 | CLA 180 | 1ª geração (C117) | 2017-2019 | sedan midsize | 4630mm 470l | esc, isofix | full | 1.6 turbo gasoline dct 122cv; 1.6 turbo flex dct 122cv
  cla250-c117 | CLA 250 | 1ª geração (C117) | 2014-2019 | sedan midsize | 4630mm 470l | esc, isofix | top | -
  cla250-c118 | CLA 250 | 2ª geração (C118) | 2020- | sedan midsize | 4688mm 460l | esc, isofix | top | -
  c200-w206 | C 200 = Classe C 200, Classe C C 200 | 5ª geração (W206) | 2022- | sedan midsize | 4751mm 455l | esc, isofix | top | -
  c300-w206 | C 300 = Classe C 300, Classe C C 300 | 5ª geração (W206) | 2022- | sedan midsize | 4751mm 455l | esc, isofix | top | 2.0 turbo gasoline at 258cv 40.8kgfm 10.4/12.9 !
`,
)

export const MINI = generations(
  "MINI",
  "mini",
  `
  cooper-f56 | Cooper = Mini Cooper | 3ª geração (F56, F55) | 2014-2024 | hatch compact, 4/5 seats, 2/4 doors | - | esc, isofix | full | 1.5 turbo gasoline 136cv; 2.0 turbo S gasoline 192cv
  countryman-1 | Countryman = Cooper Countryman, Cooper … Countryman | 1ª geração (R60) | 2011-2016 | suv suv_compact | - | esc, isofix | full | 1.6 turbo S gasoline at 184cv
  countryman-2 | Countryman = Cooper Countryman, Cooper … Countryman | 2ª geração (F60) | 2017-2023 | suv suv_compact | 4299mm 450l | esc, isofix | full | 2.0 turbo S gasoline 192cv; 1.5 turbo gasoline 136cv
  cooper-r56 | Cooper = Mini Cooper | 2ª geração (R56) | 2007-2013 | hatch compact, 4 seats, 2 doors | - | esc, isofix | full | -
  cooper-cabrio | Cooper Cabrio = Cooper … Cabrio | todas | 2009- | convertible compact, 4 seats | - | esc, isofix | full | -
  clubman-r55 | Cooper Clubman = Clubman, Cooper … Clubman | 1ª geração (R55) | 2008-2014 | wagon compact, 4/5 seats, 3 doors | - | esc, isofix | full | -
  clubman-f54 | Cooper Clubman = Clubman, Cooper … Clubman | 2ª geração (F54) | 2016-2023 | wagon compact | 4253mm 360l | esc, isofix | full | -
  paceman | Cooper Paceman = Paceman, Cooper … Paceman | 1ª geração (R61) | 2013-2016 | suv suv_compact, 4 seats, 2 doors | - | esc, isofix | full | -
`,
)

export const PORSCHE = generations(
  "Porsche",
  "porsche",
  `
  macan | Macan | 1ª geração | 2014-2024 | suv suv_midsize | 500l | esc, isofix | top | 2.0 turbo gasoline dct 237cv; 2.0 turbo gasoline dct 252cv; 3.0 V6 turbo S gasoline dct 340cv; 3.0 V6 turbo GTS gasoline dct 360cv
  cayenne-2 | Cayenne | 2ª geração | 2011-2018 | suv suv_large | 4846mm 670l | esc, isofix | top | 3.6 V6 gasoline at 300cv; 3.6 S gasoline at 420cv 2015-; 3.6 GTS gasoline at 440cv 2015-
  cayenne-3 | Cayenne | 3ª geração | 2019- | suv suv_large | 4918mm 770l | esc, isofix | top | 3.0 V6 turbo gasoline at 340cv; 3.0 V6 E-Hybrid plug-in at 462cv
  panamera-2 | Panamera | 2ª geração | 2017-2023 | hatch large, 4/5 seats | 5049mm | esc, isofix | top | 3.0 V6 turbo gasoline dct 330cv
  cayenne-1 | Cayenne | 1ª geração | 2003-2010 | suv suv_large | - | esc | top | -
  panamera-1 | Panamera | 1ª geração | 2010-2016 | hatch large, 4 seats | 4970mm | esc, isofix | top | -
  cayenne-coupe | Cayenne Coupé = Cayenne … Coupé | 1ª geração | 2020- | suv suv_large, 4/5 seats | - | esc, isofix | top | 3.0 V6 turbo gasoline at 340cv -2023
  taycan | Taycan | 1ª geração | 2021- | sedan large, 4/5 seats | 4963mm | esc, isofix | top | -
  911 | 911 | todas | 1998- | coupe large, 4 seats | - | esc | top | -
  panamera-sport-turismo | Panamera Sport Turismo = Panamera … Sport Turismo, Panamera … Sport Tur, Panamera … Sport Turis | 2ª geração | 2018-2023 | wagon large, 4/5 seats | 5049mm | esc, isofix | top | -
`,
)
