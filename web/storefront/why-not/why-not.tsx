import { useEffect, useId, useRef, useState } from "react"
import type { Profile } from "../../../src/contract/profile.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { postWhy } from "../../api.ts"
import { useFromStock } from "../../ranking/from-stock.ts"
import { useShop } from "../../shop.tsx"
import type { Answers } from "../../state/answers.ts"
import { Statements } from "../../ui/car/statements.tsx"
import { Line } from "../../ui/skeleton.tsx"
import { Changes } from "./changes.tsx"
import { losses, standing } from "./lacks.ts"
import { TEN } from "../../../src/contract/ten.ts"
import { ANCHOR } from "./anchor.ts"

interface Props {
  readonly item: RecommendedCar
  readonly profile: Profile
}

/** "Why not this car?": what keeps it out of the ten, and the changes that would bring it in, each one tap away. */
export function WhyNot({ item, profile }: Props) {
  const { car, rank } = item
  const { shopper } = useShop()
  const [before, setBefore] = useState<Answers>()
  const heading = useId()
  const place = useRef<HTMLElement>(null)
  const outside = rank > TEN
  const { data, isPending, isError, refetch } = useFromStock(
    outside
      ? {
          key: ["why", car.id, profile],
          own: (ranker) => ranker.why(profile, car.id),
          ask: (signal) => postWhy(car.id, profile, signal),
        }
      : undefined,
  )
  const answer = outside && data?.car.id === car.id ? data : undefined
  useEffect(() => {
    // Below it the page still grows: only the place is known to be right.
    if (answer !== undefined && location.hash === `#${ANCHOR}`) place.current?.scrollIntoView()
  }, [answer])
  if (!outside) {
    return (
      <p role="status" className={before === undefined ? "spoken" : "why-not__done"}>
        {before === undefined ? null : (
          <>
            Feito: agora é o <b>{rank}º</b> da sua lista.{" "}
            <button
              type="button"
              className="link"
              onClick={() => {
                shopper.answers.set(before)
                setBefore(undefined)
              }}
            >
              Desfazer
            </button>
          </>
        )}
      </p>
    )
  }
  const lost = answer && losses(answer)
  return (
    <section ref={place} id={ANCHOR} className="why-not" aria-labelledby={heading}>
      <h2 id={heading}>O que falta para este entrar nos dez</h2>
      {answer === undefined && isPending ? (
        <div role="status" aria-label="Procurando o que falta">
          <Line width={90} />
          <Line width={70} />
          <Line width={80} />
        </div>
      ) : null}
      {isError && answer === undefined ? (
        <p>
          Não deu para calcular agora.{" "}
          <button type="button" className="link" onClick={() => void refetch()}>
            Tentar de novo
          </button>
        </p>
      ) : null}
      {answer === undefined || answer.rank !== undefined ? null : (
        <>
          <p className="second">
            {standing(answer)}.{lost === undefined ? null : ` ${lost}.`}
          </p>
          <Statements items={answer.broken.map(({ text }) => ({ kind: "tradeoff" as const, text }))} />
          <Changes answer={answer} onUse={setBefore} />
        </>
      )}
    </section>
  )
}
