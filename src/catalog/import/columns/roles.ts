/** What a column can be. `title` holds make, model and the rest in one text; `ignore` is left out on purpose. */
export const ROLES = [
  "make",
  "model",
  "version",
  "make_model",
  "title",
  "year",
  "build_year",
  "model_year",
  "km",
  "price",
  "fuel",
  "gearbox",
  "body",
  "color",
  "doors",
  "seats",
  "power",
  "city",
  "state",
  "place",
  "ref",
  "equipment",
  "description",
  "plate",
  "one_owner",
  "ipva_paid",
  "accepts_trade",
  "armored",
  "inspection",
  "auction",
  "warranty",
  "spare_key",
  "status",
  "sold",
  "vehicle_type",
  "fipe",
  "fipe_code",
  "month",
  "currency",
  "ignore",
] as const
export type Role = (typeof ROLES)[number]

const NAMES: Readonly<Record<Role, string>> = {
  make: "marca|make|brand|fabricante|montadora|manufacturer|nome marca|marca nome|marca veiculo|marca do veiculo|automaker",
  model:
    "modelo|model|linha|modelo versao|modelo e versao|descricao modelo|descricao do modelo|nome modelo|modelo nome|modelo base|modelo veiculo|modelo do veiculo|model name|familia",
  version:
    "versao|version|acabamento|trim|versao nome|nome versao|versao do veiculo|versao modelo|trim level|motorizacao e versao",
  make_model: "automovel|marca modelo|marca e modelo|make model|make and model|modelo marca|marca modelo versao",
  title:
    "titulo|title|nome|name|veiculo|carro|car|car name|anuncio|nome do carro|nome carro|nome do veiculo|vehicle|modelo completo|subject|titulo anuncio|titulo do anuncio|produto|descricao do veiculo|descricao veiculo|veiculo descricao|nome completo|veiculo modelo",
  year: "ano|year|regdate|anos|ano fab mod|ano fabricacao modelo|ano fabricacao ano modelo|ano veiculo|ano do veiculo|ano do carro|ano fab modelo|fabricacao modelo|fab modelo|fabr modelo|ano f m|year of car|ano mod fab|ano modelo fabricacao|ano modelo fab|fab mod|ano fabr mod|ano fabr modelo",
  build_year:
    "ano fab|fab|fabr|fabric year|ano fabricacao|ano de fabricacao|fabricacao|ano fabr|year fabrication|fabrication year|build year|year built|manufacture year|year of manufacture|anofab|anofabricacao|production year|production date",
  model_year:
    "ano modelo|ano mod|mod|vehicle model date|ano do modelo|ano de modelo|model year|modelo ano|anomodelo|year model|anomod|yearmodel",
  km: "km|kms|quilometragem|kilometragem|quilometros|kilometros|mileage|odometro|hodometro|odometer|rodagem|km rodados|km atual|kilometers|kilometres|quilometragem km|quilometragem atual|km veiculo|km do veiculo|km rodado|rodado|odometer value|mileage km|mileage from odometer",
  price:
    "preco|valor|vlr|vlr venda|price|preco venda|preco de venda|valor venda|valor de venda|valor anuncio|valor anunciado|preco anuncio|preco r|valor r|preco a vista|valor a vista|asking price|sale price|preco brl|price brl|preco veiculo|valor do veiculo|preco final",
  fuel: "combustivel|fuel|tipo combustivel|tipo de combustivel|fuel type|combustiveis",
  gearbox:
    "cambio|transmissao|gearbox|transmission|tipo cambio|tipo de cambio|marcha|marchas|gear|transmission type|automatico|cambio automatico|automatic|is automatic|caixa|gear type|tipo transmissao",
  body: "carroceria|body|body type|tipo carroceria|tipo de carroceria|body style|segmento|categoria|carroceria tipo|category|tipo de carro",
  color: "cor|color|colour|cor externa|cor do veiculo|cor predominante|exterior color|cor veiculo|cor do carro|pintura",
  doors:
    "portas|doors|n portas|no portas|num portas|numero portas|numero de portas|qtd portas|quantidade de portas|qtde portas|number ports|number of doors|num doors",
  seats: "lugares|seats|assentos|passageiros|numero de lugares|n lugares|capacidade",
  power: "potencia|potencia cv|cv|hp|horsepower|cavalos|power|potencia maxima|power hp",
  city: "cidade|city|municipio|cidade do vendedor|cidade loja|nome cidade",
  state: "uf|estado|state|sigla uf|estado uf|uf loja|unidade federativa",
  place: "local|localizacao|location|localidade|cidade uf|cidade estado|cidade e estado|onde|endereco resumido",
  ref: "id|ref|codigo|cod|referencia|reference|stock id|stockid|unique id|sku|external ref|ref externa|codigo interno|codigo veiculo|codigo do veiculo|cod veiculo|id veiculo|id do veiculo|veiculo id|carro id|anuncio id|produto id|stock|id anuncio|codigo anuncio|ad id|listing id|car id|vehicle id|id externo|external id|stock number|stock no|id estoque|numero estoque|idveiculo|uuid|id carro",
  equipment:
    "equipamentos|opcionais|equipment|acessorios|options|features|optionals|itens|itens de serie|opcional|lista de opcionais|itens opcionais|extras|caracteristicas",
  description:
    "descricao|description|observacoes|observacao|obs|detalhes|comentarios|texto|texto anuncio|sobre|details|comments|informacoes|descricao do anuncio",
  plate: "placa|plate|final placa|final da placa|placa final|final de placa|license plate|plate end|placas",
  one_owner: "unico dono|one owner|unico proprietario|primeiro dono|1 dono|um dono",
  ipva_paid: "ipva pago|ipva|ipva quitado|ipva paid|ipva 2025 pago|ipva 2026 pago|ipva ok",
  accepts_trade: "aceita troca|aceito troca|troca|accepts trade|aceita permuta",
  armored: "blindado|armored|blindagem|armoured",
  inspection: "laudo|laudo cautelar|vistoria|inspection|laudo aprovado|cautelar",
  auction: "leilao|sinistro|leilao sinistro|passagem por leilao|auction|veiculo de leilao|auction or claim",
  warranty: "garantia|warranty|garantia de fabrica|garantia fabrica",
  spare_key: "chave reserva|spare key|chave copia|copia da chave|chaves reserva",
  status: "situacao|status|disponivel|disponibilidade|availability|available|ativo|situacao do veiculo",
  sold: "vendido|sold|is sold",
  vehicle_type: "tipo|tipo veiculo|tipo de veiculo|vehicle type|especie",
  fipe: "fipe|preco fipe|valor fipe|tabela fipe|fipe price|fipe preco|avg price brl",
  fipe_code: "codigo fipe|cod fipe|fipe code|fipe codigo|codigofipe|codigo tabela fipe|codigo da fipe",
  month:
    "mes referencia|mes de referencia|reference month|month of reference|mesreferencia|fipe mes|mes fipe|year of reference",
  currency: "moeda|currency|currency id|currency code|codigo moeda|price currency|moeda do preco",
  ignore: "ignorar|ignore|skip|pular|x",
}

/** Folded name → role, for every name that is beyond doubt. */
export const ROLE_OF_NAME: ReadonlyMap<string, Role> = new Map(
  ROLES.flatMap((role) => [role.replaceAll("_", " "), ...NAMES[role].split("|")].map((name) => [name, role] as const)),
)

const NOT_THE_PRICE =
  /parcel|entrada|custo|compra|ipva|antig|anterior|original|min\b|minim|max\b|maxim|promo|desconto|tabela|media|medio|km|litro|por mes|mensal|frete|seguro|zero|usd|dolar|euro?\b|currency|moeda|\bus\b|centavos|cents|\bde$|mercado|sugerid|avaliac|avaliad|estimad|despesa|lucro|margem|comiss|repasse|financia|sinal|residual|debito|multa|documenta|troca|servico|taxa|transfer/
/** A unit of a thousand: "Preço (mil R$)", "Km (x1000)". */
const THOUSANDS = /\b(mil|milhar(es)?|thousands?|x ?1000|1000s?)\b/
const PARTS: readonly (readonly [Role, RegExp, RegExp?])[] = [
  ["month", /\bmes\b.*\bref|\bmonth\b.*\bref/],
  ["fipe_code", /\b(codigo|cod|code)\b.*\bfipe\b|\bfipe\b.*\b(codigo|cod|code)\b/],
  ["fipe", /\bfipe\b/],
  ["price", /\b(preco|valor|vlr|price)\b/, NOT_THE_PRICE],
  [
    "km",
    /\b(kms?|quilometragem|kilometragem|mileage|od[ôo]metro|odometer)\b/,
    /preco|valor|litro|\bl\b|consumo|garantia|autonomia|price|revis|proxim|ultim|troca|entrada|cidade|estrada|limite|franquia/,
  ],
  ["build_year", /\b(ano|year)\b.*\b(fab|fabricacao|built|manufact)|\b(fab\w*|built|manufact\w*)\b.*\b(ano|year)\b/],
  ["model_year", /\b(ano|year)\b.*\b(mod|modelo|model)\b/],
  ["fuel", /\b(combustivel|fuel)\b/, /consumo|tanque|capacidade/],
  ["gearbox", /\b(cambio|transmissao|transmission|gearbox)\b/],
  ["doors", /\b(portas|doors)\b/],
  ["ref", /^(id|cod|codigo) (do |da )?(anuncio|veiculo|carro|estoque|produto|oferta|interno|externo)\b/],
  ["make", /\b(marca|fabricante|montadora)\b/, /modelo|logo/],
  ["version", /\b(versao|version)\b/, /sistema|arquivo/],
  ["make", /\b(make|brand)\b/, /model/],
  ["model", /\b(modelo|model)\b/, /ano|year/],
  ["year", /\b(ano|year)\b/, /licenc|ipva|garantia|refer|anuncio|cadastro|compra|entrada|venda|aquisic/],
  ["color", /\b(cor|color|colour)\b/, /intern|interior|estof|banco/],
  ["city", /^(cidade|municipio|city)\b/, /\bid\b|codigo/],
  ["state", /^(estado|uf|state)\b/, /\bid\b|codigo|conserva/],
  ["one_owner", /\bunico dono\b/],
  ["accepts_trade", /\baceita troca\b/],
  ["warranty", /\bgarantia de fabrica\b/],
]

/** Of a make, say, but not the make itself. */
const ABOUT = /\b(ids?|cod|codigo|slug|url|link|fotos?|imagem|image|logo|qtd|quantidade|unit|unidade)\b/

/** The role of a name that merely contains a telling word ("Valor do anúncio (R$)"); a second guess after the list. */
export function roleOfParts(folded: string): Role | undefined {
  const role = PARTS.find(([, has, hasNot]) => has.test(folded) && hasNot?.test(folded) !== true)?.[0]
  if ((role === "price" || role === "km") && THOUSANDS.test(folded)) return undefined
  return ABOUT.test(folded) && role !== "ref" && role !== "fipe" && role !== "fipe_code" ? undefined : role
}
