import { cut, isUnsaid } from "./cell.ts"
import { fold } from "./fold.ts"

const STATES: Readonly<Record<string, string>> = {
  AC: "acre",
  AL: "alagoas",
  AP: "amapa",
  AM: "amazonas",
  BA: "bahia",
  CE: "ceara",
  DF: "distrito federal",
  ES: "espirito santo",
  GO: "goias",
  MA: "maranhao",
  MT: "mato grosso",
  MS: "mato grosso do sul",
  MG: "minas gerais",
  PA: "para",
  PB: "paraiba",
  PR: "parana",
  PE: "pernambuco",
  PI: "piaui",
  RJ: "rio de janeiro",
  RN: "rio grande do norte",
  RS: "rio grande do sul",
  RO: "rondonia",
  RR: "roraima",
  SC: "santa catarina",
  SP: "sao paulo",
  SE: "sergipe",
  TO: "tocantins",
}
const STATE_OF_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(STATES).flatMap(
    ([state, name]) =>
      [
        [state.toLowerCase(), state],
        [name, state],
      ] as const,
  ),
)

/** The two letters of a state given as letters, by name or by both ("São Paulo (SP)"); `undefined` for any other text. */
export function readState(text: string): string | undefined {
  const letters = /\(([A-Za-z]{2})\)$/.exec(text)?.[1]
  return STATE_OF_WORDS.get(fold(letters ?? text).replace(/^estado d[eoa] /, ""))
}

/** Telephone areas, whose first digits tell the state; 61 is Brasília and a part of Goiás. */
const AREAS: readonly (readonly [state: string, areas: RegExp])[] = [
  ["SP", /^1/],
  ["RJ", /^2[124]/],
  ["ES", /^2[78]/],
  ["MG", /^3/],
  ["PR", /^4[1-6]/],
  ["SC", /^4[789]/],
  ["RS", /^5/],
  ["GO", /^6[24]/],
  ["TO", /^63/],
  ["MT", /^6[56]/],
  ["MS", /^67/],
  ["AC", /^68/],
  ["RO", /^69/],
  ["BA", /^7[1-7]/],
  ["SE", /^79/],
  ["PE", /^8[17]/],
  ["AL", /^82/],
  ["PB", /^83/],
  ["RN", /^84/],
  ["CE", /^8[58]/],
  ["PI", /^8[69]/],
  ["PA", /^9[134]/],
  ["AM", /^9[27]/],
  ["RR", /^95/],
  ["AP", /^96/],
  ["MA", /^9[89]/],
]

const MAX_PLACE = 150

/** "Campinas - SP", "Campinas/SP", "Campinas (SP)", "Campinas, São Paulo", "Campinas, Centro - DDD 19", "SP" or a city alone. */
export function readPlace(whole: string): { city?: string; state?: string } {
  const text = cut(whole, MAX_PLACE)
  if (isUnsaid(text)) return {}
  const [, ahead, area] = /^([^,]+?)\s*(?:,.*)?[-–,]\s*DDD\s*(\d{2})$/i.exec(text) ?? []
  if (ahead !== undefined && area !== undefined) {
    const state = AREAS.find(([, areas]) => areas.test(area))?.[0]
    return { city: readCity(ahead), ...(state === undefined ? {} : { state }) }
  }
  if (/^[A-Za-z]{2}$/.test(text)) {
    const state = readState(text)
    return state === undefined ? { city: text } : { state }
  }
  // A hyphen without blanks parts off two letters only: "Campinas-SP", but "Ji-Paraná" is one name.
  const [, city = "", tail = ""] =
    /^(.+?)\s*(?:\s[-–]\s|[/,(|]|[-–](?=[a-z]{2}$))\s*([\p{L}\s]+?)\)?$/iu.exec(text) ?? []
  const state = readState(tail)
  if (state !== undefined) return { city: readCity(city), state }
  return { city: readCity(text) }
}

/** A city's name, not in capitals throughout. */
function readCity(text: string): string {
  return cut(text === text.toUpperCase() ? capitalise(text) : text, 100)
}

function capitalise(text: string): string {
  const words = text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  return words.replace(/ (D[aeo]s?|E) /g, (word) => word.toLowerCase())
}
