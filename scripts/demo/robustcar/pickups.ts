/** Demonstração: RobustCar's invented pickups. */
import { stockOf } from "../row.ts"
import { YARD } from "./yard.ts"

export const PICKUPS = stockOf(
  YARD,
  "pickup",
  `
Fiat / Strada
  301 | 1.4 Hard Working CS            | 2016/2017 | 118300 |  44990 |      - | Branco   | mt 88        |  56 | ipva trade ok 2doors 2seats | work -power_windows
  302 | 1.4 Endurance CS               | 2020/2021 |  79800 |  63990 |  64700 | Branco   | mt 88        |  30 | 2 owners trade ok clean 2doors 2seats | work +esc
  303 | 1.3 Freedom CD                 | 2021/2022 |  57600 |  82990 |  83800 | Prata    | mt 109       |  11 | 5 owner ipva trade ok clean key | usual +multimedia +carplay_android_auto +esc +alloy_wheels +parking_sensors
  304 | 1.3 Volcano CD CVT             | 2022/2023 |  41700 |  94990 |  93900 | Vermelho | cvt 107      |   4 | 9 owner ipva trade ok clean key | modern +airbags_side +cruise_control +led_headlights +tonneau_cover
  305 | 1.0 Turbo Ranch CD CVT         | 2024/2025 |  19200 | 124990 | 126400 | Cinza    | cvt 130      |  22 | 3 owner ipva ok clean key | full -keyless -push_start +tonneau_cover +running_boards
Fiat / Toro
  306 | 1.8 Freedom AT                 | 2017/2018 |  98600 |  76990 |  78200 | Branco   | at 139       |  41 | 0 ipva trade ok clean | modern +cruise_control +tonneau_cover
  307 | 2.0 Volcano Diesel 4x4 AT      | 2018/2019 |  96400 | 106990 | 105500 | Cinza    | dieselAt 170 |  26 | 8 owners ipva trade ok clean key | full +4x4 +tonneau_cover +hill_descent
  308 | 1.3 Turbo Volcano AT           | 2021/2022 |  55700 | 122990 | 124300 | Preto    | at 185       |   9 | 6 owner ipva trade ok clean key | full +airbags_curtain +digital_cluster +tonneau_cover +wireless_charger
  309 | 2.0 Ranch Diesel 4x4 AT        | 2021/2022 |  68300 | 147990 | 149900 | Marrom   | dieselAt 170 |  38 | 1 owner ipva trade ok clean key | full +airbags_curtain +4x4 +tonneau_cover +running_boards +digital_cluster
Volkswagen / Saveiro
  310 | 1.6 Trendline CS               | 2014/2015 | 121500 |  41990 |  42600 | Branco   | mt 104       |  80 | owners trade ok 2doors 2seats | work
  311 | 1.6 Cross CD                   | 2017/2018 |  91200 |  66990 |  66100 | Prata    | mt 120       |  34 | 7 ipva trade ok clean 2doors | usual +multimedia +alloy_wheels +fog_lights +esc +traction_control +tonneau_cover
Volkswagen / Amarok
  312 | 3.0 V6 Highline Diesel 4x4 AT  | 2018/2019 | 101900 | 163990 | 166200 | Cinza    | dieselAt 225 |  48 | 2 owners ipva trade ok clean key | full -keyless -push_start +4x4 +tonneau_cover +bed_liner +paddle_shift
Chevrolet / Montana
  314 | 1.2 Turbo Premier AT           | 2023/2024 |  31400 | 116990 | 118100 | Azul     | at 133       |  14 | 9 owner ipva ok clean key | full +airbags_curtain +wireless_charger +tonneau_cover
Chevrolet / S10
  316 | 2.8 High Country Diesel 4x4 AT | 2019/2020 |  92500 | 166990 | 168700 | Preto    | dieselAt 200 |  19 | 0 owner ipva trade ok clean key | full -keyless -push_start +4x4 +airbags_curtain +lane_assist +collision_warning +tonneau_cover +electric_seats
Toyota / Hilux
  317 | 3.0 SRV Diesel 4x4 AT          | 2013/2014 | 162700 | 116990 |      - | Prata    | dieselAt 171 |  85 | 8 owners ipva trade ok clean | usual +leather_seats +multimedia +rear_camera +4x4 +alloy_wheels
  318 | 2.8 SR Diesel 4x4 AT           | 2018/2019 | 109600 | 164990 | 166100 | Branco   | dieselAt 177 |  29 | 6 trade ok clean key | modern +4x4 +cruise_control +bed_liner
  319 | 2.8 SRX Diesel 4x4 AT          | 2021/2022 |  72400 | 229990 | 233700 | Cinza    | dieselAt 204 |   7 | owner ipva trade ok clean key | full +airbags_curtain +4x4 +aeb +lane_assist +adaptive_cruise +tonneau_cover +electric_seats +diff_lock
Ford / Ranger
  320 | 2.2 XLS Diesel 4x4 AT          | 2017/2018 | 117800 | 108990 | 107400 | Branco   | dieselAt 160 |  50 | 4 owners ipva trade ok clean | modern +4x4 +cruise_control +tow_hitch
  322 | 3.0 V6 XLT Diesel 4x4 AT       | 2023/2024 |  46100 | 242990 | 246800 | Azul     | dieselAt 250 |  16 | 2 owner ipva ok clean key | top -adaptive_cruise +4x4 +electric_seats +diff_lock +bed_liner
Mitsubishi / L200 Triton
  323 | 2.4 Sport HPE Diesel 4x4 AT    | 2018/2019 | 107200 | 137990 | 139300 | Preto    | dieselAt 190 |  61 | 5 ipva trade ok clean key | full +4x4 +paddle_shift +tonneau_cover +diff_lock
Renault / Oroch
  325 | 1.6 Expression                 | 2016/2017 |  99500 |  55990 |  56800 | Prata    | mt 115       |  47 | 3 owners ipva trade ok clean | usual +multimedia +bed_liner
  326 | 1.3 Turbo Outsider CVT         | 2022/2023 |  43800 |  97990 |  99200 | Laranja  | cvt 170      |  32 | 0 owner trade ok clean key | modern +cruise_control +fog_lights +tonneau_cover
`,
)
