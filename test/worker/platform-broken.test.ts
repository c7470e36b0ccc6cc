import { afterEach, expect, test } from "vitest"
import { listTenants, showTenant } from "../../src/platform/details.ts"
import { connect, runBatch } from "../../src/storage/connection.ts"
import { servedTenants } from "../../src/tenancy/fleet.ts"
import { bindings, makeTenant, platform } from "./support/tenant.ts"

const set = (slug: string, config: string) =>
  runBatch(
    platform.owner,
    [{ text: `update carmatch_admin.tenants set config = ${config} where slug = $1`, values: [slug] }],
    10_000,
  )

let mend: () => Promise<unknown>
afterEach(() => mend())

test("a row that does not hold is listed as broken, left out of the fleet, and stops nobody else", async () => {
  const [broken, whole] = [await makeTenant(), await makeTenant()]
  mend = () => set(broken.slug, "config || jsonb_build_object('timezone', 'America/Sao_Paulo')")
  await set(broken.slug, "config || jsonb_build_object('timezone', 'Terra/Centro')")

  const listed = new Map((await listTenants(platform)).map((one) => [one.slug, one]))
  expect(listed.get(broken.slug)).toEqual({
    slug: broken.slug,
    name: `Loja ${broken.slug}`,
    broken: ["config.timezone"],
  })
  expect(listed.get(whole.slug)).toMatchObject({ status: "trial" })
  await expect(showTenant(platform, broken.slug)).rejects.toMatchObject({
    code: "internal",
    detail: expect.stringContaining("config.timezone") as string,
  })

  const served = (await servedTenants(connect(bindings.DATABASE_URL_JOBS))).map(({ slug }) => slug)
  expect(served).toContain(whole.slug)
  expect(served).not.toContain(broken.slug)
})
