const whole = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 0 })
const decimal = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 })
const cents = new Intl.NumberFormat("pt-BR", { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** "R$ 84.900", with cents only where there are some; the space does not break. */
export function money(reais: number): string {
  return `R$\u00a0${Number.isInteger(reais) ? whole.format(reais) : cents.format(reais)}`
}

/** "R$ 90 mil", "R$ 1,2 milhão": for chips and the ends of scales. */
export function shortMoney(reais: number): string {
  if (reais >= 1_000_000) return `R$\u00a0${decimal.format(reais / 1_000_000)}\u00a0mi`
  return reais >= 1000 ? `R$\u00a0${decimal.format(reais / 1000)}\u00a0mil` : money(reais)
}

export const count = (n: number) => whole.format(n)
export const decimals = (n: number) => decimal.format(n)
/** "4,16 m". */
export const metres = (mm: number) => `${cents.format(mm / 1000)}\u00a0m`
export const km = (n: number) => `${whole.format(n)}\u00a0km`

/** "1 carro", "46 carros". */
export function plural(n: number, one: string, many: string): string {
  return `${whole.format(n)} ${n === 1 ? one : many}`
}

/** "hoje às 9h40", "ontem", "há 3 dias", "em 21 de novembro", in the shop's own time zone. */
export function since(iso: string, now: number, timeZone: string): string {
  const at = new Date(iso)
  const day = (date: Date) => new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(date)
  const days = Math.round((Date.parse(day(new Date(now))) - Date.parse(day(at))) / 86_400_000)
  if (days <= 0) return `hoje às ${clock(at, timeZone)}`
  if (days === 1) return "ontem"
  if (days < 8) return `há ${days} dias`
  return `em ${dayOf(iso, timeZone)}`
}

/** "21 de novembro", in the shop's own time zone. */
export const dayOf = (iso: string, timeZone: string) =>
  new Intl.DateTimeFormat("pt-BR", { timeZone, day: "numeric", month: "long" }).format(new Date(iso))

/** "9h40", "18h". */
export function clock(at: Date, timeZone: string): string {
  const [hour, minute] = new Intl.DateTimeFormat("pt-BR", { timeZone, hour: "numeric", minute: "2-digit" })
    .format(at)
    .split(":")
  return `${Number(hour)}h${minute === "00" ? "" : minute}`
}

/** "(11) 98765-4321" as far as it has been typed. */
export function maskPhone(text: string): string {
  const digits = phoneDigits(text)
  if (digits.length < 3) return digits.length === 0 ? "" : `(${digits}`
  const split = digits.length > 10 ? 7 : 6
  const tail = digits.length > split ? `-${digits.slice(split)}` : ""
  return `(${digits.slice(0, 2)}) ${digits.slice(2, split)}${tail}`
}

/** The 10 or 11 digits of a Brazilian number, without the country's 55 or a zero before the area code. */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, "").replace(/^0+/, "")
  return (digits.length > 11 && digits.startsWith("55") ? digits.slice(2) : digits).slice(0, 11)
}

/** Digits with thousands points, as an amount field shows them while typing. */
export function maskAmount(text: string): string {
  const digits = text.replace(/\D/g, "").slice(0, 9)
  return digits === "" ? "" : whole.format(Number(digits))
}

export const amountOf = (text: string) => Number(text.replace(/\D/g, "").slice(0, 9))
