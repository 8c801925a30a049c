/**
 * Words that a number names rather than counts: "Route 66", "page 3", "Channel 4", "the Six Nations". Each group says why its
 * words are here. Lower case.
 */

/** Parts of texts and laws: the number points to a place in them. */
export const referenceWords: ReadonlySet<string> = new Set(
  (
    "section sections article articles clause clauses chapter chapters page pages p pp paragraph paragraphs para rule rules " +
    "regulation amendment proposition prop measure resolution directive schedule title act bill form figure fig table item " +
    "question exhibit appendix annex footnote note line verse volume vol number no nos id ref reference docket case file " +
    "ticket order lot entry invoice isbn issn tel telephone phone call fax ext extension postcode zip box code pin cert"
  ).split(" "),
);

/** Things that come in numbered sequence: the number says which, not how many. */
export const numberedThings: ReadonlySet<string> = new Set(
  (
    "channel radio route highway interstate motorway junction exit gate platform terminal runway track lane room courtroom suite flat " +
    "apartment unit building block ward floor level stage phase round group grade year week day step part season series episode " +
    "act scene book marker milepost post type class category incident complaint cell tram division league tier band zone area sector district region precinct seed number game " +
    "match race heat test lap hole set map mission apollo flight train bus line bed seat row table stand pot version generation " +
    "super pac windows android ios iphone ipad galaxy xbox playstation nintendo model mark formula boeing airbus title top"
  ).split(" "),
);

/** What sorts things by number, also before the plural of what it sorts: "type 2 diabetes patients", "phase 3 trials". */
export const sortingThings: ReadonlySet<string> = new Set(
  "article category chapter grade phase schedule section size stage tier type".split(" "),
);

/** Goods whose models have a number before them: "the 7610 phone". */
export const numberedProducts: ReadonlySet<string> = new Set(
  (
    "airliner bike boiler camera camcorder car chip computer console coupe drone engine gun handset helicopter hybrid jet laptop " +
    "locomotive model modem motorbike motorcycle notebook phone pistol plane printer processor projector revolver rifle router saloon " +
    "scanner sedan server smartphone tablet tractor turboprop watch"
  ).split(" "),
);

/** What comes in versions, of which a point parts the numbers: "USB 3.2". */
export const versionedThings: ReadonlySet<string> = new Set(
  "android bluetooth chrome directx firefox hdmi html ios java kernel linux macos opera php python release safari usb v version versions windows".split(
    " ",
  ),
);

/** Of those, the ones that also head a count when the number follows: "the top 10 firms" counts, "top 10" does not name. */
export const countedAfter: ReadonlySet<string> = new Set([
  "top",
  "set",
  "line",
  "year",
  "day",
  "week",
  "unit",
  "group",
]);

/** Numbers that are dialled in need: America, Britain, Europe, Australia. */
export const emergencyNumbers: ReadonlySet<string> = new Set(["911", "999", "112", "000", "111", "101"]);

/** Before any number that is dialled. */
export const dialling: ReadonlySet<string> = new Set("dial dials dialled dialed dialling dialing".split(" "));

/** Before an emergency number, or one in full: "call" and "ring" are done to many. */
export const callingWords: ReadonlySet<string> = new Set(
  "call calls called calling ring rings rang rung ringing phone phones phoned phoning text texted texting".split(" "),
);

/** After an emergency number: who answers there, and what. */
export const answeringWords: ReadonlySet<string> = new Set(
  "call caller callers operator operators dispatcher dispatchers handler handlers hotline line".split(" "),
);

/** What a calibre tells apart: "a .22 rifle", "9mm rounds"; in the singular. */
export const firearms: ReadonlySet<string> = new Set(
  "rifle pistol handgun revolver gun shotgun firearm weapon bullet round cartridge ammunition ammo magnum".split(" "),
);

/** Street words after a number and a name: "10 Downing Street". */
export const streetWords: ReadonlySet<string> = new Set(
  (
    "street st road rd avenue ave lane drive dr boulevard blvd place square terrace court close crescent way row gardens " +
    "parkway highway plaza walk hill mews grove"
  ).split(" "),
);

/** Codes read whole: a date that became an event, a manner of speaking, a shape. */
export const fixedNumbers: ReadonlyMap<string, "date" | "name" | "figure-of-speech"> = new Map([
  ["9/11", "date"],
  ["7/7", "date"],
  ["24/7", "figure-of-speech"],
  ["50/50", "figure-of-speech"],
  ["50-50", "figure-of-speech"],
  ["20/20", "figure-of-speech"],
  ["360-degree", "figure-of-speech"],
  ["4x4", "name"],
  ["4-4-2", "name"],
]);

/** Words before a hyphen and digits that keep their meaning, and so don't make a name of the pair: "sub-300", "post-9". */
export const numberPrefixes: ReadonlySet<string> = new Set([
  "sub",
  "magnitude",
  "mid",
  "pre",
  "post",
  "non",
  "over",
  "under",
  "top",
  "all",
  "early",
  "late",
]);

/** Names that begin with a number, which the words around do not give away; their second word has a capital. */
export const namesFromNumber: ReadonlySet<string> = new Set(
  (
    "50 cent,50 first,30 rock,60 minutes,21 savage,six nations,four seasons,seven network,nine network,five live,five eyes," +
    "big four,big three,fab four,five guys,six flags,one direction,one nation,fifty shades,three lions,three tenors,three stooges," +
    "three musketeers,three amigos,three gorges,three mile,three rivers,four tops,four corners,seven samurai,seven sisters," +
    "seven dwarfs,nine elms,nine inch,ten commandments,two ronnies"
  ).split(","),
);

/** What has a title, which may begin with a number: "the film 21 Grams". */
export const titledWorks: ReadonlySet<string> = new Set(
  (
    "album ballet band comedy documentary film lp memoir mixtape movie musical novel opera podcast sequel sitcom song thriller " +
    "track"
  ).split(" "),
);

/** Of these, words that are verbs as often, or stand for much else: titles follow them only behind an article or the like. */
export const doubtfulWorks: ReadonlySet<string> = new Set(
  "book drama game hit play programme series show single".split(" "),
);

/** "One" in these is no number: "one another", "one day". */
export const afterIdiomaticOne: ReadonlySet<string> = new Set(
  "another day way thing another's self told said says asked wrote called described".split(" "),
);
export const beforePronounOne: ReadonlySet<string> = new Set(
  (
    "no the this that which every any some each another only new good bad big great last next first right wrong better best " +
    "other old young little small same important difficult tough special lone such a an not"
  ).split(" "),
);
