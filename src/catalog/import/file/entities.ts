const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ordm: "º",
  ordf: "ª",
}
const MARKS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  cedil: "\u0327",
}

/**
 * The entities of XML itself, HTML's for the letters of Portuguese, and numbered characters; nothing else stands for
 * anything, least of all what a document defines.
 */
export function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named(String(name)) ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function named(name: string): string | undefined {
  const [, letter = "", mark = ""] = /^([a-z])(acute|grave|circ|tilde|uml|cedil)$/i.exec(name) ?? []
  const accent = MARKS[mark.toLowerCase()]
  return accent === undefined ? NAMED[name.toLowerCase()] : `${letter}${accent}`.normalize("NFC")
}
