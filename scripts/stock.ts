/** `npm run stock`: a dealer's stock, by hand. */
import { recognise } from "../src/catalog/import/columns/columns.ts"
import { parseWords, print, runCommand, UsageError, wrongVerb } from "./cli/command.ts"
import { slugOf } from "./cli/values.ts"
import { describeFipe, loadFipeFile } from "./stock/fipe.ts"
import { importFile } from "./stock/import-file.ts"
import { describe } from "./stock/report.ts"

const USAGE = `usage: npm run stock -- import SLUG FILE [--full] [--dry-run] [--columns A,B,C] [--yes] [--json]
       npm run stock -- fipe FILE [--month 2022-05] [--yes] [--json]

Brings a stock file into a dealer's stock: CSV (comma, semicolon, tab), JSON or XML, UTF-8 or Latin-1, with
Portuguese or English headers. The file's bad rows are left out and reported; the others go in together or not at all.

fipe loads a FIPE price table (CSV, JSON or XML, also gzipped; columns in any order) for all dealers, a month as a whole
or not at all, and gives the cars that have no FIPE price of their own the one of the newest month.

  --month         the reference month, where the file does not say it
  --full          the file is the whole stock: cars that have a reference or came by a file, and that this one lacks, go off sale;
                  refused without --yes if that takes away more than 30% of the stock
  --dry-run       says what would happen and changes nothing
  --columns A,B   what each column is, in the file's order, where the file does not say it:
                  make, model, version, make_model, title, year, build_year, model_year, km, price, fuel, gearbox,
                  body, color, doors, seats, power, city, state, place, ref, equipment, description, plate, ignore …
  --yes           yes to the 30% rule, to cars that look as if they were in the stock already, to a FIPE month with less than
                  four fifths of the prices of the one before it, and to a stack that is not on this machine
  --json          the whole report as one JSON document on standard output`

const FLAGS = {
  full: { type: "boolean" },
  "dry-run": { type: "boolean" },
  columns: { type: "string" },
  month: { type: "string" },
} as const

type Values = ReturnType<typeof parseWords<typeof FLAGS>>["values"]

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords(FLAGS)
  const [verb, ...words] = positionals
  if (verb === "import") await bringIn(words, values)
  else if (verb === "fipe") await loadPrices(words, values)
  else throw wrongVerb(verb, ["import", "fipe"])
})

async function bringIn([slug, path, ...rest]: readonly string[], values: Values): Promise<void> {
  if (slug === undefined || path === undefined) throw new UsageError("import needs SLUG and FILE.")
  if (rest.length > 0) throw new UsageError(`What is ${rest.join(" ")} for?`)
  const result = await importFile(slugOf(slug), path, {
    full: values.full === true,
    dryRun: values["dry-run"] === true,
    columns: values.columns === undefined ? undefined : columnsOf(values.columns),
    yes: values.yes === true,
  })
  print(values.json, result, () => describe(result))
}

/** What `--columns` says, each of which must be a column that there is. */
function columnsOf(text: string): string[] {
  const names = text.split(",")
  const strange = names.filter((name, index) => recognise(name.trim(), index).role === "unknown")
  if (strange.length > 0) throw new UsageError(`--columns does not know ${strange.join(", ") || "an empty name"}.`)
  return names
}

async function loadPrices([path, ...rest]: readonly string[], values: Values): Promise<void> {
  if (path === undefined) throw new UsageError("fipe needs FILE.")
  if (rest.length > 0) throw new UsageError(`What is ${rest.join(" ")} for?`)
  const isMonth = values.month === undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(values.month)
  if (!isMonth) throw new UsageError("--month takes a month as 2022-05.")
  const month = values.month === undefined ? {} : { month: values.month }
  const report = await loadFipeFile(path, { ...month, yes: values.yes === true })
  print(values.json, report, () => describeFipe(report))
}
