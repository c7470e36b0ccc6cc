import type { Car } from "../src/contract/car.ts"
import type { CarPage, SimilarCars } from "../src/contract/cars.ts"
import type { CompareAnswer } from "../src/contract/compare.ts"
import type { EventsAnswer, EventsRequest } from "../src/contract/event.ts"
import type { LeadAnswer, LeadRequest } from "../src/contract/lead.ts"
import type { SessionExport } from "../src/contract/privacy.ts"
import type { FieldError, Problem, ProblemCode } from "../src/contract/problem.ts"
import type { Profile } from "../src/contract/profile.ts"
import type { RecommendationAnswer, RecommendationRequest } from "../src/contract/recommendation.ts"
import type { ShareAnswer, SharedList, ShareRequest } from "../src/contract/share.ts"
import type { TenantConfig } from "../src/contract/tenant.ts"
import type { WhyAnswer } from "../src/contract/why.ts"
import type { Outcome } from "./state/events.ts"
import type { Session } from "./state/shopper.ts"

/** Beside the server's own codes: no network, no answer in time, an answer that is not ours. */
type FailureCode = ProblemCode | "offline" | "timeout" | "unreadable"

/** Any call that did not succeed; `message` is Portuguese and can be shown as it is. */
export class ApiError extends Error {
  override readonly name = "ApiError"
  readonly code: FailureCode
  readonly errors: readonly FieldError[]

  constructor(code: FailureCode, message: string, errors: readonly FieldError[] = []) {
    super(message)
    this.code = code
    this.errors = errors
  }

  /** Whether the same request may succeed later without a change. */
  get temporary(): boolean {
    return ["offline", "timeout", "unreadable", "unavailable", "internal", "rate_limited"].includes(this.code)
  }
}

export const getConfig = (signal?: AbortSignal) => call<TenantConfig>("/api/tenant/config", { signal })

/** `search` is the address bar's own query, which has the API's names. */
export const getCars = (search: string, signal?: AbortSignal) => call<CarPage>(`/api/cars?${search}`, { signal })

export const getCar = (id: string, signal?: AbortSignal) => call<Car>(`/api/cars/${encodeURIComponent(id)}`, { signal })

export const getSimilar = (id: string, signal?: AbortSignal) =>
  call<SimilarCars>(`/api/cars/${encodeURIComponent(id)}/similar`, { signal })

/** `nonce`: what the session's token is made from, until an answer has brought it. */
export const postRecommendation = (body: RecommendationRequest, nonce: string | undefined, signal?: AbortSignal) =>
  call<RecommendationAnswer>("/api/recommendations", { ...posted(body), headers: asking(nonce), signal })

/** What it would take for a car to enter the ten of these answers. */
export const postWhy = (id: string, profile: Profile, signal?: AbortSignal) =>
  call<WhyAnswer>(`/api/cars/${encodeURIComponent(id)}/why`, { ...posted({ profile }), signal })

/** Two to four cars side by side. */
export const postCompare = (ids: readonly string[], profile: Profile, signal?: AbortSignal) =>
  call<CompareAnswer>("/api/cars/compare", { ...posted({ ids, profile }), signal })

/** A signed link to a list, for one or for two. */
export const postShare = (body: ShareRequest) => call<ShareAnswer>("/api/share", posted(body))

/** What a link holds, ranked on today's stock. */
export const getShared = (token: string, signal?: AbortSignal) =>
  call<SharedList>(`/api/share/${encodeURIComponent(token)}`, { signal })

/** Safe to repeat with the same key: the server stores it once. */
export const postLead = (body: LeadRequest, idempotencyKey: string, nonce: string | undefined) =>
  call<LeadAnswer>("/api/leads", {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "idempotency-key": idempotencyKey, ...asking(nonce) },
    timeoutMs: 15_000,
  })

/** Hands over a batch of events; the browser finishes sending it even if the page is closed. Never throws. */
export async function postEvents(body: EventsRequest, nonce: string | undefined): Promise<Outcome> {
  try {
    const response = await fetch("/api/events", {
      method: "POST",
      headers: { "content-type": "application/json", ...asking(nonce) },
      body: JSON.stringify(body),
      keepalive: true,
    })
    if (response.ok) {
      // Taken all the same if the answer cannot be read: the next one carries the token too.
      const { sessionToken } = (await response.json().catch(() => ({}))) as Partial<EventsAnswer>
      return { is: "taken", sessionToken }
    }
    // Wrong in shape or too large: the same again would be refused again. A server without the route may get it yet.
    return { is: [400, 413, 415, 422].includes(response.status) ? "refused" : "later" }
  } catch {
    return { is: "later" }
  }
}

const asking = (nonce: string | undefined): Record<string, string> =>
  nonce === undefined ? {} : { "x-session-nonce": nonce }

/** A session's token, or what it is made from where no answer has brought it. */
const opening = ({ token, nonce }: Session): Record<string, string> =>
  token === undefined ? asking(nonce) : { authorization: `Bearer ${token}` }

/** Everything the dealer holds about a session. */
export const getMyData = (session: Session) =>
  call<SessionExport>(`/api/privacy/${session.id}`, { headers: opening(session), timeoutMs: 15_000 })

/** Has it erased. */
export const deleteMyData = (session: Session) =>
  call<undefined>(`/api/privacy/${session.id}`, { method: "DELETE", headers: opening(session), timeoutMs: 15_000 })

const posted = (body: unknown) => ({ method: "POST" as const, body: JSON.stringify(body) })

interface Options {
  method?: "GET" | "POST" | "DELETE"
  body?: string
  headers?: Record<string, string>
  signal?: AbortSignal | undefined
  timeoutMs?: number
}

async function call<T>(path: string, options: Options): Promise<T> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 8_000)
  let response: Response
  try {
    response = await fetch(path, {
      method: options.method ?? "GET",
      headers: { ...(options.body === undefined ? {} : { "content-type": "application/json" }), ...options.headers },
      ...(options.body === undefined ? {} : { body: options.body }),
      signal: options.signal === undefined ? timeout : anySignal(options.signal, timeout),
    })
    if (response.status === 204) return undefined as T
    if (response.ok) return (await response.json()) as T
  } catch (error) {
    if (options.signal?.aborted) throw error
    if (timeout.aborted) throw new ApiError("timeout", "A resposta demorou demais. Tente de novo.")
    if (error instanceof SyntaxError) throw new ApiError("unreadable", "A resposta chegou incompleta. Tente de novo.")
    throw new ApiError("offline", "Sem sinal. Tente de novo quando a internet voltar.")
  }
  throw await problemOf(response)
}

async function problemOf(response: Response): Promise<ApiError> {
  try {
    const problem = (await response.json()) as Partial<Problem>
    if (problem.code === undefined) throw new TypeError("not a problem document")
    return new ApiError(problem.code, problem.detail ?? "Algo falhou.", problem.errors)
  } catch {
    // Somebody in between answered: a hotel's network, a firewall. Only that nothing is there is taken at its word.
    const gone = response.status === 404
    return new ApiError(
      gone ? "not_found" : "unavailable",
      gone ? "O que você procura não está aqui." : "Não conseguimos atender agora. Tente de novo em instantes.",
    )
  }
}

/** `AbortSignal.any` for the browsers before it. */
function anySignal(...signals: AbortSignal[]): AbortSignal {
  const controller = new AbortController()
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason)
    else signal.addEventListener("abort", () => controller.abort(signal.reason), { once: true })
  }
  return controller.signal
}
