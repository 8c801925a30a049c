/**
 * Units of measure: how each is named and signed. A new unit is a line here and a line in units.test.ts.
 * SI names and symbols after the SI Brochure (BIPM, 9th edition) with its spelling ("metre", "litre"); imperial and US units
 * after NIST Handbook 44, appendix C; data sizes after IEC 80000-13; newspaper forms ("mph", "sq ft", "ppb") after the AP and
 * Guardian style books. `name` is canonical: singular, lower case.
 */

type UnitKind = "measure" | "duration" | "percentage" | "age" | "count";

export interface Unit {
  readonly name: string;
  readonly kind: UnitKind;
}

/** What a unit measures: the group's heading, and the only reason why a row stands where it does. */
type Rows = readonly (readonly [name: string, words: string, symbols?: string])[];

/**
 * Each row: canonical name; its words, lower case, parted by "|" (plurals in "s" need no entry of their own);
 * its symbols, exact case, parted by a space.
 */
const length: Rows = [
  ["kilometre", "kilometre|kilometer|kms|klick", "km"],
  ["metre", "metre|meter|mtr", "m"],
  ["decimetre", "decimetre|decimeter", "dm"],
  ["centimetre", "centimetre|centimeter|cms", "cm"],
  ["millimetre", "millimetre|millimeter", "mm"],
  ["micrometre", "micrometre|micrometer|micron", "µm μm"],
  ["nanometre", "nanometre|nanometer", "nm"],
  ["picometre", "picometre|picometer"],
  ["mile", "mile", "mi"],
  ["nautical mile", "nautical mile", "nmi"],
  ["yard", "yard|yd|yds"],
  ["foot", "foot|feet", "ft"],
  ["inch", "inch|inches|ins"],
  ["furlong", "furlong"],
  ["fathom", "fathom"],
  ["light year", "light year|light-year|lightyear"],
  ["astronomical unit", "astronomical unit", "AU"],
  ["parsec", "parsec"],
];

const area: Rows = [
  ["square kilometre", "square kilometre|square kilometer|sq km|square km|sq. km", "km2 km²"],
  ["square metre", "square metre|square meter|sq metre|sq meter|sq m|sqm|square m|sq. m", "m2 m²"],
  ["square centimetre", "square centimetre|square centimeter|sq cm", "cm2 cm²"],
  ["square millimetre", "square millimetre|square millimeter|sq mm", "mm2 mm²"],
  ["square mile", "square mile|sq mile|sq mi|sq. mile"],
  ["square yard", "square yard|sq yard|sq yd"],
  ["square foot", "square foot|square feet|sq foot|sq feet|sq ft|sqft|sq. ft|sq.ft|square ft|square-foot", "ft2 ft²"],
  ["square inch", "square inch|square inches|sq inch|sq inches|sq in"],
  ["acre", "acre"],
  ["twenty-foot equivalent unit", "teu"],
  ["acre foot", "acre-foot|acre-feet|acre foot|acre feet"],
  ["hectare", "hectare", "ha"],
];

const volume: Rows = [
  ["litre", "litre|liter|ltr", "l L"],
  ["millilitre", "millilitre|milliliter", "ml mL"],
  ["centilitre", "centilitre|centiliter", "cl cL"],
  ["decilitre", "decilitre|deciliter", "dl dL"],
  ["microlitre", "microlitre|microliter", "µl μl µL μL"],
  ["hectolitre", "hectolitre|hectoliter", "hl hL"],
  ["cubic metre", "cubic metre|cubic meter|cu m|cubic m", "m3 m³"],
  ["cubic centimetre", "cubic centimetre|cubic centimeter|cc", "cm3 cm³"],
  ["cubic kilometre", "cubic kilometre|cubic kilometer|cubic km", "km3 km³"],
  ["cubic foot", "cubic foot|cubic feet|cu ft|cubic ft", "ft3 ft³"],
  ["cubic yard", "cubic yard|cu yd"],
  ["cubic inch", "cubic inch|cubic inches|cu in"],
  ["gallon", "gallon|gal"],
  ["quart", "quart"],
  ["pint", "pint"],
  ["fluid ounce", "fluid ounce|fl oz"],
  ["cup", "cup"],
  ["tablespoon", "tablespoon|tbsp"],
  ["teaspoon", "teaspoon|tsp"],
  ["barrel", "barrel|bbl"],
  ["barrel per day", "bpd|b/d"],
  ["bushel", "bushel"],
];

const mass: Rows = [
  ["kilogram", "kilogram|kilogramme|kilo|kgs", "kg Kg KG"],
  ["gram", "gram|gramme|gm", "g"],
  ["milligram", "milligram|milligramme", "mg"],
  ["microgram", "microgram|microgramme|mcg", "µg μg"],
  ["nanogram", "nanogram", "ng"],
  ["metric ton", "metric ton|metric tonne|tonne"],
  ["ton", "ton"],
  ["kilotonne", "kilotonne|kiloton"],
  ["megatonne", "megatonne|megaton"],
  ["gigatonne", "gigatonne|gigaton"],
  ["deadweight ton", "deadweight ton|deadweight tonne|dwt"],
  ["pound", "pound|lb|lbs"],
  ["ounce", "ounce|oz|troy ounce"],
  ["stone", "stone"],
  ["carat", "carat"],
  ["dram", "dram|drachma"],
  ["hundredweight", "hundredweight|cwt"],
  ["quintal", "quintal"],
];

const time: Rows = [
  ["second", "second|sec|secs", "s"],
  ["millisecond", "millisecond", "ms"],
  ["microsecond", "microsecond", "µs μs"],
  ["nanosecond", "nanosecond", "ns"],
  ["minute", "minute|min|mins", "min"],
  ["hour", "hour|hr|hrs", "h"],
  ["day", "day"],
  ["week", "week|wk|wks"],
  ["fortnight", "fortnight"],
  ["month", "month|mth|mths"],
  ["quarter", "quarters"],
  ["year", "year|yr|yrs"],
  ["decade", "decade"],
  ["century", "century|centuries"],
  ["millennium", "millennium|millennia"],
];

const age: Rows = [
  [
    "year of age",
    "year-old|year old|years old|years-old|yr old|yr-old|years of age|year of age|yo|y/o|year-olds|year olds|yr olds",
  ],
  ["month of age", "month-old|month old|months old|months-old|months of age|month of age|month-olds|month olds"],
  ["week of age", "week-old|week old|weeks old|weeks-old|weeks of age|week of age"],
  ["day of age", "day-old|day old|days old|days-old|days of age|day of age"],
];

const speed: Rows = [
  ["mile per hour", "mph|m.p.h.|mile per hour|miles per hour|mile an hour|miles an hour"],
  ["kilometre per hour", "kph|kmh|kmph|km per hour|km an hour", "km/h kmh"],
  ["metre per second", "", "m/s"],
  ["knot", "knot", "kt kts kn"],
];

const temperature: Rows = [
  [
    "celsius",
    "celsius|celcius|centigrade|degree celsius|degree celcius|degree centigrade|degree c|degree-celsius|deg c|deg celsius|degc|° c|° celsius",
    "°C ℃ C",
  ],
  [
    "fahrenheit",
    "fahrenheit|farenheit|degree fahrenheit|degree farenheit|degree f|degree-fahrenheit|deg f|deg fahrenheit|degf|° f|° fahrenheit",
    "°F ℉ F",
  ],
  ["kelvin", "kelvin|degree kelvin"],
  ["millikelvin", "millikelvin", "mK"],
  ["degree", "degree|deg|°"],
];

const energyAndPower: Rows = [
  ["watt", "watt", "W"],
  ["kilowatt", "kilowatt", "kW KW kWp"],
  ["megawatt", "megawatt", "MW MWp"],
  ["gigawatt", "gigawatt", "GW GWp"],
  ["terawatt", "terawatt", "TW"],
  ["watt hour", "watt hour|watt-hour", "Wh"],
  ["kilowatt hour", "kilowatt hour|kilowatt-hour", "kWh KWh kwh"],
  ["megawatt hour", "megawatt hour|megawatt-hour", "MWh"],
  ["gigawatt hour", "gigawatt hour|gigawatt-hour", "GWh"],
  ["terawatt hour", "terawatt hour|terawatt-hour", "TWh"],
  ["milliwatt", "milliwatt", "mW"],
  ["microwatt", "microwatt", "µW μW"],
  ["millijoule", "millijoule", "mJ"],
  ["joule", "joule", "J"],
  ["kilojoule", "kilojoule", "kJ"],
  ["megajoule", "megajoule", "MJ"],
  ["electronvolt", "electronvolt|electron volt", "eV"],
  ["kiloelectronvolt", "kiloelectronvolt", "keV"],
  ["megaelectronvolt", "megaelectronvolt", "MeV"],
  ["gigaelectronvolt", "gigaelectronvolt", "GeV"],
  ["teraelectronvolt", "teraelectronvolt", "TeV"],
  ["therm", "therm"],
  ["calorie", "calorie"],
  ["kilocalorie", "kilocalorie|kcal", "kcal"],
  ["horsepower", "horsepower|hp|horse power", "PS HP"],
  ["brake horsepower", "brake horsepower|bhp", "bhp"],
  ["british thermal unit", "british thermal unit|btu", "BTU"],
];

const electricity: Rows = [
  ["volt", "volt", "V"],
  ["kilovolt", "kilovolt", "kV"],
  ["millivolt", "millivolt", "mV"],
  ["ampere", "ampere|amp", "A"],
  ["milliampere", "milliampere|milliamp", "mA"],
  ["kiloampere", "kiloampere|kiloamp", "kA"],
  ["microampere", "microampere|microamp", "µA μA"],
  ["milliampere hour", "", "mAh"],
  ["ampere hour", "", "Ah"],
  ["ohm", "ohm", "Ω"],
  ["kilohm", "kilohm", "kΩ"],
  ["megohm", "megohm", "MΩ"],
  ["farad", "farad"],
  ["microfarad", "microfarad", "µF μF"],
  ["nanofarad", "nanofarad", "nF"],
  ["picofarad", "picofarad", "pF"],
  ["millitesla", "millitesla", "mT"],
];

const forceAndPressure: Rows = [
  ["newton", "newton", "N"],
  ["kilonewton", "kilonewton", "kN"],
  ["newton metre", "newton metre|newton meter|newton-metre|newton-meter", "Nm N·m"],
  [
    "foot pound-force",
    "foot-pound|foot pound|pound-foot|pound-feet|pound feet|pound foot|lb-ft|lb ft|ft-lb|ft lb|lb.-ft",
  ],
  ["pascal", "pascal", "Pa"],
  ["hectopascal", "hectopascal", "hPa"],
  ["kilopascal", "kilopascal", "kPa"],
  ["megapascal", "megapascal", "MPa"],
  ["gigapascal", "gigapascal", "GPa"],
  ["bar", "", "bar"],
  ["millibar", "millibar", "mbar"],
  ["pound per square inch", "psi|pounds per square inch|pound per square inch"],
  ["kilopound per square inch", "ksi"],
  ["atmosphere", "", "atm"],
  ["millimetre of mercury", "mmhg|mm hg", "mmHg"],
];

const data: Rows = [
  ["bit", "bit"],
  ["kilobit", "kilobit", "kb Kb"],
  ["megabit", "megabit", "Mb mb"],
  ["gigabit", "gigabit", "Gb"],
  ["megabit per second", "mbps|megabits per second", "Mbps Mb/s Mbit/s"],
  ["gigabit per second", "gbps|gigabits per second", "Gbps Gb/s"],
  ["kilobit per second", "kbps", "Kbps kb/s"],
  ["byte", "byte"],
  ["kilobyte", "kilobyte", "kB KB"],
  ["megabyte", "megabyte|meg", "MB"],
  ["gigabyte", "gigabyte|gig", "GB gb"],
  ["terabyte", "terabyte", "TB tb"],
  ["petabyte", "petabyte", "PB"],
  ["exabyte", "exabyte", "EB"],
  ["pixel", "pixel", "px"],
  ["megapixel", "megapixel", "MP Mp mp"],
  // No "GP": "15 GP surgeries" are doctors'.
  ["gigapixel", "gigapixel"],
  ["dot per inch", "dpi"],
  ["pixel per inch", "ppi"],
  ["frame per second", "fps|frames per second"],
];

const frequencyAndSound: Rows = [
  ["hertz", "hertz|hz", "Hz HZ"],
  ["kilohertz", "kilohertz|khz", "kHz KHz"],
  ["megahertz", "megahertz|mhz", "MHz Mhz"],
  ["gigahertz", "gigahertz|ghz", "GHz Ghz"],
  ["revolution per minute", "rpm|revolutions per minute|revs per minute"],
  ["beat per minute", "bpm|beats per minute"],
  ["terahertz", "terahertz|thz", "THz"],
  ["decibel", "decibel", "dB db"],
  ["decibel-milliwatt", "", "dBm"],
  ["sigma", "", "σ"],
];

const sharesAndConcentrations: Rows = [
  // No plurals: "30,000 PCs" are computers, "one of the smallest percentages" is none.
  ["percentage", "percent|per cent|per-cent|pct|p.c.", "% ％ ﹪ percentage pc"],
  ["percentage point", "percentage point|percent point|per cent point|% point|%-point|ppt", "pp"],
  ["basis point", "basis point|basis-point|bps|bp"],
  ["per mille", "per mille|per mil", "‰"],
  ["parts-per-million", "part per million|parts per million|ppm"],
  ["parts-per-billion", "part per billion|parts per billion|ppb"],
  ["parts-per-trillion", "part per trillion|parts per trillion|ppt"],
];

const angle: Rows = [
  ["radian", "radian|rad"],
  ["arcminute", "arcminute|arc minute"],
  ["arcsecond", "arcsecond|arc second"],
];

const fuelAndRadiation: Rows = [
  ["mile per gallon", "mpg|miles per gallon|mile per gallon|miles to the gallon"],
  ["mile per gallon equivalent", "mpge"],
  ["sievert", "sievert", "Sv"],
  ["millisievert", "millisievert", "mSv"],
  ["becquerel", "becquerel", "Bq"],
  ["lux", "lux", "lx"],
  ["lumen", "lumen", "lm"],
  ["nit", "nits"],
  ["mole", "", "mol"],
  ["millimole", "", "mmol"],
  ["micromole", "", "µmol μmol"],
  ["millimolar", "millimolar", "mM"],
  ["micromolar", "micromolar", "µM μM"],
  ["nanomolar", "nanomolar", "nM"],
  ["international unit", "international unit", "IU"],
];

/** Occurrences: "three times a week". The name is CQE's, after the quantulum unit list. Points of an index, a score, a rate. */
const occurrences: Rows = [
  ["count", "time"],
  ["point", "point|pts"],
];

/** A wireless generation: "5G" is the fifth. A name more than a measure, so never a claim; read as CQE reads it. */
const generations: Rows = [["generation wireless", "", "G"]];

const groups: readonly (readonly [UnitKind, Rows])[] = [
  ["measure", length],
  ["measure", area],
  ["measure", volume],
  ["measure", mass],
  ["duration", time],
  ["age", age],
  ["measure", speed],
  ["measure", temperature],
  ["measure", energyAndPower],
  ["measure", electricity],
  ["measure", forceAndPressure],
  ["measure", data],
  ["measure", frequencyAndSound],
  ["percentage", sharesAndConcentrations.slice(0, 2)],
  ["measure", sharesAndConcentrations.slice(2)],
  ["measure", angle],
  ["measure", fuelAndRadiation],
  ["count", occurrences],
  ["measure", generations],
];

/** Symbols that are read only when glued to their digits: alone they are letters, words or initials ("5 in", "flat 5 A"). */
export const gluedOnlySymbols: ReadonlySet<string> = new Set([
  "A",
  "F",
  "C",
  "G",
  "N",
  "V",
  "l",
  "s",
  "h",
  "g",
  "L",
  "J",
  "mi",
]);

/** Words of units as the text has them, lower case, words parted by one space → unit. Plurals included. */
export const unitByWords: ReadonlyMap<string, Unit> = indexWords();

/** Symbols, exact case → unit. */
export const unitBySymbol: ReadonlyMap<string, Unit> = indexSymbols();

/** The most tokens that the words of a unit have ("pounds per square inch"; a hyphen counts as one). */
export const longestUnit = 5;

function indexWords(): Map<string, Unit> {
  const index = new Map<string, Unit>();
  for (const [kind, rows] of groups) {
    for (const [name, words] of rows) {
      for (const word of words === "" ? [] : words.split("|")) {
        for (const form of [word, `${word}s`, pluralOfFirstWord(word)])
          if (!index.has(form)) index.set(form, { name, kind });
      }
    }
  }
  return index;
}

/** "degree celsius" → "degrees celsius"; "mile per hour" → "miles per hour". */
function pluralOfFirstWord(words: string): string {
  const space = words.indexOf(" ");
  return space === -1 ? words : `${words.slice(0, space)}s${words.slice(space)}`;
}

function indexSymbols(): Map<string, Unit> {
  const index = new Map<string, Unit>();
  for (const [kind, rows] of groups) {
    for (const [name, , symbols] of rows) {
      for (const symbol of symbols?.split(" ") ?? []) if (!index.has(symbol)) index.set(symbol, { name, kind });
    }
  }
  return index;
}
