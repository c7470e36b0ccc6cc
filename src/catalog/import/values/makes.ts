import { MODELS } from "../../knowledge-data/index.ts"
import { endOfWords, fold } from "./fold.ts"

/** Makes sold in Brazil in their own spelling, each with the other ways in which ads and tables write it. */
const MAKES: Readonly<Record<string, string>> = {
  Acura: "",
  Agrale: "",
  "Alfa Romeo": "alfa",
  "Aston Martin": "",
  Asia: "asia motors",
  Audi: "",
  Bentley: "",
  BMW: "",
  BYD: "",
  Cadillac: "",
  "CAOA Chery": "caoa|chery|caoa chery chery",
  Changan: "",
  Chevrolet: "gm|gm chevrolet|general motors|chevrolet gm|chev|chevy",
  Chrysler: "",
  Citroën: "citroen|citroën",
  Daewoo: "",
  Daihatsu: "",
  Denza: "",
  Dodge: "",
  DS: "ds automobiles",
  Effa: "effa motors",
  Ferrari: "",
  Fiat: "",
  Ford: "",
  Foton: "",
  GAC: "gac motor",
  Geely: "",
  Genesis: "",
  GMC: "",
  Gurgel: "",
  GWM: "great wall|great wall motors|gwm haval|haval",
  Hafei: "",
  Honda: "",
  Hummer: "",
  Hyundai: "hyundai motor|hyundai caoa",
  Infiniti: "",
  Isuzu: "",
  Iveco: "",
  JAC: "jac motors",
  Jaecoo: "",
  Jaguar: "",
  Jeep: "",
  Jetour: "",
  Jinbei: "",
  Kia: "kia motors",
  Lada: "",
  Lamborghini: "",
  "Land Rover": "landrover|lr",
  Leapmotor: "leap motor",
  Lexus: "",
  Lifan: "",
  Lincoln: "",
  Lotus: "",
  Mahindra: "",
  Maserati: "",
  Mazda: "",
  McLaren: "",
  "Mercedes-Benz": "mercedes|mercedes benz|mb|m benz|mbenz|mercedez|mercedez benz",
  Mercury: "",
  MG: "mg motor|morris garages",
  MINI: "bmw mini",
  Mitsubishi: "mmc|mitsubishi motors",
  Nissan: "",
  Omoda: "omoda jaecoo",
  Opel: "",
  Peugeot: "",
  Pontiac: "",
  Porsche: "",
  Puma: "",
  RAM: "",
  Renault: "",
  "Rolls-Royce": "rolls royce",
  Rover: "",
  Saab: "",
  Seat: "",
  Seres: "",
  Shineray: "",
  Smart: "",
  SsangYong: "ssang yong",
  Subaru: "",
  Suzuki: "",
  Tesla: "",
  Toyota: "",
  Troller: "",
  Volkswagen: "vw|volks|vw volkswagen|volkswagem|wolkswagen|volkswagen vw",
  Volvo: "",
  Willys: "",
  Zeekr: "",
}

/** The knowledge's own spelling goes before ours, so that imported and demonstration cars meet under one make. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(MODELS.map(({ make }) => [fold(make), make]))

const BY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(MAKES).flatMap(([make, others]) =>
    [make, ...others.split("|").filter((other) => other !== "")].map(
      (words) => [fold(words), SPELLINGS.get(fold(make)) ?? make] as const,
    ),
  ),
)
const LONGEST = Math.max(...Array.from(BY_WORDS.keys(), (words) => words.split(" ").length))

/** The make at the start of a text (the longest that fits: "GM - Chevrolet" before "GM"), and what follows it. */
export function findMake(text: string): { make: string; rest: string } | undefined {
  const words = fold(text).split(" ")
  for (let count = Math.min(LONGEST, words.length); count > 0; count--) {
    const make = BY_WORDS.get(words.slice(0, count).join(" "))
    if (make !== undefined) return { make, rest: text.slice(endOfWords(text, count)).replace(/^[\s\-–/,.:|]+/, "") }
  }
  return undefined
}

/** What a maker's firm is called beside its make: "FIAT AUTOMÓVEIS S/A". */
const COMPANY = /^((automove(is|l)|veiculos|motors?|company|group|do|of|brasil|brazil|s a|sa|ltda)( |$))+$/

/** A make in its own spelling; one that is not in the list stays as given, but not in capitals throughout. */
export function canonicalMake(text: string): string {
  const known = findMake(text)
  if (known !== undefined && (known.rest === "" || COMPANY.test(fold(known.rest)))) return known.make
  return /^[\p{Lu}\s-]{4,}$/u.test(text)
    ? text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (c) => c.toUpperCase())
    : text
}
