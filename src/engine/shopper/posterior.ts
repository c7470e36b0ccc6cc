import type { Profile } from "../../contract/profile.ts"
import type { Features } from "../knowledge/features.ts"
import { contestOf } from "../learn/choice.ts"
import { type Gaussian, laplace, type Posterior } from "../learn/laplace.ts"
import type { Stock } from "../snapshot.ts"
import { choicesIn } from "./choices.ts"
import { learntOf, shopperPrior } from "./learnt.ts"
import type { PersonalMerits } from "./personal.ts"

/** What is believed of a shopper's weights: stated answers set the prior, what the shopper did moves it. */
export interface ShopperPosterior extends Posterior {
  readonly prior: Gaussian
}

/** The one posterior: the list is ranked by its mode, the next question is chosen over draws from it. */
export function posteriorFor(
  stock: Stock,
  features: Features,
  personal: PersonalMerits,
  profile: Profile,
): ShopperPosterior {
  const prior = shopperPrior(profile, learntOf(stock))
  return { prior, ...laplace(prior, choicesIn(stock, features, personal, profile).map(contestOf)) }
}
