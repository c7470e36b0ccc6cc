import { html } from "hono/html"
import { formatReais } from "../../base/money.ts"
import type { Car } from "../../contract/car.ts"
import type { CarPage } from "../../contract/cars.ts"

const KM = new Intl.NumberFormat("pt-BR")

/** A list of cars as headings, facts and links. */
export function plainList(heading: string, { items, page, pageSize, total }: CarPage) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  return html`<main>
    <h1>${heading}</h1>
    <ul>
      ${items.map((car) => html`<li><a href="${car.url}">${car.make} ${car.model} ${car.version}</a>, ${factsOf(car)}</li>`)}
    </ul>
    <nav>
      <a href="/estoque">Estoque</a>
      ${page < pages ? html`<a href="/estoque?page=${page + 1}">Mais carros</a>` : ""}
      <a href="/privacidade">Privacidade</a>
    </nav>
  </main>`
}

/** A car's page as text. */
export function plainCar(car: Car) {
  const gone = car.status === "sold" || car.status === "removed"
  return html`<main>
    <h1>${car.make} ${car.model} ${car.version} ${car.modelYear}</h1>
    <p>${gone ? "Este carro já foi vendido." : factsOf(car)}</p>
    ${car.description === undefined ? "" : html`<p>${car.description}</p>`}
    <nav><a href="/estoque">Ver o estoque</a> <a href="/">Achar um carro</a></nav>
  </main>`
}

function factsOf({ modelYear, buildYear, km, price, city }: Car): string {
  const distance = km === undefined ? [] : [`${KM.format(km)} km`]
  const place = city === undefined ? [] : [city]
  return [`${buildYear}/${modelYear}`, ...distance, formatReais(price), ...place].join(", ")
}
