import { useQuery } from "@tanstack/react-query"
import { Link, useLocation } from "wouter"
import type { SharedList } from "../../../src/contract/share.ts"
import { ApiError, getShared } from "../../api.ts"
import { useAnyList } from "../../ranking/any-list.ts"
import { useShop } from "../../shop.tsx"
import { answersOf } from "../../state/change-answers.ts"
import { since } from "../../ui/format.ts"
import { Failure, Notice } from "../../ui/notice.tsx"
import { SkeletonRows } from "../../ui/skeleton.tsx"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"
import { usePage } from "../page.tsx"
import { chipsOf } from "../results/chips.ts"
import { Disagreements } from "../together/disagreements.tsx"
import { ListedCar } from "../together/row.tsx"
import { NUMBERED } from "../together/words.ts"
import { newsOf } from "./news.ts"
import { SinceThen } from "./since-then.tsx"

/** A list that somebody sent: ranked on today's stock, with what changed since. */
export function Shared({ token }: { token: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["shared", token],
    queryFn: ({ signal }) => getShared(token, signal),
  })
  usePage("Uma lista para você ver")
  if (data !== undefined) return <Opened shared={data} />
  return (
    <div className="narrow together">
      <h1>Uma lista para você ver</h1>
      {error === null ? <SkeletonRows count={4} label="Abrindo a lista" /> : null}
      {error instanceof ApiError && error.code === "not_found" ? (
        <Notice title={error.message} actions={<OwnWays />}>
          <p>Os links valem 30 dias e só abrem na loja que os fez.</p>
        </Notice>
      ) : null}
      {error === null || (error instanceof ApiError && error.code === "not_found") ? null : (
        <Failure error={error} retry={() => void refetch()} />
      )}
    </div>
  )
}

function Opened({ shared }: { shared: SharedList }) {
  const { config, now } = useShop()
  const { profile, profiles, changes } = shared
  const { data: list, error, refetch } = useAnyList({ profile, profiles })
  const asked = profiles ?? (profile === undefined ? [] : [profile])
  return (
    <div className="narrow together">
      <h1>Uma lista para você ver</h1>
      <p className="second">Enviada {since(shared.sharedAt, now, config.timezone)}, com estas respostas:</p>
      <ul className="small second">
        {asked.map((one, i) => (
          <li key={NUMBERED[i]}>
            {asked.length > 1 ? `${NUMBERED[i]}: ` : null}
            {chipsOf(answersOf(one))
              .map(([, text], at) => (at === 0 ? text : lowerFirst(text)))
              .join(", ")}
          </li>
        ))}
      </ul>
      <SinceThen changes={changes} />
      {list?.disagreements === undefined ? null : <Disagreements list={list} mine={false} />}
      <h2>A ordem de hoje</h2>
      {list === undefined && error !== null ? <Failure error={error} retry={() => void refetch()} /> : null}
      {list === undefined && error === null ? <SkeletonRows count={4} label="Ordenando os carros" /> : null}
      <ol className="stack">
        {list?.items.map((item) => (
          <li key={item.car.id} data-car={item.car.id}>
            <ListedCar item={item} who={NUMBERED} profiles={asked} news={newsOf(changes, item.car.id)} />
          </li>
        ))}
      </ol>
      <div className="list-steps">
        <OwnWays companion={shared} />
      </div>
    </div>
  )
}

/** One's own questions, and, where the list is one person's, deciding with that person. */
function OwnWays({ companion }: { companion?: SharedList }) {
  const { shopper } = useShop()
  const [, navigate] = useLocation()
  const theirs = companion?.profile
  return (
    <>
      <Link href="/" className="button button--solid">
        Fazer as minhas perguntas
      </Link>
      {theirs === undefined ? (
        <Link href="/estoque" className="button">
          Ver o estoque
        </Link>
      ) : (
        <button
          type="button"
          className="button"
          onClick={() => {
            shopper.companion.set(answersOf(theirs))
            navigate("/resultados?lista=dois")
          }}
        >
          Escolher a dois
        </button>
      )}
    </>
  )
}
