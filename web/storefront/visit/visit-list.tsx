import { Printer } from "lucide-react"
import { Link, useSearch } from "wouter"
import { useCarsById } from "../../data.ts"
import { useRanked, useRanking } from "../../ranking/hooks.ts"
import { useShop } from "../../shop.tsx"
import { useProfile } from "../../state/use-profile.ts"
import { useStore } from "../../state/store.ts"
import { dayOf } from "../../ui/format.ts"
import { isSold } from "../../ui/links.ts"
import { Failure, Notice } from "../../ui/notice.tsx"
import { SkeletonRows } from "../../ui/skeleton.tsx"
import { usePage } from "../page.tsx"
import { VisitedCar } from "./visited-car.tsx"

const MOST = 6
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What to take to the shop, to be printed: the chosen cars (else the saved ones), why, and what to ask of each. */
export function VisitList() {
  const { config, shopper, now } = useShop()
  const saved = useStore(shopper.favourites)
  const said = new URLSearchParams(useSearch()).get("carros")
  const wanted = [...new Set(said?.split(",").filter((id) => ID.test(id)) ?? saved)]
  const ids = wanted.slice(0, MOST)
  const { data, error, refetch } = useCarsById(ids)
  const { contact, timezone } = config
  usePage("Lista de visita")
  const waiting = useWaiting()
  const known = waiting ? undefined : data
  const cars = ids.flatMap((id) => known?.find((car) => car.id === id && !isSold(car)) ?? [])
  return (
    <div className="narrow visit">
      <div className="visit__top">
        <h1>Lista de visita</h1>
        {cars.length === 0 ? null : (
          <button type="button" className="button button--solid visit__print" onClick={() => window.print()}>
            <Printer size={20} strokeWidth={2} aria-hidden="true" />
            Imprimir
          </button>
        )}
      </div>
      <address className="visit__shop">
        <b>{config.name}</b>
        {contact.address === "" ? null : <span>{contact.address}</span>}
        {contact.hours === "" ? null : <span>{contact.hours}</span>}
        {contact.phone === "" ? null : <span className="tabular">{contact.phone}</span>}
      </address>
      {ids.length === 0 || (known !== undefined && cars.length === 0) ? <Nothing /> : null}
      {data === undefined && error !== null ? <Failure error={error} retry={() => void refetch()} /> : null}
      {known === undefined && error === null && ids.length > 0 ? (
        <SkeletonRows count={ids.length} label="Juntando os carros" />
      ) : null}
      {cars.length === 0 ? null : (
        <ol className="visit__cars">
          {cars.map((car) => (
            <li key={car.id}>
              <VisitedCar car={car} />
            </li>
          ))}
        </ol>
      )}
      {known !== undefined && cars.length < ids.length && cars.length > 0 ? (
        <p className="small second">O que já não está à venda saiu desta lista.</p>
      ) : null}
      {wanted.length > MOST ? (
        <p className="small second">
          Os {MOST} primeiros dos {wanted.length} salvos.
        </p>
      ) : null}
      {cars.length === 0 ? null : (
        <p className="small second">
          Preços de {dayOf(new Date(now).toISOString(), timezone)}. Confirme
          {contact.phone === "" ? "" : " por telefone"} antes de ir.
        </p>
      )}
    </div>
  )
}

/** Whether reasons and doubts are still on their way: the cars come with them, so that nothing is pushed about. */
function useWaiting(): boolean {
  const profile = useProfile()
  const { by } = useRanking()
  const { list, error } = useRanked(profile)
  return by === "nobody" || (profile !== undefined && list === undefined && error === null)
}

function Nothing() {
  return (
    <Notice
      title="Escolha os carros que quer ver"
      actions={
        <Link href="/estoque" className="button button--solid">
          Ver o estoque
        </Link>
      }
    >
      <p>Toque no coração de um carro: ele entra aqui, com o que perguntar na loja.</p>
    </Notice>
  )
}
