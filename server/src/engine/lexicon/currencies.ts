/**
 * Money: how each currency is signed, coded and named. Codes after ISO 4217; signs and English names after Unicode CLDR 46;
 * British and American newspaper forms ("300p", "$1.5m", "Rs 500") after the BBC, Guardian and AP style books.
 * `name` is canonical: singular, lower case, with its country where several countries share the word.
 */

export interface Currency {
  readonly name: string;
  /** ISO 4217, where there is one. */
  readonly code?: string;
  /** Written before (mostly) or after the digits; exact case. */
  readonly signs?: readonly string[];
  /** Letters that are money only right before a sum with a scale or a thousand: “N2.3trn”, while “N95” is a mask. */
  readonly lettersBeforeSums?: readonly string[];
  /** Names in the text, singular; lower case. */
  readonly words: readonly string[];
}

/** First come, first served: a word or sign that several rows claim belongs to the first of them. */
export const currencies: readonly Currency[] = [
  {
    name: "dollar",
    code: "USD",
    signs: ["$", "US$", "U.S.$", "＄", "﹩"],
    words: ["dollar", "us dollar", "u.s. dollar", "american dollar", "united states dollar", "buck", "greenback"],
  },
  // "PS" is what "£" becomes when text is folded to ASCII (Unidecode), as many wire archives are. Only right before digits.
  {
    name: "pound sterling",
    code: "GBP",
    signs: ["£", "￡", "PS", "GB£", "UK£"],
    words: ["pound sterling", "pounds sterling", "british pound", "quid", "sterling"],
  },
  { name: "euro", code: "EUR", signs: ["€"], words: ["euro"] },
  { name: "japanese yen", code: "JPY", signs: ["¥", "￥", "JP¥"], words: ["yen", "japanese yen"] },
  {
    name: "chinese yuan",
    code: "CNY",
    signs: ["CN¥", "RMB", "元"],
    words: ["yuan", "chinese yuan", "renminbi", "rmb"],
  },
  { name: "hong kong dollar", code: "HKD", signs: ["HK$"], words: ["hong kong dollar"] },
  {
    name: "australian dollar",
    code: "AUD",
    signs: ["A$", "AU$", "AUD$"],
    words: ["australian dollar", "aussie dollar"],
  },
  { name: "canadian dollar", code: "CAD", signs: ["C$", "CA$", "CAD$", "CDN$"], words: ["canadian dollar"] },
  { name: "new zealand dollar", code: "NZD", signs: ["NZ$", "NZD$"], words: ["new zealand dollar", "kiwi dollar"] },
  { name: "singapore dollar", code: "SGD", signs: ["S$", "SG$"], words: ["singapore dollar", "singaporean dollar"] },
  { name: "new taiwan dollar", code: "TWD", signs: ["NT$"], words: ["taiwan dollar", "new taiwan dollar"] },
  { name: "jamaican dollar", code: "JMD", signs: ["J$"], words: ["jamaican dollar"] },
  { name: "zimbabwean dollar", code: "ZWL", signs: ["Z$"], words: ["zimbabwe dollar", "zimbabwean dollar"] },
  { name: "indian rupee", code: "INR", signs: ["₹"], words: ["indian rupee"] },
  { name: "pakistani rupee", code: "PKR", words: ["pakistani rupee"] },
  { name: "sri lankan rupee", code: "LKR", signs: ["ரூ"], words: ["sri lankan rupee"] },
  { name: "rupee", signs: ["Rs", "rs", "₨"], words: ["rupee"] },
  // Of the francs, the one that news means when it names no country.
  { name: "swiss franc", code: "CHF", signs: ["SFr", "Fr."], words: ["swiss franc", "franc"] },
  { name: "french franc", words: ["french franc"] },
  { name: "belgian franc", words: ["belgian franc"] },
  { name: "russian ruble", code: "RUB", signs: ["₽"], words: ["ruble", "rouble", "russian ruble", "russian rouble"] },
  { name: "ukrainian hryvnia", code: "UAH", signs: ["₴"], words: ["hryvnia", "ukrainian hryvnia"] },
  { name: "polish zloty", code: "PLN", signs: ["zł"], words: ["zloty", "polish zloty", "zlotys"] },
  { name: "czech koruna", code: "CZK", signs: ["Kč"], words: ["czech koruna", "koruna", "czech crown"] },
  { name: "hungarian forint", code: "HUF", words: ["forint", "hungarian forint"] },
  {
    name: "swedish krona",
    code: "SEK",
    words: ["swedish krona", "swedish kronor", "krona", "kronor", "swedish crown"],
  },
  { name: "norwegian krone", code: "NOK", words: ["norwegian krone", "norwegian kroner", "norwegian crown"] },
  { name: "danish krone", code: "DKK", words: ["danish krone", "danish kroner", "danish crown"] },
  { name: "krone", signs: ["kr", "Kr"], words: ["krone", "kroner"] },
  { name: "icelandic krona", code: "ISK", words: ["icelandic krona"] },
  { name: "turkish lira", code: "TRY", signs: ["₺"], words: ["turkish lira"] },
  { name: "italian lira", words: ["italian lira", "italian lire"] },
  { name: "lira", words: ["lira", "lire"] },
  { name: "shekel", code: "ILS", signs: ["₪", "NIS"], words: ["shekel", "israeli shekel", "new israeli shekel"] },
  { name: "egyptian pound", code: "EGP", words: ["egyptian pound"] },
  { name: "lebanese pound", code: "LBP", words: ["lebanese pound"] },
  { name: "syrian pound", code: "SYP", words: ["syrian pound"] },
  { name: "irish pound", words: ["irish pound", "punt"] },
  { name: "saudi riyal", code: "SAR", lettersBeforeSums: ["SR"], words: ["saudi riyal"] },
  { name: "qatari riyal", code: "QAR", lettersBeforeSums: ["QR"], words: ["qatari riyal"] },
  { name: "iranian rial", code: "IRR", words: ["iranian rial"] },
  { name: "riyal", words: ["riyal"] },
  { name: "rial", words: ["rial"] },
  { name: "united arab emirates dirham", code: "AED", signs: ["Dh", "Dhs"], words: ["uae dirham", "emirati dirham"] },
  { name: "dirham", words: ["dirham"] },
  { name: "kuwaiti dinar", code: "KWD", lettersBeforeSums: ["KD"], words: ["kuwaiti dinar"] },
  { name: "dinar", words: ["dinar"] },
  { name: "south african rand", code: "ZAR", signs: ["R"], words: ["rand", "south african rand"] },
  { name: "nigerian naira", code: "NGN", signs: ["₦"], lettersBeforeSums: ["N"], words: ["naira", "nigerian naira"] },
  { name: "ghanaian cedi", code: "GHS", signs: ["₵", "GH₵", "GH¢"], words: ["cedi", "ghanaian cedi"] },
  { name: "kenyan shilling", code: "KES", signs: ["KSh", "Ksh", "Sh"], words: ["kenyan shilling", "kenya shilling"] },
  { name: "ugandan shilling", code: "UGX", signs: ["USh", "Ush"], words: ["ugandan shilling", "uganda shilling"] },
  { name: "shilling", words: ["shilling"] },
  { name: "south korean won", code: "KRW", signs: ["₩", "￦"], words: ["won", "korean won", "south korean won"] },
  { name: "thai baht", code: "THB", signs: ["฿"], words: ["baht", "thai baht"] },
  { name: "vietnamese dong", code: "VND", signs: ["₫"], words: ["vietnamese dong"] },
  { name: "indonesian rupiah", code: "IDR", signs: ["Rp"], words: ["rupiah", "indonesian rupiah"] },
  { name: "malaysian ringgit", code: "MYR", signs: ["RM"], words: ["ringgit", "malaysian ringgit"] },
  { name: "philippine peso", code: "PHP", signs: ["₱", "Php"], words: ["philippine peso", "filipino peso"] },
  { name: "mexican peso", code: "MXN", signs: ["MX$", "MEX$"], words: ["mexican peso"] },
  { name: "argentine peso", code: "ARS", words: ["argentine peso", "argentinian peso"] },
  { name: "chilean peso", code: "CLP", words: ["chilean peso"] },
  { name: "colombian peso", code: "COP", words: ["colombian peso"] },
  { name: "peso", words: ["peso"] },
  { name: "brazilian real", code: "BRL", signs: ["R$"], words: ["reais", "brazilian real", "brazilian reais"] },
  { name: "venezuelan bolivar", code: "VES", words: ["bolivar", "venezuelan bolivar"] },
  { name: "bangladeshi taka", code: "BDT", signs: ["৳", "Tk"], words: ["taka", "bangladeshi taka"] },
  { name: "georgian lari", code: "GEL", signs: ["₾"], words: ["lari", "georgian lari"] },
  { name: "kazakhstani tenge", code: "KZT", signs: ["₸"], words: ["tenge", "kazakhstani tenge"] },
  { name: "romanian leu", code: "RON", words: ["romanian leu", "romanian lei"] },
  { name: "bulgarian lev", code: "BGN", words: ["bulgarian lev", "bulgarian leva"] },
  {
    name: "costa rican colón",
    code: "CRC",
    signs: ["₡"],
    words: ["colón", "colon", "costa rican colón", "costa rican colon"],
  },
  { name: "lao kip", code: "LAK", signs: ["₭"], words: ["kip", "lao kip"] },
  { name: "mongolian tugrik", code: "MNT", signs: ["₮"], words: ["tugrik", "mongolian tugrik"] },
  { name: "paraguayan guarani", code: "PYG", signs: ["₲"], words: ["guarani", "paraguayan guarani"] },
  { name: "azerbaijani manat", code: "AZN", signs: ["₼"], words: ["azerbaijani manat"] },
  { name: "armenian dram", code: "AMD", signs: ["֏"], words: ["armenian dram"] },
  { name: "cambodian riel", code: "KHR", signs: ["៛"], words: ["riel", "cambodian riel"] },
  { name: "croatian kuna", code: "HRK", words: ["kuna", "croatian kuna"] },
  { name: "serbian dinar", code: "RSD", words: ["serbian dinar"] },
  { name: "iraqi dinar", code: "IQD", words: ["iraqi dinar"] },
  { name: "jordanian dinar", code: "JOD", words: ["jordanian dinar"] },
  { name: "bahraini dinar", code: "BHD", lettersBeforeSums: ["BD"], words: ["bahraini dinar"] },
  { name: "tunisian dinar", code: "TND", words: ["tunisian dinar"] },
  { name: "algerian dinar", code: "DZD", words: ["algerian dinar"] },
  { name: "moroccan dirham", code: "MAD", words: ["moroccan dirham"] },
  { name: "omani rial", code: "OMR", words: ["omani rial"] },
  { name: "peruvian sol", code: "PEN", words: ["peruvian sol", "peruvian nuevo sol"] },
  { name: "uruguayan peso", code: "UYU", words: ["uruguayan peso"] },
  { name: "dominican peso", code: "DOP", words: ["dominican peso"] },
  { name: "cuban peso", code: "CUP", words: ["cuban peso"] },
  { name: "bolivian boliviano", code: "BOB", words: ["boliviano", "bolivian boliviano"] },
  { name: "ethiopian birr", code: "ETB", words: ["birr", "ethiopian birr"] },
  { name: "tanzanian shilling", code: "TZS", signs: ["TSh", "Tsh"], words: ["tanzanian shilling"] },
  { name: "somali shilling", code: "SOS", words: ["somali shilling"] },
  { name: "zambian kwacha", code: "ZMW", words: ["kwacha", "zambian kwacha"] },
  { name: "rwandan franc", code: "RWF", words: ["rwandan franc"] },
  { name: "cfa franc", code: "XOF", words: ["cfa franc"] },
  { name: "sudanese pound", code: "SDG", words: ["sudanese pound"] },
  { name: "uzbekistani som", code: "UZS", words: ["uzbek som"] },
  { name: "belarusian ruble", code: "BYN", words: ["belarusian ruble", "belarusian rouble"] },
  { name: "myanmar kyat", code: "MMK", words: ["kyat", "myanmar kyat"] },
  { name: "nepalese rupee", code: "NPR", words: ["nepalese rupee", "nepali rupee"] },
  { name: "afghan afghani", code: "AFN", signs: ["؋"], words: ["afghani"] },
  { name: "fijian dollar", code: "FJD", words: ["fijian dollar", "fiji dollar"] },
  { name: "bitcoin", code: "BTC", signs: ["₿"], words: ["bitcoin"] },
  { name: "ether", code: "ETH", words: ["ether", "ethereum"] },
  // Before the euro: archives are full of them.
  {
    name: "german mark",
    code: "DEM",
    signs: ["DM"],
    words: ["german mark", "deutsche mark", "deutschmark", "d-mark", "west german mark", "mark"],
  },
  { name: "finnish markka", code: "FIM", words: ["markka", "finnish markka"] },
  { name: "netherlands guilder", code: "NLG", words: ["guilder", "dutch guilder", "netherlands guilder"] },
  { name: "peseta", code: "ESP", words: ["peseta", "spanish peseta"] },
  { name: "greek drachma", code: "GRD", words: ["greek drachma"] },
  { name: "portuguese escudo", code: "PTE", words: ["escudo"] },
  // Minor units stand for themselves: "50 cents" is 50 cents, not half a dollar.
  { name: "cent", signs: ["¢", "￠"], words: ["cent", "us cent", "euro cent", "c"] },
  { name: "penny", words: ["penny", "pennies", "pence"] },
  { name: "paisa", words: ["paisa", "paise"] },
  { name: "centavo", words: ["centavo"] },
  { name: "jiao", words: ["jiao"] },
  { name: "fen", words: ["fen"] },
  { name: "kopeck", words: ["kopeck", "kopek"] },
  { name: "satoshi", words: ["satoshi"] },
  { name: "sen", words: ["sen"] },
];

/** Minor unit → the last word of the major units it may follow, and how many make one: "3 dollars 50 cents", "8 yuan 5 jiao". */
export const minorUnits: ReadonlyMap<string, { readonly of: readonly string[]; readonly parts: number }> = new Map([
  ["cent", { of: ["dollar", "euro", "rand"], parts: 100 }],
  ["penny", { of: ["sterling"], parts: 100 }],
  ["kopeck", { of: ["ruble", "hryvnia"], parts: 100 }],
  ["paisa", { of: ["rupee"], parts: 100 }],
  ["centavo", { of: ["peso"], parts: 100 }],
  ["sen", { of: ["ringgit"], parts: 100 }],
  ["jiao", { of: ["yuan"], parts: 10 }],
  ["fen", { of: ["yuan"], parts: 100 }],
]);

/**
 * ISO codes that also number what is no money: the climate conferences (COP30), a programming language (PHP 8). Nobody writes so
 * little of the currency; amounts from here on are money.
 */
export const codesThatName: ReadonlyMap<string, number> = new Map([
  ["COP", 1000],
  ["PHP", 10],
]);

/** ISO codes that are words when written small: no money then. */
export const codesThatAreWords: ReadonlySet<string> = new Set(
  "all ang bam bob bif cad cop cup gel gip has kid mad mop pen php ron sos top try vuv".split(" "),
);
