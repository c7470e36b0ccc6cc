/** Where a card in a list leads to, on the car's page. */
export const ANCHOR = "falta"
