/** Demonstração: RobustCar's invented SUVs. */
import { stockOf } from "../row.ts"
import { YARD } from "./yard.ts"

export const SUVS = stockOf(
  YARD,
  "suv",
  `
Jeep / Renegade
  201 | 1.8 Sport AT                 | 2016/2017 |  97400 |  61990 |  61100 | Branco   | at 139        |  52 | 7 ipva trade ok clean | modern -carplay_android_auto +cruise_control
  202 | 1.8 Longitude AT             | 2018/2019 |  78100 |  71990 |  72700 | Cinza    | at 139        |  18 | owner ipva trade ok clean key | modern +cruise_control +leather_seats +digital_ac +keyless +push_start
  203 | 2.0 Trailhawk Diesel 4x4 AT  | 2018/2019 |  86700 |  93990 |  95100 | Verde    | dieselAt 170  |  46 | 5 ipva trade ok clean key | full +4x4 +hill_descent +airbags_curtain
  204 | 1.3 Turbo Longitude AT       | 2021/2022 |  51200 |  97990 |  98600 | Preto    | at 185        |   6 | 9 owner ipva trade ok clean key | full +airbags_curtain +aeb +lane_assist +digital_cluster
  205 | 1.3 Turbo Sport AT           | 2025/2026 |   9800 | 118990 | 119600 | Branco   | at 176        |  24 | 3 owner ipva ok clean key | modern +airbags_side +airbags_curtain +aeb +lane_assist +led_headlights
Jeep / Compass
  206 | 2.0 Sport AT                 | 2017/2018 |  92600 |  76990 |  78300 | Prata    | at 166        |  38 | 0 trade ok clean | modern +cruise_control +electric_parking_brake
  207 | 2.0 Longitude AT             | 2018/2019 |  81300 |  86990 |  87500 | Branco   | at 166        |  20 | 8 owner ipva trade ok clean key | full +electric_parking_brake
  208 | 2.0 Limited Diesel 4x4 AT    | 2019/2020 |  88900 | 119990 | 121300 | Cinza    | dieselAt 170  |  57 | 6 ipva trade ok clean key | top -digital_cluster -wireless_charger +4x4 +panoramic_roof
  209 | 1.3 Turbo Longitude AT       | 2021/2022 |  54400 | 121990 | 123700 | Preto    | at 185        |   4 | 1 owner ipva trade ok clean key | full +airbags_curtain +digital_cluster +electric_parking_brake
  210 | 1.3 Turbo Limited AT         | 2022/2023 |  36800 | 141990 | 140200 | Azul     | at 185        |  12 | 4 owner ipva ok clean key | top +premium_audio
  211 | 1.3 Turbo Série S AT         | 2023/2024 |  24600 | 163990 | 165800 | Cinza    | at 185        |   1 | owner ipva ok clean key | top +panoramic_roof +premium_audio
Jeep / Commander
  212 | 1.3 Turbo Limited AT         | 2021/2022 |  59700 | 159990 | 161700 | Branco   | at 185        |  30 | 2 owner ipva trade ok clean key 7seats | top +third_row +rear_ac
Hyundai / Creta
  214 | 1.6 Attitude AT              | 2017/2018 |  83900 |  72990 |  73700 | Prata    | at 130        |  34 | 9 owners trade ok clean | modern -multimedia -carplay_android_auto
  215 | 1.6 Pulse Plus AT            | 2018/2019 |  74200 |  81990 |  80800 | Branco   | at 130        |  16 | 3 owner ipva trade ok clean key | modern +cruise_control +keyless +push_start
  216 | 2.0 Prestige AT              | 2019/2020 |  66800 |  93990 |  94600 | Cinza    | at 166        |  25 | 0 owner ipva trade ok clean key | full +ventilated_seats +airbags_curtain
  217 | 1.0 Turbo Comfort Plus AT    | 2021/2022 |  49300 | 102990 | 103800 | Prata    | at 120        |   9 | 8 owner ipva trade ok clean key | modern +airbags_side +airbags_curtain +cruise_control
  218 | 1.0 Turbo Platinum AT        | 2022/2023 |  33700 | 122990 | 124100 | Azul     | at 120        |   0 | 6 owner ipva ok clean key | top +panoramic_roof -adaptive_cruise +blind_spot
  219 | 2.0 Ultimate AT              | 2023/2024 |  28200 | 146990 | 148900 | Preto    | at 167        |  40 | 1 owner ipva ok clean key | top +panoramic_roof +ventilated_seats +camera_360
Hyundai / Tucson
  221 | 2.0 GLS AT                   | 2012/2013 | 134800 |  41990 |      - | Prata    | at 146        | 117 | 7 ipva trade | usual +alloy_wheels +roof_rails
Hyundai / New Tucson
  222 | 1.6 Turbo GLS DCT            | 2018/2019 |  82400 | 104990 | 106500 | Branco   | gasDct 177    |  65 | 2 owners trade ok clean key | full +airbags_curtain +panoramic_roof +electric_seats
Volkswagen / T-Cross
  223 | 1.0 TSI 200 AT               | 2019/2020 |  71600 |  84990 |  85700 | Branco   | at 128        |  22 | 5 owner ipva trade ok clean key | modern +airbags_side +airbags_curtain
  224 | 1.0 TSI Comfortline AT       | 2020/2021 |  58900 |  94990 |  93800 | Cinza    | at 128        |  14 | 9 owner ipva trade ok clean key | modern +airbags_side +airbags_curtain +cruise_control +digital_ac
  226 | 1.0 TSI Comfortline AT       | 2024/2025 |  16300 | 130990 | 132100 | Prata    | at 128        |   5 | 0 owner ipva ok clean key | full +airbags_curtain +digital_cluster +aeb
Volkswagen / Nivus
  228 | 1.0 TSI Comfortline AT       | 2020/2021 |  57400 |  93990 |  94900 | Prata    | at 128        |  27 | 6 owner ipva trade ok clean key | modern +airbags_side +airbags_curtain +aeb +adaptive_cruise
  229 | 1.0 TSI Highline AT          | 2022/2023 |  34100 | 114990 | 113500 | Cinza    | at 128        |   3 | owner ipva ok clean key | full +airbags_curtain +aeb +adaptive_cruise +digital_cluster +wireless_charger
Volkswagen / Taos
  230 | 1.4 TSI Comfortline AT       | 2021/2022 |  52800 | 133990 | 135200 | Branco   | at 150        |  32 | 4 owner trade ok clean key | full +airbags_curtain +digital_cluster +electric_parking_brake
Volkswagen / Tiguan
  231 | 1.4 TSI Allspace Comfortline | 2018/2019 |  84200 | 121990 |      - | Preto    | dct 150       |  70 | 7 ipva trade ok clean key 7seats | full +airbags_curtain +third_row +digital_cluster +electric_parking_brake
Chevrolet / Tracker
  232 | 1.8 LTZ AT                   | 2014/2015 | 106700 |  57990 |  58900 | Prata    | at 144        |  76 | 2 owners ipva trade ok clean | full -keyless -push_start -led_headlights -esc -carplay_android_auto
  233 | 1.4 Turbo Premier AT         | 2018/2019 |  76500 |  83990 |  84400 | Branco   | at 153        |  43 | 5 owner ipva trade ok clean key | full +airbags_curtain +sunroof
  234 | 1.0 Turbo LT AT              | 2020/2021 |  58200 |  88990 |  89700 | Cinza    | at 116        |  19 | 9 owner ipva trade ok clean key | modern +airbags_side +airbags_curtain +cruise_control
  235 | 1.2 Turbo Premier AT         | 2021/2022 |  43600 | 109990 | 108600 | Azul     | at 133        |   7 | 3 owner ipva trade ok clean key | full +airbags_curtain +aeb +blind_spot +wireless_charger +panoramic_roof
  236 | 1.0 Turbo LTZ AT             | 2023/2024 |  28400 | 116990 | 118300 | Prata    | at 116        |  28 | 0 owner ipva ok clean key | full +airbags_curtain +wireless_charger
Honda / HR-V
  238 | 1.8 EX CVT                   | 2015/2016 |  98200 |  77990 |  76900 | Branco   | cvt 140       |  36 | trade ok clean | modern -carplay_android_auto +cruise_control +digital_ac
  239 | 1.8 EXL CVT                  | 2017/2018 |  81500 |  89990 |  90700 | Cinza    | cvt 140       |  21 | 1 owner ipva trade ok clean key | full -keyless -push_start +airbags_curtain +electric_parking_brake
  240 | 1.8 EXL CVT                  | 2020/2021 |  48600 | 108990 | 107600 | Prata    | cvt 140       |  10 | 4 owner ipva trade ok clean key | full -keyless -push_start +airbags_curtain +electric_parking_brake
  241 | 1.5 EXL CVT                  | 2022/2023 |  35900 | 133990 | 134900 | Branco   | cvt 126       |   2 | 7 owner ipva ok clean key | top -digital_cluster
Toyota / Corolla Cross
  243 | 2.0 XRE CVT                  | 2021/2022 |  53600 | 136990 | 138200 | Branco   | cvt 177       |  15 | 5 owner ipva trade ok clean key | full +airbags_curtain +aeb +lane_assist
  244 | 1.8 XRX Hybrid               | 2022/2023 |  38900 | 162990 | 164700 | Cinza    | hybridCvt 122 |   8 | 9 owner ipva ok clean key | top +sunroof +electric_seats +power_tailgate
Toyota / SW4
  245 | 2.8 SRX Diesel 4x4 AT        | 2017/2018 | 103400 | 219990 | 222600 | Branco   | dieselAt 177  |  59 | 3 owners ipva trade ok clean key 7seats | full +airbags_curtain +third_row +rear_ac +4x4 +electric_seats +diff_lock
Nissan / Kicks
  246 | 1.6 SV CVT                   | 2017/2018 |  79900 |  70990 |  71600 | Cinza    | cvt 114       |  31 | 0 trade ok clean | modern +keyless +push_start
  247 | 1.6 SL CVT                   | 2018/2019 |  72300 |  78990 |  78200 | Branco   | cvt 114       |  17 | owner ipva trade ok clean key | full +airbags_curtain +camera_360
  248 | 1.6 Advance CVT              | 2021/2022 |  46700 |  91990 |  93100 | Prata    | cvt 114       |  11 | 6 owner ipva trade ok clean key | modern +airbags_side +airbags_curtain +cruise_control +keyless +push_start
  249 | 1.6 Exclusive CVT            | 2022/2023 |  31500 | 107990 | 106400 | Vermelho | cvt 114       |  26 | 1 owner ipva ok clean key | full +airbags_curtain +aeb +blind_spot +camera_360
Renault / Duster
  250 | 1.6 Dynamique                | 2014/2015 | 109200 |  46990 |  47500 | Prata    | mt 115        |  63 | 4 owners ipva trade ok | usual +multimedia +alloy_wheels +fog_lights
  251 | 2.0 Dynamique 4x4            | 2015/2016 | 101700 |  54990 |      - | Verde    | mt 148        |  90 | 7 ipva trade noted clean | usual +multimedia +alloy_wheels +fog_lights +4x4 +leather_seats
  252 | 1.6 Intense CVT              | 2021/2022 |  49500 |  78990 |  80200 | Cinza    | cvt 120       |  23 | 2 owner ipva trade ok clean key | modern +cruise_control +start_stop
  253 | 1.3 Turbo Iconic CVT         | 2022/2023 |  36600 |  98990 |  97700 | Laranja  | cvt 170       |  39 | 5 owner ipva trade ok clean key | full -airbags_side -led_headlights +blind_spot +camera_360
Fiat / Pulse
  255 | 1.3 Drive CVT                | 2022/2023 |  37900 |  81990 |  82600 | Prata    | cvt 107       |  13 | 3 owner ipva trade ok clean key | modern +airbags_side +digital_ac +led_headlights
  256 | 1.0 Turbo Audace CVT         | 2024/2025 |  15100 | 105990 | 104900 | Vermelho | cvt 130       |  35 | owner ipva ok clean key | full -leather_seats +aeb +lane_assist
Fiat / Fastback
  257 | 1.0 Turbo Impetus CVT        | 2022/2023 |  36400 | 108990 | 110200 | Cinza    | cvt 130       |   5 | 8 owner ipva ok clean key | full +aeb +lane_assist +digital_cluster +wireless_charger +electric_parking_brake
Ford / EcoSport
  258 | 1.6 Freestyle                | 2013/2014 | 112600 |  46990 |  45900 | Branco   | mt 115        |  78 | 6 ipva trade ok | usual +alloy_wheels +roof_rails +fog_lights
  259 | 1.5 SE AT                    | 2018/2019 |  73800 |  61990 |  63000 | Prata    | at 137        |  42 | 1 owners ipva trade ok clean key | modern +airbags_side +airbags_curtain
Ford / Territory
  260 | 1.5 Turbo Titanium           | 2023/2024 |  27300 | 159990 | 162300 | Preto    | gasDct 169    |  29 | 4 owner ipva ok clean key | top +panoramic_roof +electric_seats +camera_360
Peugeot / 2008
  261 | 1.6 Griffe AT                | 2019/2020 |  63100 |  68990 |  69700 | Branco   | at 118        |  51 | 7 owner ipva trade ok clean key | full -led_headlights +airbags_curtain +panoramic_roof
Citroën / C4 Cactus
  262 | 1.6 THP Shine Pack AT        | 2019/2020 |  59800 |  79990 |  78400 | Preto    | at 173        |  44 | 2 owner trade ok clean key | full +airbags_curtain +aeb +lane_assist
Caoa Chery / Tiggo 5X
  263 | 1.5 Turbo TXS DCT            | 2019/2020 |  66500 |  76990 |  78100 | Branco   | dct 150       |  55 | 5 ipva trade ok clean | full +airbags_curtain +sunroof +electric_parking_brake
  264 | 1.5 Turbo Pro CVT            | 2022/2023 |  37200 | 104990 | 106100 | Cinza    | cvt 150       |  33 | 9 owner ipva trade ok clean key | full +airbags_curtain +camera_360 +digital_cluster +electric_parking_brake +panoramic_roof
BYD / Song Plus
  266 | 1.5 DM-i                     | 2023/2024 |  31700 | 179990 | 183800 | Cinza    | plugInCvt 235 |  18 | 0 owner ipva ok clean key | top +panoramic_roof +electric_seats +camera_360 -aeb
GWM / Haval H6
  267 | 1.5 Turbo HEV2               | 2023/2024 |  33800 | 168990 | 171400 | Branco   | hybridDct 243 |  20 | 8 owner ipva ok clean key | top +panoramic_roof +electric_seats +camera_360 +head_up_display
Kia / Sportage
  269 | 2.0 LX AT                    | 2017/2018 |  89600 |  91990 |  93200 | Branco   | at 167        |  75 | 1 owners ipva trade ok clean | full -keyless -push_start -airbags_side
Volvo / XC40
  270 | 2.0 T4 Momentum AT           | 2019/2020 |  64800 | 159990 |      - | Preto    | gasAt 190     | 105 | 4 owners trade ok clean key armored | top -wireless_charger +power_tailgate +electric_seats
`,
)
