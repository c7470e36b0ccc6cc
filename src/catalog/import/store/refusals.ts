import { DomainError } from "../../../base/errors.ts"

/** What the sender may say yes to, by the name of the input that says it. */
export type Consent = "acceptLargeRemoval" | "acceptDoubles"

/** A full file lacks too much of the stock. */
export function largeRemoval(removed: number, governed: number): DomainError {
  const share = Math.round((100 * removed) / governed)
  return refused(
    "acceptLargeRemoval",
    `A importação completa tiraria ${removed} dos ${governed} carros do estoque (${share}%, o máximo sem confirmação é 30%).`,
  )
}

/** Too many of the cars that are new by their keys look like others that the file does not name. */
export function manyDoubles(doubles: number, accepted: number): DomainError {
  return refused("acceptDoubles", `${doublesSentence(doubles, accepted)} Nada foi importado.`)
}

/** The same as a warning, where they are few or confirmed. */
export function doublesSentence(doubles: number, accepted: number): string {
  return (
    `${doubles} dos ${accepted} carros do arquivo parecem já estar no estoque com outra referência ou descrição, e ` +
    "entrariam em dobro."
  )
}

/** The plan holds fewer cars. Nothing to say yes to. */
export function overLimit(total: number, carsMax: number): DomainError {
  return new DomainError("limit_reached", {
    detail: `O estoque ficaria com ${total} carros e o plano da loja comporta ${carsMax}. Nada foi importado.`,
  })
}

function refused(consent: Consent, detail: string): DomainError {
  return new DomainError("conflict", { detail, errors: [{ path: consent, message: "confira o arquivo e confirme" }] })
}
