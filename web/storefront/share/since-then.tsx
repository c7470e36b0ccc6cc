import { Link } from "wouter"
import type { SharedChange } from "../../../src/contract/share.ts"
import { summary } from "./news.ts"

interface Props {
  readonly changes: readonly SharedChange[]
  /** Those of cars that the list no longer has; the others stand at their cars. */
  readonly away: readonly SharedChange[]
}

/** What changed since the link was made. */
export function SinceThen({ changes, away }: Props) {
  const said = summary(changes)
  return (
    <section className="panel" aria-labelledby="since-then">
      <h2 id="since-then">O que mudou desde então</h2>
      <p>{said === undefined ? "Nada: os mesmos carros, pelos mesmos preços." : `${said}.`}</p>
      {away.length === 0 ? null : (
        <ul className="since-then">
          {away.map(({ carId, kind, title, text }) => (
            <li key={`${carId} ${kind}`}>
              {kind === "gone" ? (
                title
              ) : (
                <Link href={`/carros/carro-${carId}`} className="link">
                  {title}
                </Link>
              )}
              <b>{text}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
