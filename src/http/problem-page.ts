import { html } from "hono/html"
import type { Problem } from "../contract/problem.ts"

/** A page for people in the place of problem+json: what happened, and what to do next. No brand, no script. */
export async function problemPage(problem: Problem): Promise<string> {
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
            max-width: 480px;
            padding: 32px 16px;
          }
          h1 {
            font-size: 28px;
            line-height: 32px;
            margin: 0 0 12px;
          }
          small {
            color: #475569;
            font-size: 13px;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${problem.title}</h1>
          <p>${problem.detail}</p>
          <p><small>${problem.status} · ${problem.code} · ${problem.requestId}</small></p>
        </main>
      </body>
    </html>`
  return page.toString()
}
