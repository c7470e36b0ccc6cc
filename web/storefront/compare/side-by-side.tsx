import { Share2 } from "lucide-react"
import type { ReactNode } from "react"
import { Link } from "wouter"
import type { Car } from "../../../src/contract/car.ts"
import { ApiError, postCompare } from "../../api.ts"
import { useFromStock } from "../../ranking/from-stock.ts"
import { useShop } from "../../shop.tsx"
import { useProfile } from "../../state/use-profile.ts"
import { nameOf } from "../../ui/links.ts"
import { Failure, Notice } from "../../ui/notice.tsx"
import { usePassOn } from "../../ui/pass-on.ts"
import { SkeletonTiles } from "../../ui/skeleton.tsx"
import { CompareTable } from "./table.tsx"

/** Why a car is no longer compared; of one that the dealer took off nobody knows whether it was sold. */
const GONE: Partial<Record<Car["status"], string>> = {
  sold: "foi vendido",
  reserved: "está reservado",
  removed: "saiu do estoque",
}

/**
 * Two to four cars held against each other by the engine; for who has answered nothing, by what most people value. What
 * comes under them waits for them: the table would push it down.
 */
export function SideBySide({ cars, children }: { cars: readonly Car[]; children: ReactNode }) {
  const { track } = useShop()
  const own = useProfile()
  const profile = own ?? { budget: { max: Math.max(...cars.map(({ price }) => price), 1) }, uses: [] }
  const ids = cars.map(({ id }) => id)
  const { data, error, refetch } = useFromStock({
    key: ["compare", ids, profile],
    own: (ranker) => ranker.compare(profile, ids),
    ask: (signal) => postCompare(ids, profile, signal),
  })
  const { passOn, copied } = usePassOn(() => track("share", { data: { cars: ids } }))
  const answer = data !== undefined && sameCars(data, ids) ? data : undefined
  if (error instanceof ApiError && error.code === "not_found") {
    return (
      <>
        <Notice title="Só sobrou um à venda">
          <p>Os outros saíram do estoque ou estão reservados. Escolha mais um para comparar.</p>
        </Notice>
        {children}
      </>
    )
  }
  if (answer === undefined) {
    return error === null ? (
      <div className="compare__wait">
        <SkeletonTiles count={cars.length} label="Comparando os carros" />
      </div>
    ) : (
      <>
        <Failure error={error} retry={() => void refetch()} />
        {children}
      </>
    )
  }
  const gone = cars.filter(({ id }) => answer.gone.includes(id))
  return (
    <>
      {own === undefined ? (
        <p className="second">
          Responda a poucas perguntas e as linhas ficam na ordem do que pesa para você.{" "}
          <Link href="/" className="link">
            Começar
          </Link>
        </p>
      ) : (
        <p>{answer.text}.</p>
      )}
      {gone.map((car) => (
        <p key={car.id} className="second">
          O {nameOf(car)} {car.modelYear} {GONE[car.status] ?? "não está mais à venda"} e ficou fora da comparação.
        </p>
      ))}
      <CompareTable answer={answer} own={own !== undefined} />
      <p className="compare__pass">
        <button type="button" className="button" onClick={() => void passOn("Carros lado a lado", location.href)}>
          <Share2 size={20} strokeWidth={2} aria-hidden="true" />
          Enviar esta comparação
        </button>
        <span role="status" className="small second">
          {copied ? "Endereço copiado" : ""}
        </span>
      </p>
      {children}
    </>
  )
}

const sameCars = ({ cars, gone }: { cars: readonly { car: Car }[]; gone: readonly string[] }, ids: readonly string[]) =>
  cars.length + gone.length === ids.length && cars.every(({ car }) => ids.includes(car.id))
