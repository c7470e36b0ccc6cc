import { Hono } from "hono"
import { describeRoute } from "hono-openapi"
import { html } from "hono/html"
import { answersAs } from "../openapi.ts"
import type { AppEnv } from "../parts.ts"

/** The platform's own page. */
export function platformPage() {
  return new Hono<AppEnv>().get("/", describeRoute(answersAs("text/html", "What CarMatch is", "pages")), (c) =>
    c.html(
      html`<!doctype html>
        <html lang="pt-BR">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>CarMatch</title>
            <meta name="description" content="Recomendação explicada de carros, do estoque de cada loja." />
            <style>
              body {
                margin: 0;
                background: #f8fafc;
                color: #0f172a;
                font:
                  16px/24px system-ui,
                  sans-serif;
              }
              main {
                max-width: 640px;
                margin: 0 auto;
                padding: 64px 16px;
              }
              h1 {
                font-size: 33px;
                line-height: 40px;
                margin: 0 0 12px;
              }
            </style>
          </head>
          <body>
            <main>
              <h1>CarMatch</h1>
              <p>
                Cada loja oferece, no próprio endereço e com a própria marca, uma recomendação guiada e explicada dos
                carros que tem no pátio. Quem procura responde a poucas perguntas e vê o que serve, por quê e do que
                abre mão.
              </p>
            </main>
          </body>
        </html>`,
    ),
  )
}
