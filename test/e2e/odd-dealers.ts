import pg from "pg"
import { inject } from "vitest"
import type { TenantConfig } from "../../src/contract/tenant.ts"
import { provisionTenant } from "../../src/platform/provision.ts"
import { environment } from "../../scripts/environment.ts"

/** A car for sale as SQL: what is not said here is missing from it. `n` counts from 1. */
const CAR = {
  id: "gen_random_uuid()",
  nome: "'Fiat Argo ' || n",
  marca: "'Fiat'",
  modelo: "'Argo'",
  versao: "'1.0 Drive'",
  ano: "2021",
  ano_fabricacao: "2020",
  preco: "60000 + n",
  equipamentos: "'{}'::text[]",
  fotos: "'[]'::jsonb",
  origem: "'teste'",
  situacao: "'disponivel'",
  entrou_em: "now() - n * interval '1 minute'",
  versao_registro: "1",
  campos_manuais: "'{}'::text[]",
  atualizado_em: "now()",
}

/** A car of which the usual facts are known too, unlike its neighbours. */
export const USUAL = {
  lugares: "5",
  quilometragem: "20000 + n % 97 * 1000",
  combustivel: "'flex'",
  cambio: "case when n % 2 = 0 then 'manual' else 'automatic' end",
  carroceria: "case when n % 3 = 0 then 'suv' else 'hatch' end",
  ano: "2014 + n % 10",
  preco: "40000 + n % 89 * 1000",
} as const

interface OddDealer {
  readonly slug: string
  readonly name?: string
  readonly config?: { readonly branding?: object; readonly contact?: Partial<TenantConfig["contact"]> }
  readonly cars: number
  readonly facts?: Readonly<Record<string, string>>
}

/** Makes a dealer that only has what a dealer must have, with so many cars; straight into the tables, for speed. */
export async function openDealer({ slug, name = slug, config = {}, cars, facts = {} }: OddDealer): Promise<string> {
  const opened = environment({ ...inject("stack") }, async () => undefined)
  try {
    // Told as JSON, which has no undefined.
    const own = JSON.parse(JSON.stringify(config)) as Record<string, never>
    await provisionTenant(opened.platform, { slug, name, plan: "enterprise", trialDays: 14, config: own })
  } finally {
    await opened.close()
  }
  const values = { ...CAR, ...facts }
  const columns = Object.keys(values).join(", ")
  const row = Object.values(values).join(", ")
  await changeStock(slug, async (client, schema) => {
    await client.query(`insert into ${schema}.cars (${columns}) select ${row} from generate_series(1, ${cars}) n`)
  })
  return `http://${slug}.localhost:${inject("app").port}`
}

/** Changes a stock behind the product's back; without its copy in Redis the version is read where it is true. */
export async function changeStock(
  slug: string,
  change: (client: pg.Client, schema: string) => Promise<void>,
): Promise<void> {
  const { POSTGRES_URL, UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN } = inject("stack")
  const client = new pg.Client(POSTGRES_URL)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      "select quote_ident(table_schema) as name from information_schema.tables where table_name = 'cars' and table_schema like '%' || $1",
      [slug.replaceAll("-", "_")],
    )
    if (rows[0] === undefined) throw new Error(`${slug} has no schema`)
    await change(client, rows[0].name)
  } finally {
    await client.end()
  }
  const response = await fetch(UPSTASH_REDIS_REST_URL, {
    method: "POST",
    headers: { authorization: `Bearer ${UPSTASH_REDIS_REST_TOKEN}` },
    body: JSON.stringify(["del", `t:${slug}:stock:v`]),
  })
  if (!response.ok) throw new Error(`redis: ${response.status}`)
}
