/** Makes that came to the Brazilian market from 2024 on. How to read the table, and how far to trust it: row.ts. */
import { generations } from "./row.ts"

export const OMODA = generations(
  "Omoda",
  "omoda",
  `
  5 | Omoda 5 = 5 | 1ª geração | 2025- | suv suv_compact | - | esc, isofix | top | -
  e5 | Omoda E5 = E5 | 1ª geração | 2025- | suv suv_compact | 4424mm | esc, isofix | top | elétrico electric 204cv 34.7kgfm
`,
)

export const JAECOO = generations(
  "Jaecoo",
  "jaecoo",
  `
  7 | Jaecoo 7 = 7 | 1ª geração | 2025- | suv suv_midsize | 4500mm | esc, isofix | top | -
`,
)

export const GEELY = generations(
  "Geely",
  "geely",
  `
  ex5 | EX5 | 1ª geração | 2026- | suv suv_midsize | 4615mm | 6 airbags, esc, isofix | top | elétrico electric 218cv 32.6kgfm
  ex2 | EX2 | 1ª geração | 2026- | hatch compact | 4135mm | 6 airbags, esc, isofix | full | elétrico electric 116cv 15.3kgfm
`,
)

export const GAC = generations(
  "GAC",
  "gac",
  `
  gs4 | GS4 | 1ª geração no Brasil | 2025- | suv suv_midsize | - | esc, isofix | top | -
  aion-v | Aion V | 1ª geração no Brasil | 2025- | suv suv_midsize | 4605mm | esc, isofix | top | elétrico electric 204cv
  aion-y | Aion Y | 1ª geração | 2025- | suv suv_compact | - | esc, isofix | full | elétrico electric 204cv
  aion-es | Aion ES | 1ª geração | 2025- | sedan midsize | 4810mm | esc, isofix | full | elétrico electric 136cv
`,
)

export const LEAPMOTOR = generations(
  "Leapmotor",
  "leapmotor",
  `
  c10 | C10 | 1ª geração | 2026- | suv suv_midsize | 4739mm | esc, isofix | top | -
  b10 | B10 | 1ª geração | 2026- | suv suv_midsize | 4515mm | esc, isofix | full | -
`,
)
