/**
 * Model names of more than one word (or of unusual spelling), by make: where such a name starts a text, all its words
 * are the model and the rest is the version. A name of one word needs no entry; it is the first word.
 */
export const MODEL_NAMES: Readonly<Record<string, string>> = {
  "Alfa Romeo": "Alfa 145|Alfa 147|Alfa 156|Alfa 164",
  Audi: "A3|A4|Q3|Q5|RS Q3|RS Q8|RS e-tron GT|e-tron GT|e-tron|Q4 e-tron|Q8 e-tron|RS 3|RS 4|RS 5|RS 6|RS 7|TT RS|R8",
  BMW: "Série 1|Série 2|Série 3|Série 5|M 135i|M 235i|M 240i|M 340i|X1|X2|X3|X4|X5|X6|Z4|i3|i4|iX|iX1|iX3|iX M60",
  BYD: "Dolphin Mini|Dolphin Plus|Dolphin|Song Plus|Song Pro|Song Premium|Yuan Plus|Yuan Pro|King|Seal|Shark|Han|Tan",
  "CAOA Chery":
    "Tiggo 2|Tiggo 3x|Tiggo 5x|Tiggo 7|Tiggo 8|Tiggo 7 Pro|Tiggo 8 Pro|Tiggo 5x Pro|Arrizo 5|Arrizo 6|Arrizo 6 Pro|QQ|iCar|Cielo|Celer|Face",
  Chevrolet:
    "Joy|Joy Plus|Onix Plus|Bolt EUV|Bolt|Grand Blazer|S10|D20|C10|Corsa Classic|Cruze Sport6|Blazer EV|Equinox EV|Trailblazer|Spark EUV|HHR",
  Chrysler: "PT Cruiser|Town & Country|Grand Caravan|Grand Voyager|300C|300 C",
  Citroën:
    "C3|C3 Picasso|C3 Aircross|C4|C4 Cactus|C4 Lounge|C4 Pallas|C4 Picasso|C4 Grand Picasso|Grand C4 Picasso|C4 SpaceTourer|C5 Aircross|C5|Xsara Picasso|Aircross|DS 3|DS 4|DS 5|ZX",
  Dodge: "RAM|RAM 1500|RAM 2500|Grand Caravan|Journey",
  DS: "DS 3|DS 4|DS 5|DS 7",
  Fiat: "Grand Siena|Palio Weekend|Palio Adventure|Uno Mille|Siena|Palio|Uno|Doblò|Doblò Cargo|Grand Siena|500|500e|500X|Idea|147|Toro|Fastback|Pulse Abarth|Tempra|Tipo|Strada|Coupé",
  Ford: "Ka|Ka+|Ka Sedan|New Fiesta|New Fiesta Sedan|New Fiesta Hatch|Bronco Sport|Bronco|F-150|F-250|F-1000|F-4000|EcoSport|Escort|Del Rey|Mustang Mach-E|Focus|Fiesta|Fusion|Maverick|Territory|Edge|Ranger",
  GWM: "Haval H6|Haval H9|Ora 03|Tank 300|Poer P30|H6|H9",
  Honda: "City|Civic|HR-V|CR-V|WR-V|ZR-V|CR-X|Fit|Accord",
  Hyundai: "HB20|HB20S|HB20X|Santa Fe|Grand Santa Fe|New Tucson|ix35|i30|i30 CW|Ioniq 5|Ioniq|Vera Cruz|HR|H100",
  JAC: "J2|J3|J3 Turin|J5|J6|T5|T6|T8|T40|T50|T60|T80|iEV 20|iEV 40|iEV40|E-JS1|E-JS4|E-J7",
  Jaguar: "E-Pace|F-Pace|I-Pace|F-Type|S-Type|X-Type|XE|XF|XJ|XK",
  Jeep: "Grand Cherokee|Grand Cherokee L|Wrangler|Compass|Renegade|Commander|Gladiator",
  Kia: "Grand Carnival|Carnival|Cerato Koup|Bongo|EV5|EV6|EV9|Niro",
  "Land Rover":
    "Range Rover|Range Rover Sport|Range Rover Evoque|Range Rover Velar|Range Rover Vogue|Discovery|Discovery Sport|Discovery 3|Discovery 4|Freelander 2|Freelander|Defender|Defender 90|Defender 110|Defender 130",
  Lifan: "X60|X80|320|530|620|Foison",
  "Mercedes-Benz": "AMG GT|AMG GT 43|AMG GT 53|Classe A|Classe B|Classe C|Classe E|Sprinter|Vito",
  MINI: "Cooper|Cooper S|John Cooper Works|Countryman|Clubman|One",
  Mitsubishi:
    "L200|L200 Triton|L200 Triton Sport|L200 Outdoor|L200 Savana|Pajero|Pajero TR4|Pajero Full|Pajero Sport|Pajero Dakar|Pajero iO|Eclipse Cross|Lancer|Lancer Sportback|Lancer Evolution|Outlander|Outlander Sport|ASX|Space Wagon",
  Nissan: "Grand Livina|Livina X-Gear|X-Trail|370Z|350Z|GT-R|March|Leaf",
  Peugeot:
    "206|206 SW|207|207 Passion|207 SW|208|e-208|307|307 SW|308|308 CC|2008|e-2008|3008|5008|405|406|407|408|508|RCZ",
  Porsche: "911|718 Boxster|718 Cayman|Boxster|Cayman|Cayenne|Macan|Panamera|Taycan",
  RAM: "1500|2500|3500|Rampage|Classic",
  Renault:
    "Sandero|Sandero Stepway|Stepway|Duster|Duster Oroch|Oroch|Clio|Clio Sedan|Grand Scénic|Scénic|Mégane|Mégane Grand Tour|Mégane E-Tech|Kwid|Kwid E-Tech|Kangoo|R19|Logan",
  Subaru: "XV|WRX|Impreza|Forester|Outback",
  Suzuki: "Grand Vitara|Jimny|Jimny Sierra|S-Cross|SX4|Vitara|Swift",
  Toyota:
    "Corolla|Corolla Cross|Corolla Fielder|GR Corolla|GR Yaris|Hilux|Hilux SW4|SW4|Land Cruiser|Land Cruiser Prado|RAV4|Etios|Yaris|Camry|Prius",
  Volkswagen:
    "Gol|Up|Up!|Cross Up|Cross Up!|Fox|CrossFox|SpaceFox|Space Cross|Polo|Polo Sedan|Golf|Golf Variant|Jetta|Jetta Variant|New Beetle|Passat|Passat Variant|T-Cross|ID.4|ID.Buzz|Kombi|Nova Saveiro|Voyage|Virtus",
  Volvo: "XC40|XC60|XC90|EX30|EX90|C30|C40|S40|S60|S90|V40|V50|V60|V70",
}
