import { DomainError } from "../base/errors.ts"
import { sha256Bytes } from "../base/hmac.ts"
import type { TenantDetails } from "../contract/platform.ts"
import type { PlatformContext } from "./context.ts"
import { showTenant } from "./details.ts"
import { changeTenant } from "./lifecycle.ts"

const MAX_BYTES = 512 * 1024

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)

/** What a logo may be, told from its first bytes and not from what the sender says. */
const FORMATS = [
  { ext: "png", type: "image/png", is: (b: Uint8Array) => startsWith(b, 0x89, 0x50, 0x4e, 0x47) },
  { ext: "jpg", type: "image/jpeg", is: (b: Uint8Array) => startsWith(b, 0xff, 0xd8, 0xff) },
  { ext: "webp", type: "image/webp", is: (b: Uint8Array) => startsWith(b, 0x52, 0x49, 0x46, 0x46) },
  { ext: "svg", type: "image/svg+xml", is: (b: Uint8Array) => /^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(head(b)) },
] as const

/**
 * Stores a tenant's logo under its content's hash and makes it the one in use. The image is stored before the config
 * names it, so a kill in between leaves the old logo. Throws DomainError `invalid`, `too_large`, `not_found`.
 */
export async function setLogo(
  ctx: PlatformContext,
  slug: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<TenantDetails> {
  if (bytes.length > MAX_BYTES) throw new DomainError("too_large", { detail: "O logotipo pode ter até 512 KB." })
  const format = FORMATS.find(({ is }) => is(bytes))
  if (format === undefined) {
    throw new DomainError("invalid", { errors: [{ path: "logo", message: "uma imagem PNG, JPEG, WebP ou SVG" }] })
  }
  const tenant = await showTenant(ctx, slug)
  const key = `logo/${(await sha256Bytes(bytes)).slice(0, 32)}.${format.ext}`
  await ctx.assetsOf(tenant.slug).put(key, bytes, format.type)
  return changeTenant(ctx, slug, { config: { branding: { logo: `/media/${key}` } } })
}

function head(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 400))
}
