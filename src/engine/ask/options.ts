import type { Profile } from "../../contract/profile.ts"
import type { WishKind } from "../wishes/wish.ts"

/** Questions with answers of their own; the duel is one more. */
export const STATED = ["uses", "people", "priorities", "bodies", "mustHave"] as const
export type Stated = (typeof STATED)[number]

/** An answer that people give, and how many of a hundred do: our own judgement of shoppers, until sessions tell. */
export interface Option {
  readonly answer: Partial<Profile>
  readonly percent: number
}

const option = (percent: number, answer: Partial<Profile> = {}): Option => ({ answer, percent })

/** The likeliest answers; "bodies" is the question about the kind of car, gearbox included. None is "tanto faz". */
export const OPTIONS: Readonly<Record<Stated, readonly Option[]>> = {
  uses: [
    option(28, { uses: ["city"] }),
    option(22, { uses: ["family"] }),
    option(14, { uses: ["highway"] }),
    option(10, { uses: ["work"] }),
    option(8, { uses: ["app_driver"] }),
    option(6, { uses: ["first_car"] }),
    option(6, { uses: ["leisure"] }),
    option(6, { uses: ["offroad"] }),
  ],
  people: [1, 2, 3, 4, 5, 7].map((people, k) => option([12, 24, 20, 24, 15, 5][k]!, { people })),
  priorities: [
    option(16),
    ...(["economy", "space", "comfort", "performance", "safety", "technology", "resale", "newness"] as const).map(
      (first, k) => option([18, 11, 12, 9, 14, 7, 5, 8][k]!, { priorities: { [first]: 5 } }),
    ),
  ],
  bodies: [
    option(30),
    option(12, { gearbox: "automatic" }),
    option(18, { bodies: ["suv"] }),
    option(16, { bodies: ["hatch"] }),
    option(14, { bodies: ["sedan"] }),
    option(10, { bodies: ["pickup"] }),
  ],
  mustHave: [
    option(55),
    ...["ar-condicionado", "câmera de ré", "central multimídia", "bancos de couro", "controle de estabilidade"].map(
      (item, k) => option([14, 10, 9, 6, 6][k]!, { mustHave: [item] }),
    ),
  ],
}

/** The wishes that an answer makes. */
export const WISHES: Readonly<Record<Stated, readonly WishKind[]>> = {
  uses: [],
  people: ["people"],
  priorities: [],
  bodies: ["bodies", "gearbox"],
  mustHave: ["mustHave"],
}

/** Whether a profile answers a question already. */
export function isAnswered(question: Stated, profile: Profile): boolean {
  switch (question) {
    case "uses":
      return profile.uses.length > 0
    case "people":
      return profile.people !== undefined
    case "priorities":
      return Object.keys(profile.priorities ?? {}).length > 0
    case "bodies":
      return Boolean(profile.bodies?.length) || profile.gearbox !== undefined
    case "mustHave":
      return Boolean(profile.mustHave?.length)
  }
}
