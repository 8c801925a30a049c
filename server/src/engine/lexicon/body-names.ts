/**
 * What shows that a name is a body's and not a person's. All lower case. Nouns for bodies and ends of their names (`bodies.ts`) show it
 * too; here are the words that show it in names alone.
 */
import { words } from "./words.ts";

/** Wherever it stands in a name. */
export const bodyNameWords = words(`
  action advice agence aid amnesty analytics arts associated associates avenue banking books brands brothers buses cancer care
  children citizens climate coastguard commons consultants consulting customs cymru defence development digital diocese
  economics education electric engineering environment estates ethics europe exchequer festival films finance fire foods forum
  freedom games gardens gas greenpeace health heritage homes housing human humanitarian initiative insight insights ipsos
  jazeera justice kingdom labs land law legal leisure live macroeconomics management marine maritime markets media medical
  mori music médecins nations nature nuclear nursing oil online opera orchestra oxfam palace parliamentary patrol pensions
  pharma pictures planning policy press productions project properties public publications publishing quarterly quay rail
  rebellion refuge relief rescue research reserve resources reuters review rights road safety sans savanta schools science
  sciences secrets services sport sports square statistics stores strategy street studies studios supreme tax technology
  tracker trading training transport travel treasury unicef unions universities ventures verify vision watch water wealth
  weekly welfare welle wildlife workers world yougov youth zoo
`);

/** At its beginning alone: as a last word it may be a family name. */
export const bodyNameOpeners = words(`
  british central der die east el global great greater il las le les los new north old open royal south the west
`);

/** Of all these and of nouns for bodies, those that are family names as well: “Charlotte Church”, “Jude Law”. */
export const bodyWordsAndSurnames = words(`
  bank camp carrier chamber church city court force guard house land law mail monitor post power record star steel sun trade
`);

/** Bodies whose names read like a person's. */
export const bodiesNamedLikePeople: ReadonlySet<string> = new Set([
  "carbon brief",
  "credit suisse",
  "fianna fáil",
  "fine gael",
  "full fact",
  "goldman sachs",
  "jaguar land rover",
  "jones lang lasalle",
  "knight frank",
  "merrill lynch",
  "morgan stanley",
  "plaid cymru",
  "red crescent",
  "red cross",
  "redfield wilton",
  "sinn fein",
  "sinn féin",
  "standard chartered",
  "wells fargo",
]);

/** What stands behind a person's name for an office, an honour or a degree. */
export const postNominals = words("cbe frs jp kbe kc kcb mbe md mep mp msp obe om phd qc");

/** Capitals that stand for no body: things, offices and measures. */
export const lettersOfNoBody = words(`
  aest aids ai bn bst cac cd ceo cfo coo cv dax dna dvd fc ftse gcse gcses gdp gmt gnp gp gps hd hdtv hiv ict id ii iii iv ip iptv iq it lcd mba md
  mec mecs mep meps mp mps msp msps ok pc pcs phd pm pr pvr qc rfid rna sms suv suvs tb tv url usb vat vip vp xi
`);

/** States in letters and bodies of theirs or of many: no firm, club or newspaper. */
export const publicLetters = words(`
  cbo cdc cia ecb epa eu fao fbi fda fec fsa gao hmrc iaea imf mi5 mod nasa nato nhs noaa oecd ofgem ofsted ons opec sec uk un unesco
  unhcr unicef us usa who wto
`);

/** Bodies that give out figures, as a note in brackets behind one names them: “2.3% (ONS)”. */
export const figureBodies = words(`
  abs afp ap bbc bcc bea bls boe brc cbi cbo cdc cftc cms cqc dcms defra dfe dft destatis dhsc dwp ecb ecdc eea efsa eia ema epa eurostat
  faa fao fbi fca fda fdic fema fhfa gallup gao hmrc hse iaea iata icao icm iea ifo ifs iihs ilo imf imo insee ipcc ippr ipsos irs istat
  itu iucn kff mori nao nasa nato nber nhs nhtsa niesr nisra noaa nspcc obr oecd ofcom ofgem ofsted ofwat ons opec pew pwc reuters rics
  rki rspb savanta sec sipri smmt statcan tfl tuc ucas ukhsa unaids unctad undp unep unesco unfpa unhcr unicef unodc usda usgs wfp who
  wipo wmo wto yougov
`);

/** What some bodies are that no word of their name says; as it is written, for “PCs” are no union. */
export const sortsOfBodies: ReadonlyMap<string, string> = new Map([
  // Trade bodies.
  ...["ABI", "ABTA", "BCC", "BPI", "BRC", "CBI", "IATA", "MPAA", "RIAA", "SMMT", "UK Finance", "UKHospitality"].map(
    (name) => [name, "association"] as const,
  ),
  ...["Age UK", "Barnardo's", "Barnardo’s", "Mencap", "NSPCC", "Oxfam", "RNIB", "RSPB", "RSPCA"].map(
    (name) => [name, "charity"] as const,
  ),
  ..."ASIC CMA CQC CRTC FCA FCC FDA FTC ICASA Icasa Ofcom Ofgem Ofqual Ofwat"
    .split(" ")
    .map((name) => [name, "regulator"] as const),
  ...(
    "AMCU Aslef ASLEF Bectu COSATU Cosatu CUPE CWU Denosa DENOSA FBU GMB NASUWT Nehawu NEHAWU NEU NUJ NUM NUMSA Numsa NUT PCS POA RCN RMT " +
    "SADTU Sadtu SEIU SIPTU Siptu TSSA UAW UCATT Ucatt UCU UFCW Unifor Unison UNISON Unite USDAW Usdaw"
  )
    .split(" ")
    .map((name) => [name, "union"] as const),
]);

/** Whose association is a union: “the Harrow Miners’ Federation”. */
export const unionMembers = words("employees firefighters miners nurses pilots teachers workers");
