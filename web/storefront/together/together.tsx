import { ArrowLeft } from "lucide-react"
import { useMemo, useState } from "react"
import { Link, Redirect, useLocation, useSearch } from "wouter"
import type { Profile } from "../../../src/contract/profile.ts"
import type { Recommendation } from "../../ranking/ranker.ts"
import { useAnyList } from "../../ranking/any-list.ts"
import { LIST_LIMIT } from "../../ranking/first-list.ts"
import { useShop } from "../../shop.tsx"
import { toProfile } from "../../state/answers.ts"
import { useStore } from "../../state/store.ts"
import { useProfile } from "../../state/use-profile.ts"
import { Failure } from "../../ui/notice.tsx"
import { SkeletonRows } from "../../ui/skeleton.tsx"
import { usePage } from "../page.tsx"
import { ListSteps } from "../results/list-steps.tsx"
import { fittingWords, moreWords } from "../results/list-words.ts"
import { Disagreements } from "./disagreements.tsx"
import { CompanionForm } from "./form.tsx"
import { ListedCar } from "./row.tsx"
import { impersonal, toFirst, YOU_AND } from "./words.ts"

const HERE = "/resultados?lista=dois"
const FORM = `${HERE}&passo=respostas`

/** Two people decide: the second one's answers, then the list that both regret least. */
export function Together() {
  const { shopper } = useShop()
  const own = useProfile()
  const companion = useStore(shopper.companion)
  const [, navigate] = useLocation()
  const asking = new URLSearchParams(useSearch()).has("passo") || Object.keys(companion).length === 0
  const max = own?.budget.max
  const profiles = useMemo((): [Profile, Profile] | undefined => {
    const other = toProfile({ ...companion, max: companion.max ?? max })
    return own === undefined || other === undefined ? undefined : [own, other]
  }, [own, companion, max])
  usePage(asking ? "As respostas da outra pessoa" : "A lista dos dois")
  if (profiles === undefined || max === undefined) return <Redirect to="/" replace />
  if (!asking) return <ListForTwo profiles={profiles} />
  return (
    <div className="narrow together">
      <Back />
      <h1>E a outra pessoa?</h1>
      <p className="second">As suas respostas continuam. A lista passa a ser a que os dois menos lamentam.</p>
      <CompanionForm max={max} onDone={() => navigate(HERE, { replace: true })} />
    </div>
  )
}

function ListForTwo({ profiles }: { profiles: [Profile, Profile] }) {
  const { data: list, error, refetch } = useAnyList({ profiles }, LIST_LIMIT)
  return (
    <div className="narrow together">
      <Back />
      <h1 aria-live="polite">
        {list === undefined ? "Procurando carros para os dois" : fittingWords(list, " aos dois")}
      </h1>
      <p className="second">
        Primeiro o que os dois menos lamentam.{" "}
        <Link href={FORM} className="link">
          Mudar as respostas da pessoa 2
        </Link>
      </p>
      {list === undefined ? null : <Cars list={list} profiles={profiles} />}
      {list === undefined && error !== null ? <Failure error={error} retry={() => void refetch()} /> : null}
      {list === undefined && error === null ? <SkeletonRows count={4} label="Procurando para os dois" /> : null}
    </div>
  )
}

/** So many are shown at first. */
const FIRST = 10

function Cars({ list, profiles }: { list: Recommendation; profiles: [Profile, Profile] }) {
  const [all, setAll] = useState(false)
  const shown = all ? list.items : list.items.slice(0, FIRST)
  return (
    <>
      <Disagreements list={list} mine />
      {list.relaxed.map(({ text }) => (
        <p key={text} className="small second">
          {toFirst(impersonal(text))}
        </p>
      ))}
      <ol className="stack">
        {shown.map((item) => (
          <li key={item.car.id} data-car={item.car.id}>
            <ListedCar item={item} who={YOU_AND} profiles={profiles} />
          </li>
        ))}
      </ol>
      {shown.length < list.items.length ? (
        <button type="button" className="button button--wide" onClick={() => setAll(true)}>
          {moreWords(list.items.length - shown.length, Math.max(0, list.total - shown.length), list.relaxed.length > 0)}
        </button>
      ) : null}
      <ListSteps asked={{ profiles }} cars={list.items.map(({ car }) => car.id)} together />
    </>
  )
}

function Back() {
  return (
    <p>
      <Link href="/resultados" className="link link--arrow">
        <ArrowLeft size={20} strokeWidth={2} aria-hidden="true" /> Voltar à minha lista
      </Link>
    </p>
  )
}
