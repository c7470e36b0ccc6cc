/** Small files made after the mess of real ones: each first line says which. */
import { expect, test } from "vitest"
import { carOf, carsOf, latin1, parse } from "./support.ts"

test("a portal's ads: Latin-1, CRLF, make and model in one, version in capitals", () => {
  const file = latin1(
    [
      "Automóvel,Descrição,Automático,Ano,Km,Local,Anunciante,Preço",
      "MERCEDES-BENZ GLE 350,3.0 V6 BLUETEC DIESEL SPORT 4MATIC 9G-TRONIC,Y,2017/2018,87940 km,Campinas - SP,Loja,R$ 299400",
      "FORD KA,1.0 TI-VCT FLEX SEL MANUAL,N,2019/2020,999999 km,Sumaré - SP,Pessoa Física,R$ 45900",
      "LAND ROVER DISCOVERY SPORT,2.2 16V SD4 TURBO DIESEL HSE 4P AUTOMÁTICO,Y,2015/2016,0 km,Santos - SP,Loja,R$ 199900",
      "",
    ].join("\r\n"),
  )
  expect(carsOf(file)).toMatchObject([
    {
      make: "Mercedes-Benz",
      model: "GLE 350",
      version: "3.0 V6 BLUETEC DIESEL SPORT 4MATIC 9G-TRONIC",
      buildYear: 2017,
      modelYear: 2018,
      km: 87_940,
      price: 29_940_000,
      fuel: "diesel",
      gearbox: "automatic",
      city: "Campinas",
      state: "SP",
    },
    { make: "Ford", model: "Ka", km: null, fuel: "flex", gearbox: "manual" },
    { make: "Land Rover", model: "Discovery Sport", km: 0, doors: 4, gearbox: "automatic" },
  ])
  expect(parse(file).warnings).toEqual([
    expect.stringContaining("Anunciante"),
    expect.stringMatching(/999999 km.*não informada \(linha 2\)/),
  ])
})

test("a list with flags: semicolons, unnamed row number, cut fuels, joined headers", () => {
  const header =
    ";modelo;combustivel;preco;ano;km;cor;cambio;cidade;freios ABS;ar-condicionado;distribuição eletrônica de frenagem,;limajuste de alturap. traseiro;longitude;latitude\n"
  const [uno, gol] = carsOf(
    `${header}0;Fiat Uno Way 1.4 8V (Flex) 2p 2012;MultiFlex (Alc; 24.900,00;2011;169.000;Prata;0;Bragança Paulista;0;1;1;1;-46.5;-22.9\n` +
      "1;Volkswagen Gol 1.0 VHT (Rock in Rio) 2012;GNV; 34.990,00;2012;N/D;Vermelho;1;Campinas;1;0;0;0;-47.0;-22.9\n",
  )
  expect(uno).toMatchObject({
    make: "Fiat",
    model: "Uno",
    fuel: "flex",
    price: 2_490_000,
    buildYear: 2011,
    modelYear: 2012,
    km: 169_000,
    color: "Prata",
    gearbox: "manual",
    doors: 2,
    city: "Bragança Paulista",
    equipment: ["air_conditioning", "ebd"],
  })
  expect(gol).toMatchObject({
    make: "Volkswagen",
    model: "Gol",
    fuel: "cng",
    km: null,
    gearbox: "automatic",
    equipment: ["abs"],
  })
  expect(gol).not.toHaveProperty("state")
})

test("a rental company's fleet: no header, stems in capitals, twins, a digit too many", () => {
  const { cars, rejected } = parse(
    "Loja,FIAT,GRANDSIENA,2017,30000,33960\nLoja,FIAT,GRANDSIENA,2017,30000,33960\nLoja,FORD,KA,2017,1045208,39990\nLoja,FORD,KA+,2017,0,39990\n",
    ["ignore", "make", "model", "year", "km", "price"],
  )
  expect(cars.map(({ car: { model, km } }) => [model, km])).toEqual([
    ["Grand Siena", 30_000],
    ["Grand Siena", 30_000],
    ["Ka+", 0],
  ])
  expect(new Set(cars.map(({ key }) => key)).size).toBe(3)
  expect(rejected).toEqual([{ row: 3, errors: [expect.stringContaining("1.000.000 km")] }])
})

test("HTML and SQL are text like any other", () => {
  const [car] = carsOf(`marca;modelo;versao;ano;preco\nFiat;Uno;"<b>1.0</b>'; drop table cars; --";2019;30000\n`)
  expect(car?.version).toBe("<b>1.0</b>'; drop table cars; --")
})

test("all reasons of a row come together, in Portuguese", () => {
  const { rejected } = parse("marca;modelo;ano;preco;km\n;;32000;-5;2.000.000\n")
  expect(rejected).toEqual([
    {
      row: 1,
      errors: [
        "marca não informada",
        "ano fora de 1900–2027: “32000”",
        "preço negativo: “-5”",
        expect.stringContaining("1.000.000 km"),
      ],
    },
  ])
})

test("what is sold, or no car, stays out of the shop", () => {
  const { cars, rejected, seen, gone, warnings } = parse(
    "marca;modelo;ano;preco;status;tipo\nFiat;Uno;2019;30000;Vendido;Carro\nHonda;CG 160;2019;15000;Disponível;Moto\n",
  )
  expect(rejected).toEqual([{ row: 2, errors: ["não é um carro: “Moto”"] }])
  expect([cars, seen.length]).toEqual([[], 1])
  expect(gone).toMatchObject([{ row: 1, status: "vendido" }])
  expect(warnings).toEqual(["Vendido segundo o arquivo (linha 1)"])
})

test("of a plate only the last digit is kept", () => {
  expect(carOf("marca;modelo;ano;preco;placa\nFiat;Uno;2019;30000;ABC1D23\n")).toMatchObject({ plateEnd: "3" })
})

test("a data challenge's table: UTF-16, tabs, floats of a program, the answer yes as the column's own words", () => {
  const text = [
    "id\tnum_fotos\tmarca\tmodelo\tversao\tano_de_fabricacao\tano_modelo\thodometro\tcambio\tnum_portas\ttipo\tblindado\tcor\tcidade_vendedor\testado_vendedor\tdono_aceita_troca\tveiculo_único_dono\tipva_pago\tgarantia_de_fábrica\tpreco",
    "300716223898539419613863097469899222392\t8.0\tNISSAN\tKICKS\t1.6 16V FLEXSTART SL 4P XTRONIC\t2017\t2017.0\t67772.0\tCVT\t4\tSedã\tN\tBranco\tBelém\tPará (PA)\t\tÚnico dono\tIPVA pago\t\t74732.590084",
  ].join("\n")
  const bytes = new Uint8Array(2 * text.length)
  for (const [i, char] of Array.from(text).entries())
    new DataView(bytes.buffer).setUint16(2 * i, char.charCodeAt(0), true)
  expect(carsOf(bytes)).toMatchObject([
    {
      make: "Nissan",
      model: "Kicks",
      buildYear: 2017,
      km: 67_772,
      gearbox: "cvt",
      doors: 4,
      body: "sedan",
      city: "Belém",
      state: "PA",
      armored: false,
      acceptsTrade: null,
      oneOwner: true,
      ipvaPaid: true,
      warranty: null,
      price: 7_473_259,
      externalRef: "300716223898539419613863097469899222392",
    },
  ])
})
