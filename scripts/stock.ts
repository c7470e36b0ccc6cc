/** `npm run stock`: a dealer's stock, by hand. */
import { recognise } from "../src/catalog/import/columns/columns.ts"
import { parseWords, print, runCommand, UsageError } from "./cli/command.ts"
import { slugOf } from "./cli/values.ts"
import { importFile } from "./stock/import-file.ts"
import { describe } from "./stock/report.ts"

const USAGE = `usage: npm run stock -- import SLUG FILE [--full] [--dry-run] [--columns A,B,C] [--yes] [--json]

Brings a stock file into a dealer's stock: CSV (comma, semicolon, tab), JSON or XML, UTF-8 or Latin-1, with
Portuguese or English headers. The file's bad rows are left out and reported; the others go in together or not at all.

  --full          the file is the whole stock: cars that have a reference or came by a file, and that this one lacks, go off sale;
                  refused without --yes if that takes away more than 30% of the stock
  --dry-run       says what would happen and changes nothing
  --columns A,B   what each column is, in the file's order, where the file does not say it:
                  make, model, version, make_model, title, year, build_year, model_year, km, price, fuel, gearbox,
                  body, color, doors, seats, power, city, state, place, ref, equipment, description, plate, ignore …
  --yes           yes to the 30% rule, to cars that look as if they were in the stock already, and to a stack that is not
                  on this machine
  --json          the whole report as one JSON document on standard output`

const FLAGS = {
  full: { type: "boolean" },
  "dry-run": { type: "boolean" },
  columns: { type: "string" },
} as const

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords(FLAGS)
  const [verb, slug, path, ...rest] = positionals
  if (verb === undefined) throw new UsageError("Say what to do: import.")
  if (verb !== "import") throw new UsageError(`Unknown verb ${verb}.`)
  if (slug === undefined || path === undefined) throw new UsageError("import needs SLUG and FILE.")
  if (rest.length > 0) throw new UsageError(`What is ${rest.join(" ")} for?`)
  const result = await importFile(slugOf(slug), path, {
    full: values.full === true,
    dryRun: values["dry-run"] === true,
    columns: values.columns === undefined ? undefined : columnsOf(values.columns),
    yes: values.yes === true,
  })
  print(values.json, result, () => describe(result))
})

/** What `--columns` says, each of which must be a column that there is. */
function columnsOf(text: string): string[] {
  const names = text.split(",")
  const strange = names.filter((name, index) => recognise(name.trim(), index).role === "unknown")
  if (strange.length > 0) throw new UsageError(`--columns does not know ${strange.join(", ") || "an empty name"}.`)
  return names
}
