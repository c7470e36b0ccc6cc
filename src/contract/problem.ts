import { z } from "zod"

/** Every error a person or program can meet: its HTTP status, Portuguese title and what to do next. */
export const PROBLEMS = {
  malformed: [400, "Pedido malformado", "O corpo do pedido não é um JSON válido em UTF-8."],
  unauthorized: [401, "Acesso restrito", "Apresente uma credencial válida."],
  forbidden: [403, "Acesso negado", "Esta credencial não dá acesso a este recurso."],
  tenant_suspended: [403, "Loja fora do ar", "Esta loja está temporariamente fora do ar."],
  tenant_not_found: [404, "Loja não encontrada", "Nenhuma loja atende neste endereço."],
  not_found: [404, "Não encontrado", "O que você procura não existe ou não está mais aqui."],
  method_not_allowed: [405, "Método não permitido", "Este endereço não aceita este método."],
  conflict: [409, "Conflito", "O recurso já existe ou mudou."],
  limit_reached: [409, "Limite do plano", "O plano da loja não comporta mais itens."],
  changed_meanwhile: [412, "Mudou enquanto isso", "Outra pessoa mudou este registro. Recarregue e tente de novo."],
  too_large: [413, "Grande demais", "O corpo do pedido passa do tamanho permitido."],
  not_json: [415, "Formato não aceito", "Envie o corpo como application/json."],
  invalid: [422, "Dados inválidos", "Confira os campos indicados."],
  rate_limited: [429, "Muitos pedidos", "Aguarde um pouco e tente de novo."],
  internal: [500, "Erro interno", "Algo falhou do nosso lado. Tente de novo em instantes."],
  unavailable: [503, "Indisponível no momento", "Não conseguimos atender agora. Tente de novo em instantes."],
} as const satisfies Record<string, readonly [status: number, title: string, detail: string]>

export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]
export type ProblemCode = keyof typeof PROBLEMS

export const FieldError = z.object({ path: z.string(), message: z.string() })
export type FieldError = z.infer<typeof FieldError>

/** RFC 9457 problem details, with our stable `code`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(PROBLEM_CODES),
  requestId: z.string(),
  errors: z.array(FieldError).optional(),
})
export type Problem = z.infer<typeof Problem>
