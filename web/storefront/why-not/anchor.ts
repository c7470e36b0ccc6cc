/** The list that is spoken of as "os dez". */
export const TEN = 10
/** Where a card in a list leads to, on the car's page. */
export const ANCHOR = "falta"
