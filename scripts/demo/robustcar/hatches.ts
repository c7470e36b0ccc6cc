/** Demonstração: RobustCar's invented hatches. */
import { stockOf } from "../row.ts"
import { YARD } from "./yard.ts"

export const HATCHES = stockOf(
  YARD,
  "hatch",
  `
Fiat / Mobi
   1 | 1.0 Easy                   | 2017/2018 |  78400 |  34990 |  35600 | Branco   | mt 75       |  41 | 4 ipva trade ok clean | basic +abs +airbags_front
   2 | 1.0 Like                   | 2020/2021 |  52300 |  42990 |  43100 | Vermelho | mt 75       |  12 | 7 owner ipva trade ok clean key | usual
   3 | 1.0 Like                   | 2022/2023 |  31800 |  50990 |  51400 | Prata    | mt 74       |   5 | 1 owner ipva trade ok clean key | usual
   4 | 1.0 Trekking               | 2023/2024 |  19700 |  58990 |  58600 | Cinza    | mt 74       |  27 | owner ipva ok clean key | usual +multimedia +carplay_android_auto +alloy_wheels
Fiat / Uno
   5 | 1.0 Vivace                 | 2013/2014 | 112300 |  28990 |      - | Prata    | mt 75       |  96 | 2 owners trade | basic -power_windows
   6 | 1.0 Attractive             | 2019/2020 |  61900 |  41990 |  42600 | Branco   | mt 75       |  33 | 5 trade ok clean | basic +abs +airbags_front +usb
Fiat / Argo
   8 | 1.0 Drive                  | 2018/2019 |  82100 |  48990 |  50100 | Branco   | mt 77       |  47 | 3 ipva trade ok clean | usual +multimedia
   9 | 1.0                        | 2021/2022 |  49600 |  57990 |  58700 | Prata    | mt 77       |  19 | 6 owner ipva trade ok clean key | usual
  10 | 1.3 Drive                  | 2020/2021 |  54700 |  60990 |  60400 | Vermelho | mt 109      |   8 | 0 owner ipva trade ok clean key | usual +multimedia +carplay_android_auto +alloy_wheels +cruise_control
  11 | 1.3 Trekking CVT           | 2025/2026 |   8500 |  92990 |  93800 | Cinza    | cvt 107     |   2 | 4 owner ipva ok clean key | modern +cruise_control +fog_lights +digital_ac
  12 | 1.0 Drive                  | 2024/2025 |  12800 |  77990 |  77500 | Branco   | mt 75       |  15 | 1 owner ipva ok clean key | usual +multimedia +carplay_android_auto +esc +hill_assist
Chevrolet / Onix
  13 | 1.0 LT                     | 2014/2015 | 104700 |  39990 |  40600 | Prata    | mt 80       |  71 | ipva trade noted clean | usual +multimedia
  14 | 1.4 LTZ                    | 2015/2016 |  92400 |  47990 |  47300 | Branco   | at 106      |  36 | 2 owners trade ok clean | usual +multimedia +alloy_wheels +parking_sensors +fog_lights
  15 | 1.0 LT                     | 2018/2019 |  68300 |  48990 |  50300 | Cinza    | mt 80       |  22 | 5 owner ipva trade ok clean key | usual +multimedia +carplay_android_auto
  16 | 1.0 LT                     | 2019/2020 |  61200 |  57990 |  58400 | Branco   | mt 82       |  64 | 9 owner ipva trade ok clean key | modern -rear_camera -alloy_wheels +airbags_side +airbags_curtain
  17 | 1.0 Turbo LTZ AT           | 2020/2021 |  52800 |  71990 |  72600 | Azul     | at 116      |  10 | 3 owner ipva trade ok clean key | modern +airbags_side +airbags_curtain +digital_ac
  18 | 1.0 Turbo Premier AT       | 2021/2022 |  39400 |  79990 |  80900 | Preto    | at 116      |   6 | 0 owner ipva trade ok clean key | full +airbags_curtain +wireless_charger
  19 | 1.0 Turbo RS AT            | 2022/2023 |  33600 |  85990 |  84700 | Vermelho | at 116      |   0 | 8 owner ipva ok clean key | modern +airbags_side +airbags_curtain +led_headlights +keyless +push_start
  20 | 1.0 LT                     | 2024/2025 |  17100 |  79990 |  80600 | Prata    | mt 82       |  29 | 6 owner ipva ok clean key | modern +airbags_side +airbags_curtain
Hyundai / HB20
  21 | 1.0 Comfort                | 2013/2014 | 108900 |  38990 |  39700 | Branco   | mt 80       |  83 | 1 ipva trade ok | usual -bluetooth
  22 | 1.6 Comfort Plus           | 2015/2016 |  88600 |  48990 |  48200 | Prata    | at 128      |  52 | owners trade ok clean | usual +multimedia
  24 | 1.0 Vision                 | 2020/2021 |  48200 |  59990 |  60700 | Branco   | mt 80       |  17 | 2 owner ipva trade ok clean key | modern -rear_camera -alloy_wheels -esc -traction_control -hill_assist
  25 | 1.0 Turbo Diamond Plus AT  | 2020/2021 |  46900 |  74990 |  74100 | Azul     | at 120      |  25 | 5 owner ipva trade ok clean key | full +aeb +lane_assist
  26 | 1.0 Turbo Platinum Plus AT | 2024/2025 |  14600 |  98990 | 100400 | Preto    | at 120      |   4 | 9 owner ipva ok clean key | full +airbags_curtain +aeb +lane_assist +digital_cluster
Volkswagen / Gol
  28 | 1.0 Trendline              | 2012/2013 | 126800 |  28490 |      - | Preto    | mt 76       | 121 | 0 trade | bare +power_steering
  29 | 1.6 Trendline              | 2017/2018 |  89700 |  43990 |  44500 | Branco   | mt 104      |  49 | 8 owners ipva trade ok clean | usual -power_mirrors
  30 | 1.0 MPI                    | 2019/2020 |  66400 |  45990 |  46800 | Prata    | mt 84       |  30 | 6 owner trade ok clean | usual -power_mirrors -alarm
  31 | 1.6 MSI AT                 | 2019/2020 |  57900 |  54990 |  54300 | Cinza    | at 120      |  14 | owner ipva trade ok clean key | usual +multimedia
  32 | 1.0 Last Edition           | 2022/2023 |  18600 |  61990 |  59800 | Vermelho | mt 84       |  77 | 4 owner ipva notrade ok clean key | usual +multimedia +alloy_wheels
Volkswagen / Fox
  34 | 1.6 Connect                | 2019/2020 |  63100 |  52990 |  53600 | Cinza    | mt 104      |  21 | 2 owner ipva trade ok clean key | usual +multimedia +carplay_android_auto +alloy_wheels +parking_sensors
Volkswagen / up!
  35 | 1.0 TSI Move               | 2016/2017 |  79800 |  45990 |  45100 | Branco   | mt 105      |  57 | 5 owners ipva trade ok clean | usual +multimedia +isofix
  36 | 1.0 TSI Connect            | 2019/2020 |  54600 |  58990 |  59700 | Vermelho | mt 105      |   9 | 9 owner ipva trade ok clean key | usual +multimedia +alloy_wheels +fog_lights +isofix
Volkswagen / Polo
  37 | 1.6 MSI                    | 2018/2019 |  76900 |  56990 |  57800 | Prata    | mt 117      |  40 | 3 owners ipva trade ok clean | usual +multimedia +isofix +airbags_side
  38 | 1.0 TSI Comfortline AT     | 2018/2019 |  68200 |  66990 |  66100 | Branco   | at 128      |  24 | 0 owner trade ok clean key | modern +airbags_side
  39 | 1.0 TSI Highline AT        | 2020/2021 |  45300 |  79990 |  80600 | Cinza    | at 128      |   3 | 8 owner ipva trade ok clean key | full -leather_seats +digital_cluster
  40 | 1.0 Track                  | 2024/2025 |  18900 |  73990 |  74500 | Branco   | mt 84       |  31 | owner ipva ok clean key | usual +esc +hill_assist +isofix +airbags_side
  41 | 1.0 TSI Comfortline AT     | 2023/2024 |  21500 |  89990 |  90800 | Azul     | at 116      |   1 | 1 owner ipva ok clean key | modern +led_headlights +digital_cluster +airbags_side
  42 | 1.4 TSI GTS AT             | 2020/2021 |  37800 | 104990 | 106300 | Preto    | at 150      |  66 | 4 owners ipva trade ok clean key | full +digital_cluster +paddle_shift +drive_modes
Volkswagen / Golf
  43 | 1.4 TSI Highline AT        | 2016/2017 |  84100 |  82990 |      - | Branco   | at 150      |  54 | 7 ipva trade ok clean | full +airbags_curtain +sunroof
Renault / Kwid
  44 | 1.0 Zen                    | 2018/2019 |  72600 |  35990 |  36700 | Branco   | mt 70       |  62 | 2 owners ipva trade ok clean | usual -power_mirrors -alarm +airbags_side +isofix
  45 | 1.0 Intense                | 2020/2021 |  47800 |  42990 |  43600 | Laranja  | mt 70       |  35 | 5 owner ipva trade ok clean key | usual +multimedia +rear_camera +airbags_side +isofix
  47 | 1.0 Outsider               | 2025/2026 |   7600 |  66990 |  66100 | Verde    | mt 71       |   7 | 3 owner ipva ok clean key | usual +multimedia +carplay_android_auto +rear_camera +esc +hill_assist +isofix +airbags_side
Renault / Sandero
  48 | 1.6 Expression             | 2013/2014 | 118700 |  31990 |      - | Prata    | mt 106      | 104 | 0 trade | basic
  50 | 1.0 Life                   | 2020/2021 |  51700 |  46990 |  47600 | Vermelho | mt 82       |  20 | 6 owner ipva trade ok clean | usual -power_mirrors
Renault / Stepway
  51 | 1.6 Iconic CVT             | 2020/2021 |  48900 |  64990 |  65500 | Cinza    | cvt 118     |  28 | 1 owner ipva trade ok clean key | modern -esc +roof_rails +fog_lights
Ford / Ka
  52 | 1.0 SE                     | 2015/2016 |  93800 |  36990 |  36200 | Branco   | mt 85       |  74 | 4 owners ipva trade ok | usual
  53 | 1.5 SEL AT                 | 2018/2019 |  66700 |  49990 |  50700 | Prata    | at 136      |  32 | 7 owner ipva trade ok clean key | modern -rear_camera
Toyota / Etios
  55 | 1.5 X Plus AT              | 2019/2020 |  58400 |  59990 |  60600 | Branco   | at 107      |  16 | 5 owner ipva trade ok clean key | usual +multimedia
Toyota / Yaris
  56 | 1.5 XL Plus Tech CVT       | 2019/2020 |  55200 |  73990 |  74800 | Prata    | cvt 110     |  26 | 9 owner ipva trade ok clean key | modern
  57 | 1.5 XLS CVT                | 2022/2023 |  32600 |  91990 |  91200 | Vermelho | cvt 110     |  11 | 3 owner ipva ok clean key | full +airbags_curtain +aeb +lane_assist
Honda / Fit
  58 | 1.5 EX CVT                 | 2014/2015 |  94600 |  56990 |  56200 | Cinza    | cvt 116     |  34 | ipva trade ok clean key | modern -carplay_android_auto -esc
  59 | 1.5 EXL CVT                | 2019/2020 |  49800 |  82990 |  83600 | Branco   | cvt 116     |  13 | 8 owner ipva trade ok clean key | full -keyless -push_start +airbags_curtain
Nissan / March
  60 | 1.6 SV                     | 2016/2017 |  83200 |  39990 |  40800 | Branco   | mt 111      |  69 | 6 owners ipva trade ok clean | usual +multimedia +alloy_wheels
Peugeot / 208
  61 | 1.2 Active                 | 2017/2018 |  71800 |  43990 |  44600 | Cinza    | mt 90       |  51 | 1 owner ipva trade ok clean | usual +multimedia +carplay_android_auto
  62 | 1.6 Griffe AT              | 2021/2022 |  38300 |  75990 |  76900 | Azul     | at 118      |  23 | 4 owner trade ok clean key | full +airbags_curtain +aeb +lane_assist +panoramic_roof
  63 | 1.0 Like                   | 2023/2024 |  25700 |  62990 |  63300 | Branco   | mt 75       |  39 | 7 owner ipva ok clean key | usual +multimedia +carplay_android_auto +esc +isofix +airbags_side
Citroën / C3
  64 | 1.0 Live Pack              | 2022/2023 |  34900 |  53990 |  54700 | Branco   | mt 75       |  45 | 2 owner ipva trade ok clean key | usual +multimedia +carplay_android_auto +esc +hill_assist +isofix
BYD / Dolphin Mini
  65 | GS elétrico                | 2024/2025 |  14300 |  96990 |  98200 | Branco   | electric 75 |   6 | 5 owner ipva ok clean key 4seats | full -leather_seats +wireless_charger +electric_parking_brake +airbags_curtain
BYD / Dolphin
  66 | GS elétrico                | 2023/2024 |  28600 | 109990 | 111700 | Cinza    | electric 95 |  20 | 9 owner ipva ok clean key | full +airbags_curtain +digital_cluster +electric_parking_brake +camera_360
`,
)
