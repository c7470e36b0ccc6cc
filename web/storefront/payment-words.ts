import type { Car } from "../../src/contract/car.ts"
import type { Answers } from "../state/answers.ts"
import { count, money } from "../ui/format.ts"

/**
 * What the way of paying makes of a price in BRL, by plain sums: interest is the shop's to say, and the sentence says
 * so. Undefined where nothing was said of the way.
 */
export function paymentWords(answers: Answers, price: number, acceptsTrade?: Car["acceptsTrade"]): string | undefined {
  if (answers.payment === "down") return inInstalments(price, answers.downPayment ?? 0, answers.monthlyMax)
  if (answers.payment !== "trade" || acceptsTrade === undefined) return undefined
  const own = answers.tradeIn?.trim() || "carro"
  return acceptsTrade ? `Aceita troca: fale do seu ${own} no contato` : "Este não aceita troca"
}

function inInstalments(price: number, down: number, monthly: number | undefined): string | undefined {
  const rest = price - down
  if (rest <= 0) return "A entrada cobre o preço"
  if (monthly === undefined) return down === 0 ? undefined : `Com a entrada faltam ${money(rest)}`
  const instalments = count(Math.ceil(rest / monthly))
  const opening = down === 0 ? "" : `Com a entrada faltam ${money(rest)}: `
  return `${opening}${instalments} parcelas de ${money(monthly)}, fora os juros`
}
