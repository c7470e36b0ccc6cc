import { html } from "hono/html"
import type { Problem } from "../contract/problem.ts"
import { phoneLink, whatsappLink } from "../contract/reach.ts"
import type { Contact } from "../contract/tenant.ts"

interface Closed {
  readonly name: string
  readonly contact: Contact
}

/** What the request is known by, for a way on. */
export interface Asked {
  /** The address that was asked for. */
  readonly url: string
  readonly baseDomain: string
  /** The dealer whose storefront is closed. */
  readonly closed: Closed | undefined
}

/**
 * A page for people in the place of problem+json: what happened, and what to do next. Words alone but for the code by
 * which the request can be found; what programs tell problems apart by stands in problem+json. No brand, no script.
 */
export async function problemPage(problem: Problem, asked: Asked): Promise<string> {
  const page = await html`<!doctype html>
    <html lang="pt-BR">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${problem.title}</title>
        <style>
          body {
            margin: 0;
            min-height: 100vh;
            display: grid;
            place-items: center;
            background: #f8fafc;
            color: #0f172a;
            font:
              16px/24px system-ui,
              sans-serif;
          }
          main {
            box-sizing: border-box;
            width: 100%;
            max-width: 480px;
            padding: 32px 16px;
          }
          h1 {
            font-size: 28px;
            line-height: 32px;
            margin: 0 0 12px;
          }
          p {
            margin: 0 0 12px;
          }
          .name {
            font-weight: 700;
          }
          .ways {
            display: flex;
            flex-wrap: wrap;
            gap: 8px;
            margin: 20px 0;
          }
          .ways a {
            display: flex;
            align-items: center;
            min-height: 48px;
            padding: 0 20px;
            border: 1px solid #cbd5e1;
            border-radius: 12px;
            background: #fff;
            color: inherit;
            font-weight: 700;
            text-decoration: none;
          }
          .ways a:first-child {
            border-color: #334155;
            background: #334155;
            color: #fff;
          }
          small {
            color: #475569;
            font-size: 13px;
          }
        </style>
      </head>
      <body>
        <main>
          ${asked.closed === undefined ? "" : html`<p class="name">${asked.closed.name}</p>`}
          <h1>${problem.title}</h1>
          <p>${problem.detail}</p>
          ${waysOn(problem, asked)}
          <p><small>Se precisar de ajuda, informe o código ${problem.requestId}</small></p>
        </main>
      </body>
    </html>`
  return page.toString()
}

/** Never a dead end: the dealer by phone, the platform's page, or the same once more. */
function waysOn({ code, status }: Problem, { url, baseDomain, closed }: Asked) {
  if (closed !== undefined) return reach(closed)
  if (code === "tenant_not_found") {
    return html`<p>Confira se ele está escrito como a loja informou. Se veio de um link, peça um novo à loja.</p>
      <p class="ways"><a href="${platformOf(url, baseDomain)}">Conhecer o CarMatch</a></p>`
  }
  if (status === 429 || status >= 500) return html`<p class="ways"><a href="">Tentar de novo</a></p>`
  return html`<p class="ways"><a href="/">Ir para o início</a></p>`
}

/** The dealer's customers need not know why: the shop itself goes on. */
function reach({ name, contact }: Closed) {
  const { phone, address, hours } = contact
  const call = phoneLink(contact)
  const whatsapp = whatsappLink(contact, `Olá, o site da ${name} está fora do ar. Procuro um carro.`)
  if (call === undefined && whatsapp === undefined && address === "") {
    return html`<p>Fale com a loja pelo contato que você já tem.</p>`
  }
  return html`<p>A loja continua atendendo${call || whatsapp ? " por aqui" : " no endereço"}:</p>
    <p class="ways">
      ${call === undefined ? "" : html`<a href="${call}">Ligar para ${phone}</a>`}
      ${whatsapp === undefined ? "" : html`<a href="${whatsapp}">WhatsApp</a>`}
    </p>
    <p>${[address, hours].filter(Boolean).join(" · ")}</p>`
}

function platformOf(url: string, baseDomain: string): string {
  const platform = new URL("/", url)
  platform.hostname = baseDomain
  return platform.href
}
