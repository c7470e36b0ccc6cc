/** Unpacks @sparticuz/chromium into TMPDIR; run by chromium.ts. */
import { fileURLToPath } from "node:url"
import { inflate } from "@sparticuz/chromium"

const packed = fileURLToPath(new URL("../bin/", import.meta.resolve("@sparticuz/chromium")))
await Promise.all(
  ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"].map((name) => inflate(`${packed}${name}`)),
)
