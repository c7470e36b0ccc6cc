import { gearboxHint } from "../import/values/read-gearbox.ts"
import { wordsOf } from "../matching/words.ts"

/** What a version's text says in figures and fixed words, apart from the trim's name. A fact it leaves out is absent. */
export interface Traits {
  readonly litres: readonly number[]
  readonly valves: readonly number[]
  /** Side doors: FIPE's 5p counts the tailgate. */
  readonly doors: 2 | 4 | undefined
  readonly powerHp: number | undefined
  readonly gearbox: "manual" | "automated" | "automatic" | undefined
  readonly drive: "4x4" | "4x2" | undefined
  readonly cab: "cd" | "cs" | "ce" | undefined
  /** Of a Gol that was sold beside its successor: "(G4)", and "(novo)" of the other. */
  readonly age: "old" | "new" | undefined
  /** Not told of a diesel, which has one whether its text says so or not. */
  readonly turbo: boolean | undefined
  /** What is left: name, trim, edition. */
  readonly words: readonly string[]
}

/** What two spellings of one thing become before anything is compared. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(i[ -]?moti?(on)?\.?|dualogic|dual\.|dualo\.|easytron\w*\.?|easy[ -]?r\b|gsr)(?!\w)/gi, " automatizado "],
  [/\b(s|stronic|multi)[ -]?tron?(ic)?\b\.?|\bstronic\b|\b(tip|tiptr?o?n?|steptr?o?n?)\.|\bx[ -]?tronic\b/gi, " aut "],
  [/\b(9g|8g|7g|g)[ -]?(tronic|dct)\b|\bpow(er)?sh(ift)?\b\.?|\be?at ?[4-9]\b|\bdirect ?shift\b|\bcvt\b/gi, " aut "],
  [/\bcab(ine|\.)? ?dupla\b/gi, " cd "],
  [/\bcab(ine|\.)? ?simples\b/gi, " cs "],
  [/\bcab(ine|\.)? ?est(endida|\.)?/gi, " ce "],
  [/\b(4wd|awd|quattro|quat\.|4matic|xdrive|4motion|allgrip)\b/gi, " 4x4 "],
  [/\b(2wd|fwd|sdrive)\b/gi, " 4x2 "],
  [/\bC\.(?=Plus|Style)/gi, "Comfort "],
  [/\bG\.(?=\s?Siena)/gi, "Grand "],
  [/\bT\.(?=Field)/gi, "Track "],
  [/\bs-?drive ?(?=\d)/gi, " 4x2 "],
  [/\bx-?drive ?(?=\d)/gi, " 4x4 "],
  [/\b[AEFT]\.? ?(?=flex)/gi, ""],
  // T-8, M-35i: one word. Engines that have eight valves by their name.
  [/\b([a-z])-(?=\d)/gi, "$1"],
  [/\b(rocam|vht|vhc-?e?)\b/gi, " 8v "],
]

const FUELS =
  /^(flex\w*|f|fflex|tflex|total|tot|gasolina|gas|diesel|dies|die|d|alcool|etanol|hib?y?rido|hybrid|eletrico|activeflex|e-?flex)$/
const DIESEL = /^(diesel|dies|die|tdi|tdci|crdi|turbodiesel)$/
const TURBO = /^(turbo|tb|tsi|tfsi|tgdi|thp|t200|t270|biturbo|twinturbo|twinpower|ecoboost)$/
/** Injection, valve gear and the like: makers' words that one text has and another leaves out. */
const NOISE =
  /^(mi|mpi|mpfi|mpf|gdi|cgi|tdi|tdci|crdi|vvti?|ivtec|vtec|vti|ie|v[468]|i4|i6|l4|sce|dohc|sohc|cv|p|e|de|com|novo|nova|new|\/|\+?start|flexstart|ti|vct|tivct|evo|spe4|ap|direct|msi|tec|fire|fuel|hi|econo)$/
/** Told apart by the model's line, which is found elsewhere. */
const BODY = /^(hatch|sedan|sw|weekend|sportback)$/
const GEAR =
  /^(aut|automatico|automatica|automatic|auto|mec|manual|mecanico|automatizado|automatizada|tiptronic|steptronic|geartronic|bva)$/

/** Takes a text apart; pure. */
export function traitsOf(text: string): Traits {
  const plain = SPELLINGS.reduce((rest, [pattern, to]) => rest.replace(pattern, to), text)
  const all = wordsOf(plain)
  const numbers = (pattern: RegExp) =>
    all.flatMap((word) => {
      const digits = pattern.exec(word)?.[1]
      return digits === undefined ? [] : [Number(digits)]
    })
  const [doors] = numbers(/^([2-5])p$/)
  const powerHp = numbers(/^(\d{2,3})cv$/)[0] ?? powerBefore(all)
  const kind = /\bautomatizad/i.test(plain) ? "automated" : gearboxHint(plain)
  return {
    litres: numbers(/^(\d\.\d)$/),
    valves: numbers(/^(\d{1,2})v$/),
    doors: doors === undefined ? undefined : doors >= 4 ? 4 : 2,
    powerHp,
    gearbox: kind === undefined || kind === "manual" || kind === "automated" ? kind : "automatic",
    drive: all.includes("4x4") ? "4x4" : all.includes("4x2") ? "4x2" : undefined,
    cab: (["cd", "cs", "ce"] as const).find((cab) => all.includes(cab)),
    age: /\bg[2-4]\b|\bgol (city|ecomotion)\b/i.test(text)
      ? "old"
      : /\(novo\)|\bg[5-8]\b/i.test(text)
        ? "new"
        : undefined,
    turbo: all.some((word) => DIESEL.test(word)) ? undefined : all.some((word) => TURBO.test(word)),
    words: all.filter((word) => !isTrait(word)),
  }
}

function powerBefore(words: readonly string[]): number | undefined {
  const at = words.indexOf("cv")
  const number = Number(words[at - 1])
  return at > 0 && number >= 40 && number < 1000 ? number : undefined
}

function isTrait(word: string): boolean {
  return (
    /^(\d\.\d|\d{1,2}v|[2-5]p|\d{2,3}cv|4x[24]|c[dse])$/.test(word) ||
    FUELS.test(word) ||
    TURBO.test(word) ||
    NOISE.test(word) ||
    GEAR.test(word) ||
    BODY.test(word)
  )
}
