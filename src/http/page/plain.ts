import { html } from "hono/html"
import { formatReais } from "../../base/money.ts"
import type { Car } from "../../contract/car.ts"
import { FUEL_WORDS } from "../../contract/car-words.ts"
import type { CarPage } from "../../contract/cars.ts"
import { EQUIPMENT_GROUPS, EQUIPMENT_LABELS } from "../../contract/equipment.ts"
import { phoneLink } from "../../contract/reach.ts"
import type { TenantConfig } from "../../contract/tenant.ts"
import { starsText } from "../../engine/text/portuguese.ts"

const WHOLE = new Intl.NumberFormat("pt-BR")
const DECIMAL = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 })

/** A list of cars as headings, facts and links. `search` is the address's own query, which the other pages keep. */
export function plainList(heading: string, { items, page, pageSize, total }: CarPage, search = new URLSearchParams()) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const to = (other: number) => {
    const asked = new URLSearchParams(search)
    asked.set("page", String(other))
    return `/estoque?${asked.toString()}`
  }
  return html`<main>
    <h1>${heading}</h1>
    <form action="/estoque">
      <label>Procurar no estoque <input type="search" name="q" value="${search.get("q") ?? ""}" /></label>
      <button>Procurar</button>
    </form>
    <ul>
      ${items.map((car) => html`<li><a href="${car.url}">${car.make} ${car.model} ${car.version}</a>, ${briefFacts(car)}</li>`)}
    </ul>
    <nav>
      ${page > 1 ? html`<a href="${to(page - 1)}">Anteriores</a> ` : ""}
      ${page < pages ? html`<a href="${to(page + 1)}">Próximos</a> ` : ""}
      <a href="/estoque">Estoque</a>
    </nav>
  </main>`
}

/** Of a car that the dealer took off nobody knows whether it was sold. */
const GONE: Partial<Record<Car["status"], string>> = {
  sold: "Este carro já foi vendido.",
  removed: "Este carro saiu do estoque.",
}

/** A car's page as text. */
export function plainCar(car: Car) {
  const equipment = equipmentOf(car)
  return html`<main>
    <h1>${car.make} ${car.model} ${car.version} ${car.modelYear}</h1>
    <p>${GONE[car.status] ?? briefFacts(car)}</p>
    <ul>
      ${factsOf(car).map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${equipment === "" ? "" : html`<p>Equipamentos: ${equipment}</p>`}
    ${car.description === undefined ? "" : html`<p>${car.description}</p>`}
    <nav><a href="/estoque">Ver o estoque</a> <a href="/">Achar um carro</a></nav>
  </main>`
}

/** Who sells, and how to reach them: the foot of every page. */
export function plainFoot({ name, contact }: TenantConfig) {
  const { phone, legalName, cnpj, address, hours } = contact
  const call = phoneLink(contact)
  const lines = [legalName || name, cnpj === "" ? "" : `CNPJ ${cnpj}`, address, hours].filter(Boolean)
  return html`<footer>
    <p>${lines.join(" · ")}</p>
    ${call === undefined ? "" : html`<p><a href="${call}">${phone}</a></p>`}
    <a href="/privacidade">Privacidade</a>
  </footer>`
}

/** "2022/2023, 33.600 km, R$ 85.990, São Paulo". */
export function briefFacts({ modelYear, buildYear, km, price, city }: Car): string {
  const distance = km === undefined ? [] : [`${WHOLE.format(km)} km`]
  const place = city === undefined ? [] : [city]
  return [`${buildYear}/${modelYear}`, ...distance, formatReais(price), ...place].join(", ")
}

function factsOf(car: Car): string[] {
  const { fuel, gearbox, powerHp, trunkLitres, seats, color, safety } = car
  const city = car.consumption?.gasoline?.city ?? car.consumption?.ethanol?.city
  return [
    fuel && `Combustível: ${FUEL_WORDS[fuel]}`,
    gearbox && `Câmbio: ${gearbox === "manual" ? "manual" : "automático"}`,
    city === undefined ? undefined : `Consumo do modelo na cidade: ${DECIMAL.format(city)} km/l`,
    powerHp === undefined ? undefined : `Potência: ${WHOLE.format(powerHp)} cv`,
    trunkLitres === undefined ? undefined : `Porta-malas: ${WHOLE.format(trunkLitres)} litros`,
    seats === undefined ? undefined : `Lugares: ${seats}`,
    safety && `Segurança: ${starsText(safety.stars)} no Latin NCAP de ${safety.year}`,
    color && `Cor: ${color}`,
  ].filter((fact) => fact !== undefined)
}

const LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  EQUIPMENT_GROUPS.flatMap((group) => Object.entries(EQUIPMENT_LABELS[group])),
)

const equipmentOf = ({ equipment }: Car): string => equipment.map((code) => LABELS[code] ?? code).join(", ")
