/** The oxlint plugin `house`: what DESIGN §1 says of imports and tenants, as lint errors. Loaded by .oxlintrc.json. */
import { codeRules } from "./code-rules.ts"
import { importRules } from "./import-rules.ts"

// oxlint takes a plugin from the default export.
// oxlint-disable-next-line import/no-default-export
export default { meta: { name: "house" }, rules: { ...importRules, ...codeRules } }
