/** HMAC-SHA256 in lower-case hex. */
export interface Signer {
  sign(text: string): Promise<string>
  /** Whether `mac` is this text's; takes as long whatever it is. */
  verify(text: string, mac: string): Promise<boolean>
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

const signers = new Map<string, Signer>()

/** The signer for a key of 64 hex digits; the key is imported once per isolate. */
export function createSigner(keyHex: string): Signer {
  const known = signers.get(keyHex)
  if (known !== undefined) return known
  const key = crypto.subtle.importKey("raw", fromHex(keyHex), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ])
  const signer: Signer = {
    async sign(text) {
      return toHex(await crypto.subtle.sign("HMAC", await key, new TextEncoder().encode(text)))
    },
    async verify(text, mac) {
      if (!/^[0-9a-f]{64}$/.test(mac)) return false
      return crypto.subtle.verify("HMAC", await key, fromHex(mac), new TextEncoder().encode(text))
    },
  }
  signers.set(keyHex, signer)
  return signer
}

/** SHA-256 of a text in lower-case hex. */
export function sha256(text: string): Promise<string> {
  return sha256Bytes(Uint8Array.from(new TextEncoder().encode(text)))
}

/** SHA-256 of some bytes in lower-case hex. */
export async function sha256Bytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(await crypto.subtle.digest("SHA-256", bytes))
}

/** Bytes of a hex text. */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Lower-case hex of some bytes. */
export function toHex(bytes: ArrayBuffer | Uint8Array): string {
  let hex = ""
  for (const byte of new Uint8Array(bytes)) hex += HEX[byte]
  return hex
}
