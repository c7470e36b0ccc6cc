import { Heart } from "lucide-react"
import { useEffect, useState } from "react"
import { Link, useLocation, useSearch } from "wouter"
import type { Car } from "../../../src/contract/car.ts"
import { useCarsById } from "../../data.ts"
import { useShop } from "../../shop.tsx"
import { useStore } from "../../state/store.ts"
import { CarTile } from "../../ui/car/tile.tsx"
import { ChipBox } from "../../ui/chip.tsx"
import { nameOf } from "../../ui/links.ts"
import { Failure } from "../../ui/notice.tsx"
import { SkeletonTiles } from "../../ui/skeleton.tsx"
import { usePage } from "../page.tsx"
import { SideBySide } from "./side-by-side.tsx"

const MOST = 4
const LET_GO = "Fora dos salvos. Toque no coração para guardar de novo."
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Saved cars, and two to four of them (or of a list) side by side; which ones stands in the address. */
export function Compare() {
  const { shopper, track } = useShop()
  const saved = useStore(shopper.favourites)
  const [, navigate] = useLocation()
  const said = new URLSearchParams(useSearch()).get("carros")
  const asked = said?.split(",").filter((id) => ID.test(id))
  const chosen = [...new Set(asked ?? saved)].slice(0, MOST)
  const standing = useStanding(saved)
  const { data, error, refetch } = useCarsById([...new Set([...standing, ...chosen])])
  const side = chosen.length > 1 ? chosen.join(" ") : undefined
  useEffect(() => {
    if (side !== undefined) track("compare", { data: { cars: side.split(" ") } })
  }, [track, side])
  usePage("Salvos e comparação")
  if (chosen.length === 0 && standing.length === 0) return <NothingSaved />
  if (error !== null && data === undefined) {
    return (
      <div className="narrow">
        <Failure error={error} retry={() => void refetch()} />
      </div>
    )
  }
  const known = data ?? []
  const compared = chosen.flatMap((id) => known.find((car) => car.id === id) ?? [])
  const full = chosen.length === MOST
  const choose = (car: Car) => {
    const next = chosen.includes(car.id) ? chosen.filter((id) => id !== car.id) : [...chosen, car.id]
    navigate(`/comparar?carros=${next.join(",")}`, { replace: true })
  }
  const kept = (
    <Kept
      cars={known.filter(({ id }) => standing.includes(id) || compared.length === 1)}
      letGo={standing.filter((id) => !saved.includes(id))}
      side={compared.length > 1}
    />
  )
  return (
    <div className="compare">
      <div className="compare__top">
        <h1>{compared.length > 1 ? "Lado a lado" : "Salvos"}</h1>
        <Link href={`/visita?carros=${(chosen.length > 0 ? chosen : saved).join(",")}`} className="link">
          Lista de visita
        </Link>
      </div>
      {known.length > 1 ? (
        <fieldset className="chips-field">
          <legend className="small second" aria-live="polite">
            {full && known.length > MOST ? "Quatro de cada vez: tire um para pôr outro" : "Escolha de dois a quatro"}
          </legend>
          <div className="chips chips--scroll">
            {known.map((car) => {
              const on = chosen.includes(car.id)
              return (
                <ChipBox key={car.id} checked={on} disabled={full && !on} onChange={() => choose(car)}>
                  {nameOf(car)} {car.modelYear}
                </ChipBox>
              )
            })}
          </div>
        </fieldset>
      ) : null}
      {data === undefined ? <SkeletonTiles count={chosen.length} label="Carregando os carros" /> : null}
      {compared.length > 1 ? <SideBySide cars={compared}>{kept}</SideBySide> : null}
      {compared.length === 1 ? (
        <p className="second">
          {known.length > 1 ? "Escolha mais um acima" : "Salve mais um"} para comparar os dois.{" "}
          <Link href="/estoque" className="link">
            Ver o estoque
          </Link>
        </p>
      ) : null}
      {compared.length > 1 ? null : kept}
    </div>
  )
}

/** The saved cars and those let go since the page was opened: a heart is taken back where it was tapped. */
function useStanding(saved: readonly string[]): readonly string[] {
  const [stood, setStood] = useState(saved)
  const more = saved.filter((id) => !stood.includes(id))
  const standing = more.length === 0 ? stood : [...more, ...stood]
  if (standing !== stood) setStood(standing)
  return standing
}

interface KeptProps {
  readonly cars: readonly Car[]
  readonly letGo: readonly string[]
  readonly side: boolean
}

/** The saved ones as cards, to open or to let go. */
function Kept({ cars, letGo, side }: KeptProps) {
  if (cars.length === 0) return null
  return (
    <section className="compare__kept" aria-labelledby="kept">
      <h2 id="kept" className={side ? undefined : "spoken"}>
        Salvos neste aparelho
      </h2>
      <ul className="tiles">
        {cars.map((car) => (
          <li key={car.id}>
            <CarTile car={car} full {...(letGo.includes(car.id) ? { note: LET_GO } : {})} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NothingSaved() {
  return (
    <div className="narrow">
      <h1>Salvos</h1>
      <section className="card notice">
        <Heart size={24} strokeWidth={1.75} aria-hidden="true" />
        <h2 className="notice__title">Guarde para comparar depois</h2>
        <p className="second">Toque no coração de um carro. Ele fica neste aparelho, sem cadastro.</p>
        <div className="notice__actions">
          <Link href="/estoque" className="button button--solid">
            Ver o estoque
          </Link>
        </div>
      </section>
    </div>
  )
}
