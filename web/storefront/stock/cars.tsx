import { Link } from "wouter"
import type { CarPage } from "../../../src/contract/cars.ts"
import { CarTile } from "../../ui/car/tile.tsx"
import { Notice } from "../../ui/notice.tsx"
import { SkeletonTiles } from "../../ui/skeleton.tsx"
import { EmptyStock } from "../empty-stock.tsx"
import { chipsFor } from "./chips.ts"
import { Looser } from "./looser.tsx"
import { Pages } from "./pages.tsx"
import type { StockWish } from "./search.ts"

/** A page of what was found; where nothing was, the way on. */
export function Cars({ data, wish }: { data: CarPage; wish: StockWish }) {
  if (data.total === 0) return chipsFor(wish).length === 0 ? <EmptyStock /> : <Nothing wish={wish} />
  if (data.items.length === 0) return <SkeletonTiles count={8} label="Carregando o estoque" />
  return (
    <>
      <h2 className="spoken">Carros</h2>
      <ul className="tiles">
        {data.items.map((car, i) => (
          <li key={car.id}>
            <CarTile car={car} full eager={i < 4} />
          </li>
        ))}
      </ul>
      <Pages wish={wish} total={data.total} pageSize={data.pageSize} />
    </>
  )
}

/** No car has all of it: never a dead end. */
function Nothing({ wish }: { wish: StockWish }) {
  return (
    <>
      <Notice
        title="Nenhum carro com tudo isso"
        actions={
          <>
            <Link href="/estoque" className="button button--solid">
              Ver o estoque todo
            </Link>
            <Link href="/" className="button">
              Responder às perguntas
            </Link>
          </>
        }
      >
        <p>Tire um filtro acima, ou responda às perguntas: elas sempre trazem os carros que chegam mais perto.</p>
      </Notice>
      <Looser wish={wish} />
    </>
  )
}
