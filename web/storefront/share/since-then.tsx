import { Link } from "wouter"
import type { SharedChange } from "../../../src/contract/share.ts"
import { summary } from "./news.ts"

/** What changed since the link was made, counted and car by car. */
export function SinceThen({ changes }: { changes: readonly SharedChange[] }) {
  const said = summary(changes)
  return (
    <section className="panel" aria-labelledby="since-then">
      <h2 id="since-then">O que mudou desde então</h2>
      <p>{said === undefined ? "Nada: os mesmos carros, pelos mesmos preços." : `${said}.`}</p>
      {changes.length === 0 ? null : (
        <ul className="since-then">
          {changes.map(({ carId, kind, title, text }) => (
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
