import { ChevronRight } from "lucide-react"
import { useState } from "react"
import { Link } from "wouter"
import type { RecommendationAnswer, RecommendedCar } from "../../../src/contract/recommendation.ts"
import { useRecommendation } from "../../data.ts"
import { useShop } from "../../shop.tsx"
import { toProfile } from "../../state/answers.ts"
import { useStore } from "../../state/store.ts"
import { Statements } from "../../ui/car/statements.tsx"
import { chipsOf } from "../results/answer-chips.tsx"
import { sayings } from "../results/sayings.ts"
import { WhySheet } from "../results/why.tsx"

export interface Ranked {
  readonly item: RecommendedCar
  readonly answer: RecommendationAnswer
}

/** This car in the shopper's own list; none for who has answered nothing, or where it stands far down. */
export function useRanked(id: string): { readonly ranked: Ranked | undefined; readonly waiting: boolean } {
  const { shopper } = useShop()
  const profile = toProfile(useStore(shopper.answers))
  const { data, isPending, isError } = useRecommendation(profile, 50)
  const item = data?.items.find(({ car }) => car.id === id)
  return {
    ranked: item === undefined || data === undefined ? undefined : { item, answer: data },
    waiting: profile !== undefined && isPending && !isError,
  }
}

/** Why this car, for these answers: as on its card, with the parts one tap away. */
export function ForYou({ item, answer }: Ranked) {
  const { shopper } = useShop()
  const answers = useStore(shopper.answers)
  const [why, setWhy] = useState(false)
  return (
    <section className="for-you" aria-labelledby="for-you">
      <h2 id="for-you">Para você</h2>
      <p className="small second">
        {chipsOf(answers)
          .map(([, text]) => text)
          .join(", ")}
        .{" "}
        <Link href="/resultados" className="link">
          Mudar
        </Link>
      </p>
      <Statements items={sayings(item, 4)} />
      <button type="button" className="link-row" aria-haspopup="dialog" onClick={() => setWhy(true)}>
        Por que {Math.round(item.score * 100)}? Ver as partes
        <ChevronRight size={20} strokeWidth={2} aria-hidden="true" />
      </button>
      {why ? (
        <WhySheet item={item} items={answer.items.slice(0, Math.max(answer.total, 1))} onClose={() => setWhy(false)} />
      ) : null}
    </section>
  )
}
