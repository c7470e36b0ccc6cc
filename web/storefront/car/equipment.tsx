import type { Car } from "../../../src/contract/car.ts"
import { count } from "../../ui/format.ts"

const GROUPS = [
  [
    "Segurança",
    /airbag|abs|freio|estabilidade|tra[cç][aã]o|isofix|alerta|ponto cego|assist|colis[aã]o|faixa|alarme|c[aâ]mera|sensor|rampa|neblina/i,
  ],
  [
    "Conforto",
    /ar.condicionado|ar digital|dire[cç][aã]o|banco|couro|volante|vidro|trava|retrovisor|chave|piloto|teto|ajuste|encosto|porta.malas/i,
  ],
  [
    "Tecnologia",
    /central|multim[ií]dia|carplay|android|bluetooth|usb|gps|painel digital|wi-?fi|som|indu[cç][aã]o|computador|conect/i,
  ],
] as const
const REST = "Outros itens"

/** The equipment, grouped by what it is for. */
export function Equipment({ car }: { car: Car }) {
  if (car.equipment.length === 0) return null
  return (
    <section aria-labelledby="equipment">
      <h2 id="equipment">
        Equipamentos <span className="second regular">{count(car.equipment.length)}</span>
      </h2>
      <dl className="equipment">
        {grouped(car.equipment).map(([group, items]) => (
          <div key={group}>
            <dt>{group}</dt>
            <dd className="second">{items.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function grouped(equipment: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const groupOf = (item: string) => GROUPS.find(([, words]) => words.test(item))?.[0] ?? REST
  return [...GROUPS.map(([name]) => name), REST]
    .map((name) => [name, equipment.filter((item) => groupOf(item) === name)] as const)
    .filter(([, items]) => items.length > 0)
}
