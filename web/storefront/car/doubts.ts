import type { Car } from "../../../src/contract/car.ts"

export interface Doubt {
  readonly name: string
  /** One sentence that says what is not known and what to ask for. */
  readonly text: string
}

/** What the dealer has not said about a car, most telling first: what to ask in the shop. */
export function doubtsOf(car: Car): readonly Doubt[] {
  const doubts: (Doubt | false)[] = [
    car.km === undefined && { name: "Quilometragem", text: "Quilometragem não informada: peça a foto do painel" },
    car.inspection === undefined && { name: "Laudo", text: "Não sabemos se há laudo cautelar: peça para ver" },
    car.oneOwner === undefined && { name: "Donos", text: "Não sabemos quantos donos teve: pergunte na loja" },
    car.auctionOrClaim === undefined && {
      name: "Histórico",
      text: "Leilão ou sinistro não informado: pergunte na loja",
    },
    car.spareKey === undefined && { name: "Chave reserva", text: "Chave reserva não informada: pergunte se acompanha" },
    car.warranty === undefined && { name: "Garantia", text: "Garantia não informada: peça o prazo por escrito" },
    car.consumption === undefined &&
      car.fuel !== "electric" && { name: "Consumo", text: "Não sabemos o consumo deste: pergunte na loja" },
    car.photos.length === 0 && { name: "Fotos", text: "Ainda sem fotos: peça pelo WhatsApp" },
  ]
  return doubts.filter((doubt) => doubt !== false)
}
