import { ChevronRight } from "lucide-react"
import { useState } from "react"
import { Link } from "wouter"
import { useShop } from "../../shop.tsx"
import { useStore } from "../../state/store.ts"
import { Statements } from "../../ui/car/statements.tsx"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"
import { chipsOf } from "../results/chips.ts"
import { sayings } from "../results/sayings.ts"
import { WhySheet } from "../results/why.tsx"
import type { Placed } from "./use-placed.ts"

/** Why this car, for these answers: as on its card, with the parts one tap away. */
export function ForYou({ item, list, profile }: Placed) {
  const { shopper } = useShop()
  const answers = useStore(shopper.answers)
  const [why, setWhy] = useState(false)
  return (
    <section className="for-you" aria-labelledby="for-you">
      <h2 id="for-you">Para você</h2>
      <p className="small second">
        {chipsOf(answers)
          .map(([, text], i) => (i === 0 ? text : lowerFirst(text)))
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
      {why ? <WhySheet item={item} list={list} profile={profile} onClose={() => setWhy(false)} /> : null}
    </section>
  )
}
