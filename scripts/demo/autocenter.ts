/** Demonstração: the invented stock of AutoCenter Rio de Janeiro, a small dealer of cheaper cars. */
import type { DemoCar } from "./car.ts"
import { stockOf, type Words, type Yard } from "./row.ts"

const OWN = "3 meses de motor e câmbio"
const GNV = "Kit GNV de 5ª geração regularizado no documento, teste hidrostático em dia."

const words: Record<number, Words> = {
  1: { description: "Simples e econômico, sem ar-condicionado. Documento em dia." },
  3: { description: "Ar-condicionado gelando, direção hidráulica. Segundo dono.", warranty: OWN },
  5: { warranty: OWN },
  7: { description: `${GNV} Bom para aplicativo.` },
  9: { description: "Única dona, revisões com notas.", warranty: OWN },
  11: { description: "Vendido no estado: farol esquerdo opaco e pneus a trocar." },
  12: { warranty: OWN },
  14: { description: "Câmbio automático, IPVA pago.", warranty: OWN },
  17: { description: "Chegou hoje. Seis airbags de série.", warranty: OWN },
  20: { description: "Recuperado de sinistro de pequena monta, com laudo. Preço abaixo da tabela por isso." },
  24: { description: GNV },
  26: { description: "Porta-malas de 563 litros. Ótimo para táxi e aplicativo.", warranty: OWN },
  29: { warranty: OWN },
  31: { description: "Sem detalhes por fora. Bancos de couro.", warranty: OWN },
  36: { description: "Segundo dono, manual e chave reserva.", warranty: OWN },
  39: { description: "Câmbio CVT e câmera de ré. Revisões na rede.", warranty: OWN },
  41: { warranty: OWN },
  44: { description: "Cabine simples, capota marítima. Caçamba em bom estado." },
  47: { description: `Sete lugares. ${GNV}` },
}

const YARD: Yard = { prefix: "AC", city: "Rio de Janeiro", state: "RJ", words }

const hatches = stockOf(
  YARD,
  "hatch",
  `
Chevrolet / Celta
   1 | 1.0 LS               | 2011/2012 | 132400 | 22990 | 23400 | Prata    | mt 78   |  88 | 4 ipva trade 2doors | bare
   2 | 1.0 LT               | 2014/2015 |  98700 | 29990 | 30400 | Branco   | mt 78   |  35 | 7 owners ipva trade ok | basic +abs +airbags_front
Chevrolet / Onix
   3 | 1.0 LS               | 2013/2014 | 109300 | 36490 | 37200 | Preto    | mt 80   |  51 | 2 ipva trade ok clean | usual -power_mirrors -bluetooth
   4 | 1.0 LT               | 2016/2017 |  84600 | 44990 | 45600 | Branco   | mt 80   |  23 | owners ipva trade ok clean | usual +multimedia
   5 | 1.0 LT               | 2020/2021 |  57200 | 60990 | 61700 | Prata    | mt 82   |   9 | 9 owner ipva trade ok clean key | modern -alloy_wheels +airbags_side +airbags_curtain
Fiat / Uno
   6 | 1.0 Vivace           | 2012/2013 | 121700 | 26990 | 27300 | Vermelho | mt 75   | 102 | 0 trade 2doors | bare +power_steering
   7 | 1.0 Way              | 2015/2016 | 118900 | 34990 | 35800 | Branco   | mt 75   |  64 | 3 owners ipva trade ok | basic +abs +airbags_front
Fiat / Palio
   8 | 1.6 Essence          | 2013/2014 | 108200 | 33990 | 33100 | Cinza    | mt 117  |  70 | 8 ipva trade ok | usual
Fiat / Mobi
   9 | 1.0 Like             | 2019/2020 |  46800 | 40990 | 41300 | Branco   | mt 75   |  15 | 6 owner ipva trade ok clean key | usual
Fiat / Argo
  10 | 1.0                  | 2022/2023 |  38400 | 61990 | 62700 | Preto    | mt 77   |   6 | 1 owner ipva trade ok clean key | usual +multimedia +carplay_android_auto
Volkswagen / Gol
  11 | 1.0 Trend            | 2010/2011 | 147500 | 24990 | 25700 | Prata    | mt 76   | 140 | 4 trade | bare
  12 | 1.6 Comfortline      | 2015/2016 |  96300 | 40990 | 41500 | Branco   | mt 104  |  44 | 7 owners ipva trade ok clean | usual
Volkswagen / Fox
  13 | 1.6 Prime            | 2012/2013 | 124100 | 33490 | 32700 | Preto    | amt 104 |  95 | ipva trade | usual -bluetooth
Hyundai / HB20
  14 | 1.6 Comfort Style AT | 2014/2015 | 101600 | 43990 | 44700 | Prata    | at 128  |  31 | 5 owners trade ok clean | usual +multimedia
  15 | 1.0 Comfort          | 2016/2017 |  86200 | 43490 | 44100 | Branco   | mt 80   |  48 | 9 owners ipva trade ok clean | usual
  16 | 1.0 Sense            | 2020/2021 |  55900 | 56990 | 57600 | Vermelho | mt 80   |  18 | 3 owner ipva trade ok clean key | usual +multimedia +isofix
Chevrolet / Joy
  18 | 1.0 Joy Black        | 2019/2020 |  68300 | 46990 | 46200 | Preto    | mt 80   |  37 | 0 owner ipva trade ok clean | usual -power_mirrors
Renault / Sandero
  19 | 1.0 Authentique      | 2015/2016 |  99100 | 34990 | 35500 | Branco   | mt 80   |  59 | 8 owners ipva trade ok | basic +abs +airbags_front
Renault / Kwid
  20 | 1.0 Zen              | 2019/2020 |  69800 | 31990 |     - | Prata    | mt 70   | 126 | 6 owners ipva trade noted claim | usual -alarm +airbags_side +isofix
  21 | 1.0 Intense          | 2021/2022 |  41200 | 47990 | 48600 | Vermelho | mt 70   |  12 | 1 owner ipva trade ok clean key | usual +multimedia +rear_camera +airbags_side +isofix
Ford / Ka
  22 | 1.0 SE               | 2017/2018 |  79600 | 39990 | 40600 | Branco   | mt 85   |  27 | owners trade ok clean | usual
Ford / Fiesta
  23 | 1.6 SE               | 2014/2015 | 103800 | 37990 | 37100 | Azul     | mt 130  |  76 | 7 ipva trade ok | usual +alloy_wheels
Toyota / Etios
  25 | 1.3 X                | 2015/2016 |  94200 | 41990 | 42500 | Prata    | mt 90   |  40 | 2 owner ipva trade ok clean key | usual
Nissan / March
  27 | 1.0 S                | 2017/2018 |  82700 | 38490 |     - | Cinza    | mt 77   |  54 | 5 owners ipva trade ok clean | usual -alarm
Citroën / C3
  28 | 1.5 Tendance         | 2014/2015 |  97400 | 33990 | 34600 | Branco   | mt 93   |  83 | 9 ipva trade ok | usual
`,
)

const sedans = stockOf(
  YARD,
  "sedan",
  `
Chevrolet / Onix Plus
  17 | 1.0 LT                 | 2021/2022 |  52100 | 66990 | 67800 | Prata  | mt 82   |   0 | 3 owner ipva trade ok clean key | modern +airbags_side +airbags_curtain
Fiat / Grand Siena
  24 | 1.4 Attractive         | 2017/2018 | 134900 | 39990 | 41600 | Branco | mt 88   |  62 | 0 owners ipva trade ok | usual
Chevrolet / Cobalt
  26 | 1.4 LTZ                | 2014/2015 | 111200 | 44990 | 45800 | Prata  | mt 102  |  45 | 8 ipva trade ok clean | usual +multimedia +alloy_wheels
Volkswagen / Voyage
  29 | 1.6 MSI                | 2018/2019 |  91500 | 46990 | 47700 | Branco | mt 104  |  21 | 6 owners ipva trade ok clean | usual +multimedia
Hyundai / HB20S
  30 | 1.0 Comfort Plus       | 2015/2016 |  95800 | 43990 | 43100 | Cinza  | mt 80   |  66 | 1 owners trade ok | usual
Toyota / Corolla
  31 | 1.8 GLi CVT            | 2014/2015 | 118600 | 68990 | 69700 | Prata  | cvt 144 |  29 | ipva trade ok clean key | modern -carplay_android_auto -esc +leather_seats +airbags_side +airbag_knee
Toyota / Etios Sedan
  32 | 1.5 XS                 | 2016/2017 | 104700 | 45990 | 46800 | Branco | mt 107  |  39 | 7 owners ipva trade ok clean | usual
Honda / Civic
  33 | 1.8 LXS                | 2012/2013 | 127300 | 54990 | 55900 | Preto  | at 140  |  73 | 2 ipva trade ok | usual +alloy_wheels +cruise_control +isofix
Honda / City
  34 | 1.5 LX AT              | 2012/2013 | 119800 | 43990 | 43200 | Prata  | at 116  |  57 | 5 owners ipva trade ok clean | usual +alloy_wheels
Nissan / Versa
  35 | 1.0 S                  | 2016/2017 |  98600 | 39490 | 40300 | Branco | mt 77   |  91 | 9 owners ipva trade ok | usual -alarm
Volkswagen / Virtus
  36 | 1.0 TSI Comfortline AT | 2018/2019 |  77300 | 71990 | 72600 | Branco | at 128  |  16 | 3 ipva trade ok clean key | modern +airbags_side
`,
)

const suvs = stockOf(
  YARD,
  "suv",
  `
Ford / EcoSport
  37 | 1.6 SE         | 2014/2015 | 105200 | 48990 | 49600 | Prata   | mt 115    |  49 | 0 owners ipva trade ok | usual +alloy_wheels
Renault / Duster
  38 | 1.6 Expression | 2017/2018 |  92400 | 57990 | 57100 | Branco  | mt 120    |  33 | 8 trade ok clean | usual +multimedia
Nissan / Kicks
  39 | 1.6 S CVT      | 2018/2019 |  76100 | 72990 | 73800 | Cinza   | cvt 114   |  13 | 6 owner ipva trade ok clean key | modern -alloy_wheels
Jeep / Renegade
  40 | 1.8 Sport      | 2015/2016 | 104300 | 57990 | 58700 | Laranja | mt 132    |  42 | owners ipva trade ok clean | modern -carplay_android_auto -rear_camera
Hyundai / Creta
  41 | 1.6 Attitude   | 2017/2018 |  81800 | 69990 | 70700 | Branco  | mt 130    |  25 | 4 owner ipva trade ok clean | modern -multimedia -carplay_android_auto -rear_camera
Chevrolet / Tracker
  42 | 1.0 Turbo AT   | 2021/2022 |  48500 | 89990 | 91100 | Preto   | at 116    |   3 | 7 owner ipva trade ok clean key | modern +airbags_side +airbags_curtain
Chevrolet / Captiva
  43 | 2.4 Sport AT   | 2010/2011 | 141600 | 39990 | 40700 | Prata   | gasAt 171 | 157 | 2 trade noted | full -keyless -push_start -led_headlights -carplay_android_auto -multimedia -rear_camera
`,
)

const others = [
  ...stockOf(
    YARD,
    "pickup",
    `
Fiat / Strada
  44 | 1.4 Working CS        | 2014/2015 | 124700 | 42990 | 43600 | Branco | mt 88        |  55 | 5 owners ipva trade ok 2doors 2seats | work -power_windows +tonneau_cover
  45 | 1.3 Freedom CD        | 2020/2021 |  71300 | 78990 | 80100 | Cinza  | mt 109       |   8 | 9 owner ipva trade ok clean key | usual +multimedia +carplay_android_auto +esc
Chevrolet / S10
  46 | 2.8 LTZ Diesel 4x4 AT | 2013/2014 | 158900 | 95990 | 97400 | Preto  | dieselAt 200 | 115 | 3 trade ok | modern -carplay_android_auto +4x4 +leather_seats +tow_hitch
`,
  ),
  ...stockOf(
    YARD,
    "minivan",
    `
Chevrolet / Spin
  47 | 1.8 LTZ | 2014/2015 | 129400 | 51990 | 53600 | Prata  | mt 108 |  38 | 0 owners ipva trade ok 7seats | usual +alloy_wheels +third_row
Nissan / Livina
  48 | 1.6 S   | 2012/2013 | 126800 | 30490 | 31200 | Branco | mt 108 | 131 | 8 ipva trade | basic +abs +airbags_front
`,
  ),
]

export const AUTOCENTER: readonly DemoCar[] = [...hatches, ...sedans, ...suvs, ...others]
