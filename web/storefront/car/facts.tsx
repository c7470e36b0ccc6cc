import type { Car } from "../../../src/contract/car.ts"
import { count, decimals, km, metres } from "../../ui/format.ts"
import { BODY_WORDS, FUEL_WORDS, GEARBOX_WORDS } from "../../../src/contract/car-words.ts"
import { starsText } from "../../../src/engine/text/portuguese.ts"

interface Fact {
  readonly name: string
  readonly value: string | undefined
  readonly more?: string | undefined
}

/** The facts grid; what is not known is left out here and asked for under "O que perguntar". */
export function Facts({ car }: { car: Car }) {
  const known = factsOf(car).filter(({ value }) => value !== undefined)
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Ficha</h2>
      <dl className="facts">
        {known.map(({ name, value, more }) => (
          <div key={name} className="fact">
            <dt className="small second">{name}</dt>
            <dd>
              <b className="tabular">{value}</b>
              {more === undefined ? null : <span className="small second">{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {car.description === undefined ? null : <p className="car__description">{car.description}</p>}
    </section>
  )
}

/** The codes of an inspection's outcome; a dealer's own words stand as they are. */
const INSPECTIONS: Readonly<Record<string, string>> = {
  approved: "Aprovado",
  approved_with_notes: "Aprovado com apontamentos",
}

export function factsOf(car: Car): readonly Fact[] {
  const { gasoline, ethanol } = car.consumption ?? {}
  const city = gasoline ?? ethanol
  return [
    {
      name: "Ano",
      value: car.buildYear === car.modelYear ? `${car.modelYear}` : `${car.buildYear}/${car.modelYear}`,
      more: car.oneOwner ? "Um só dono" : undefined,
    },
    { name: "Quilometragem", value: car.km === undefined ? undefined : km(car.km) },
    { name: "Câmbio", value: car.gearbox && GEARBOX_WORDS[car.gearbox] },
    {
      name: "Combustível",
      value: car.fuel && FUEL_WORDS[car.fuel],
      more: car.rangeKm === undefined ? undefined : `Autonomia de ${km(car.rangeKm)}`,
    },
    {
      name: "Consumo na cidade",
      value: city && `${decimals(city.city)} km/l`,
      more: gasoline && ethanol ? `Gasolina; ${decimals(ethanol.city)} com etanol` : undefined,
    },
    {
      name: "Consumo na estrada",
      value: city && `${decimals(city.highway)} km/l`,
      // No listing measures its own car: what is known is known of the model.
      more: city && "Do modelo, em teste padrão; na rua varia",
    },
    { name: "Potência", value: car.powerHp === undefined ? undefined : `${count(car.powerHp)} cv` },
    { name: "Porta-malas", value: car.trunkLitres === undefined ? undefined : `${count(car.trunkLitres)} litros` },
    {
      name: "Carroceria",
      value: car.body && BODY_WORDS[car.body],
      more:
        [
          car.lengthMm && `${metres(car.lengthMm)} de comprimento`,
          car.doors && `${car.doors} portas`,
          car.seats && `${car.seats} lugares`,
        ]
          .filter(Boolean)
          .join(" · ") || undefined,
    },
    {
      name: "Segurança",
      value: car.safety === undefined ? undefined : starsText(car.safety.stars),
      more: car.safety && `Latin NCAP de ${car.safety.year}`,
    },
    { name: "Cor", value: car.color, more: car.plateEnd === undefined ? undefined : `Final da placa ${car.plateEnd}` },
    {
      name: "IPVA",
      value: car.ipvaPaid === undefined ? undefined : car.ipvaPaid ? "Pago" : "A pagar",
      more: car.acceptsTrade ? "Aceita troca" : undefined,
    },
    { name: "Laudo", value: car.inspection && (INSPECTIONS[car.inspection] ?? car.inspection) },
    { name: "Garantia", value: car.warranty },
    { name: "Blindagem", value: car.armored ? "Blindado" : undefined },
    {
      name: "Leilão ou sinistro",
      value: car.auctionOrClaim === undefined ? undefined : car.auctionOrClaim ? "Sim" : "Não",
    },
    {
      name: "Chave reserva",
      value: car.spareKey === undefined ? undefined : car.spareKey ? "Acompanha" : "Não acompanha",
    },
  ]
}
