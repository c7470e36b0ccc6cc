/** Demonstração: RobustCar's invented sedans. */
import { stockOf } from "../row.ts"
import { YARD } from "./yard.ts"

export const SEDANS = stockOf(
  YARD,
  "sedan",
  `
Chevrolet / Prisma
  101 | 1.4 LT                   | 2014/2015 | 106200 |  43990 |  44700 | Prata    | mt 106        |  60 | 3 ipva trade ok clean | usual +multimedia
  102 | 1.4 LTZ AT               | 2018/2019 |  72900 |  59990 |  60500 | Branco   | at 106        |  15 | 0 owner trade ok clean key | usual +multimedia +carplay_android_auto +alloy_wheels +parking_sensors +fog_lights
Chevrolet / Onix Plus
  103 | 1.0 LT                   | 2019/2020 |  69100 |  60990 |  61800 | Prata    | mt 82         |  37 | owner ipva trade ok clean key | modern -rear_camera -alloy_wheels +airbags_side +airbags_curtain
  104 | 1.0 Turbo Premier AT     | 2020/2021 |  51400 |  78990 |  78100 | Branco   | at 116        |   5 | 6 owner ipva trade ok clean key | full +airbags_curtain +wireless_charger
  105 | 1.0 Turbo LTZ AT         | 2022/2023 |  36200 |  83990 |  85100 | Cinza    | at 116        |  21 | 1 owner ipva ok clean key | modern +airbags_side +airbags_curtain +digital_ac +keyless
  106 | 1.0 Turbo Premier AT     | 2023/2024 |  22700 |  95990 |  96700 | Preto    | at 116        |   0 | 4 owner ipva ok clean key | full +airbags_curtain +wireless_charger
Chevrolet / Cruze
  108 | 1.8 LT AT                | 2013/2014 | 117400 |  49990 |  50800 | Preto    | at 144        |  92 | 2 ipva trade noted | full -keyless -push_start -led_headlights -carplay_android_auto
  109 | 1.4 Turbo LT AT          | 2017/2018 |  82600 |  78990 |  79800 | Branco   | at 153        |  42 | 5 owners ipva trade ok clean key | modern +airbags_side +cruise_control +leather_seats
  110 | 1.4 Turbo Premier AT     | 2020/2021 |  47500 | 107990 | 109200 | Cinza    | at 153        |  12 | 9 owner trade ok clean key | full +airbags_curtain +aeb +lane_assist +blind_spot +wireless_charger
Hyundai / HB20S
  111 | 1.6 Premium AT           | 2015/2016 |  89300 |  52990 |      - | Branco   | at 128        |  55 | 3 ipva trade ok clean | usual +multimedia +alloy_wheels +leather_seats +parking_sensors
  112 | 1.0 Turbo Evolution AT   | 2020/2021 |  54100 |  71990 |  72700 | Prata    | at 120        |  19 | owner ipva trade ok clean key | modern
Volkswagen / Voyage
  114 | 1.6 Comfortline          | 2014/2015 | 102500 |  38990 |  39600 | Prata    | mt 104        |  79 | 6 owners ipva trade ok | usual
  115 | 1.6 MSI AT               | 2019/2020 |  63800 |  57990 |  57200 | Branco   | at 120        |  28 | 1 owner ipva trade ok clean key | usual +multimedia +parking_sensors
Volkswagen / Virtus
  117 | 1.6 MSI                  | 2018/2019 |  78300 |  61990 |  62500 | Prata    | mt 117        |  48 | 7 owners ipva trade ok clean | usual +multimedia +isofix +parking_sensors +airbags_side
  118 | 1.0 TSI Comfortline AT   | 2019/2020 |  64900 |  74990 |  75800 | Cinza    | at 128        |  10 | 2 owner trade ok clean key | modern +cruise_control +airbags_side
  119 | 1.0 TSI Highline AT      | 2021/2022 |  42600 |  89990 |  88900 | Branco   | at 128        |   3 | 5 owner ipva trade ok clean key | full +digital_cluster
  120 | 1.4 TSI Exclusive AT     | 2023/2024 |  26400 | 124990 | 126400 | Preto    | at 150        |  24 | 9 owner ipva ok clean key | top
Volkswagen / Jetta
  122 | 1.4 TSI R-Line AT        | 2018/2019 |  68700 | 108990 | 107700 | Branco   | at 150        |  31 | 0 owner ipva trade ok clean key | full +airbags_curtain +digital_cluster +sunroof
  123 | 2.0 TSI GLI              | 2019/2020 |  54300 | 144990 | 146800 | Cinza    | gasDct 230    |  87 | 8 ipva trade ok clean key armored | top +sunroof +paddle_shift +drive_modes
Fiat / Siena
  124 | 1.4 EL                   | 2012/2013 | 131600 |  28990 |      - | Prata    | mt 88         | 133 | 6 owners trade | basic
Fiat / Grand Siena
  125 | 1.4 Attractive           | 2018/2019 |  87900 |  44990 |  45700 | Branco   | mt 88         |  58 | 1 owners ipva trade ok clean | usual
Fiat / Cronos
  127 | 1.8 Precision AT         | 2019/2020 |  61500 |  65990 |  66400 | Vermelho | at 139        |  27 | 7 owner ipva trade ok clean key | modern +airbags_side +digital_ac +cruise_control
  128 | 1.0 Drive                | 2022/2023 |  41300 |  66990 |  67600 | Cinza    | mt 75         |  14 | 2 owner ipva trade ok clean key | usual +multimedia +carplay_android_auto +esc +hill_assist
  129 | 1.3 Precision CVT        | 2023/2024 |  24800 |  88990 |  88100 | Branco   | cvt 107       |   4 | 5 owner ipva ok clean key | modern +cruise_control +digital_ac +keyless +push_start +led_headlights
Toyota / Corolla
  130 | 1.8 GLi AT               | 2012/2013 | 138700 |  52990 |      - | Prata    | at 144        |  73 | owners ipva trade noted | usual +alloy_wheels
  131 | 2.0 XEi CVT              | 2015/2016 |  99800 |  78990 |  78200 | Preto    | cvt 154       |  39 | 3 ipva trade ok clean key | full -keyless -push_start -led_headlights
  132 | 2.0 XEi CVT              | 2017/2018 |  84500 |  88990 |  89900 | Branco   | cvt 154       |  18 | 0 owner ipva trade ok clean key | full -keyless -push_start +airbags_curtain
  133 | 2.0 XEi CVT              | 2019/2020 |  66300 | 106990 | 107900 | Prata    | cvt 177       |   7 | 8 owner ipva trade ok clean key | full +airbags_curtain
  134 | 2.0 GLi CVT              | 2021/2022 |  48800 | 114990 | 113600 | Branco   | cvt 177       |  25 | 6 owner trade ok clean key | modern +airbags_side +airbags_curtain +cruise_control +digital_ac
  135 | 1.8 Altis Hybrid Premium | 2021/2022 |  44900 | 139990 | 141500 | Cinza    | hybridCvt 122 |   2 | 1 owner ipva trade ok clean key | top -electric_parking_brake +sunroof
  136 | 2.0 XEi CVT              | 2024/2025 |  17600 | 148990 | 150300 | Preto    | cvt 175       |  16 | 4 owner ipva ok clean key | full +airbags_curtain +aeb +lane_assist +adaptive_cruise
Honda / Civic
  138 | 1.8 LXS AT               | 2010/2011 | 152300 |  41990 |  42300 | Preto    | at 140        | 110 | 2 trade | usual -bluetooth +alloy_wheels
  139 | 2.0 LXR AT               | 2014/2015 | 104900 |  64990 |  66100 | Prata    | at 155        |  61 | owners ipva trade ok clean | modern -carplay_android_auto +leather_seats +digital_ac +cruise_control
  140 | 2.0 EXL CVT              | 2017/2018 |  78600 |  95990 |  96800 | Branco   | cvt 155       |  22 | 9 owner ipva trade ok clean key | full +airbags_curtain +electric_parking_brake
  141 | 1.5 Turbo Touring CVT    | 2018/2019 |  71200 | 118990 | 117400 | Cinza    | gasCvt 173    |  33 | 3 ipva trade ok clean key | full +airbags_curtain +sunroof +electric_seats +electric_parking_brake
  142 | 2.0 EX CVT               | 2020/2021 |  49700 | 114990 | 116300 | Prata    | cvt 155       |   9 | 0 owner trade ok clean key | full +airbags_curtain +electric_parking_brake
Honda / City
  143 | 1.5 EX CVT               | 2014/2015 | 101300 |  55990 |  56800 | Cinza    | cvt 116       |  53 | 8 ipva trade ok clean | modern -carplay_android_auto -esc
  145 | 1.5 Touring CVT          | 2022/2023 |  34500 | 110990 | 111900 | Prata    | cvt 126       |  11 | 1 owner ipva ok clean key | top
Nissan / Versa
  146 | 1.6 SV CVT               | 2017/2018 |  88200 |  49990 |  50600 | Prata    | cvt 111       |  47 | 4 ipva trade ok clean | usual +multimedia +alloy_wheels +parking_sensors
  147 | 1.6 Advance CVT          | 2021/2022 |  52900 |  79990 |  80700 | Cinza    | cvt 114       |  17 | 7 owner ipva trade ok clean key | modern +airbags_side +airbags_curtain +keyless +push_start
Nissan / Sentra
  148 | 2.0 Exclusive CVT        | 2023/2024 |  25300 | 132990 | 134600 | Branco   | gasCvt 151    |  36 | owner ipva ok clean key | top +sunroof
Renault / Logan
  150 | 1.0 Zen                  | 2020/2021 |  62700 |  46990 |  47500 | Branco   | mt 82         |  23 | 9 owners trade ok clean | usual +multimedia
Ford / Fusion
  151 | 2.5 SE AT                | 2014/2015 | 112800 |  66990 |  67900 | Preto    | at 175        |  99 | 3 ipva trade ok clean | full -carplay_android_auto -led_headlights +airbags_curtain
  152 | 2.0 Titanium Hybrid      | 2016/2017 |  91400 |  94990 |      - | Branco   | hybridCvt 190 |  68 | 0 owners ipva trade ok clean key | top +sunroof +electric_seats
Caoa Chery / Arrizo 6
  153 | 1.5 Turbo GSX CVT        | 2021/2022 |  47100 |  81990 |  83400 | Cinza    | cvt 150       |  41 | 8 owner ipva trade ok clean key | full +electric_parking_brake +sunroof
BYD / King
  154 | 1.5 DM-i GS              | 2024/2025 |  16800 | 148990 | 151200 | Azul     | plugInCvt 235 |  13 | 6 owner ipva ok clean key | full +airbags_curtain +digital_cluster +electric_parking_brake +camera_360
BMW / 320i
  155 | 2.0 Turbo Sport GP AT    | 2019/2020 |  63600 | 189990 | 193500 | Preto    | at 184        |  56 | 1 owners ipva trade ok clean key armored | top +electric_seats +sunroof +paddle_shift -wireless_charger
Audi / A3 Sedan
  156 | 1.4 TFSI Attraction AT   | 2016/2017 |  87600 |  88990 |  90300 | Branco   | at 150        |  72 | 4 ipva trade ok clean | full -keyless -push_start +xenon_headlights
`,
)
