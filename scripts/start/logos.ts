import { request } from "node:http"
import { listTenants } from "../../src/platform/details.ts"
import { DEMO_TENANTS, logoOf } from "../demo/tenants.ts"
import type { Environment } from "../environment.ts"

/** Gives the demo dealers their logos through the worker, since R2 is behind it; nothing to do on later starts. */
export async function uploadLogos(port: number, { platform, variables }: Environment): Promise<void> {
  const tenants = new Map((await listTenants(platform)).map((tenant) => [tenant.slug, tenant]))
  for (const demo of DEMO_TENANTS) {
    const { slug } = demo
    const tenant = tenants.get(slug)
    if (tenant === undefined || "broken" in tenant || tenant.config.branding.logo !== "") continue
    const status = await put(
      port,
      variables.BASE_DOMAIN,
      variables.PLATFORM_TOKEN,
      `/admin/tenants/${slug}/logo`,
      logoOf(demo),
    )
    if (status !== 200) throw new Error(`The logo of ${slug} was refused with ${status}.`)
  }
}

function put(port: number, baseDomain: string, token: string, path: string, body: string): Promise<number> {
  return new Promise((done, fail) => {
    const headers = { host: `admin.${baseDomain}:${port}`, authorization: `Bearer ${token}` }
    const call = request({ host: "127.0.0.1", port, path, method: "PUT", headers, timeout: 10_000 })
    call.once("response", (response) => {
      response.resume()
      done(response.statusCode ?? 0)
    })
    call.once("error", fail).once("timeout", () => call.destroy(new Error("The worker did not answer.")))
    call.end(body)
  })
}
