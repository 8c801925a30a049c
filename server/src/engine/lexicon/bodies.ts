/**
 * Nouns for bodies, groups and documents, as sources of what is reported: who could be rung up, and who could not.
 */
import { words } from "./words.ts";

/** One body with an address: “the ministry”, “Harbour Police”. Also as a part of a name, with a capital. */
export const bodyNouns = words(`
  academy administration agency airline airport alliance archive army assembly association authority bank board
  body brewery broadcaster bureau cabinet campaign camp carrier cathedral centre center chain chamber charity church clinic club
  coalition college command commission committee company confederation congress consortium constabulary corporation council
  court department developer directorate division embassy employer enterprise exchange executive factory faculty federation firm
  force foundation fund gallery government group guard guild hospital house institute institution insurer intelligence inquiry kremlin
  laboratory league legislature library lobby magazine manufacturer maker military ministry mission monitor movement museum navy
  network newspaper observatory office operator opposition organisation organization outlet panel paper parliament partnership party
  pentagon police prison producer programme program prosecution publisher railway regime registry regulator retailer
  school secretariat senate service society station supplier supermarket survey syndicate taskforce team theatre thinktank trade
  tribunal trust union university utility watchdog website
`);

const papers = `
  chronicle echo express gazette globe guardian herald independent journal mail mirror news observer post record standard star sun
  telegraph times tribune
`;

/** What stands at the end of the name of a newspaper, a broadcaster or a club. */
export const titleWords = words(`
  ${papers} athletic city radio rovers television tv united wanderers
`);

/** What stands at the end of the name of a newspaper. */
export const paperWords = words(`${papers} daily sunday`);

/** What stands at the end of a company's name. */
export const companySuffixes = words(`
  ag airlines airways brands breweries bv capital co corp corporation electronics energy entertainment foods gmbh holdings inc industries insurance
  international labs lines limited llc llp logistics ltd mining motors mutual networks nv petroleum pharmaceuticals plc polling power railways
  sa software solutions spa steel stores systems technologies telecom works
`);

/** Plural nouns for people who act for a body: askable where the body is named (“Ukrainian officials”). */
export const officialGroups = words(`
  administrators aides ambassadors authorities authors commanders councillors delegates detectives diplomats executives firefighters
  forces generals inspectors investigators lawmakers lawyers leaders managers media military ministers negotiators officers officials
  organisers organizers police politicians prosecutors regulators representatives rescuers senators spokesmen spokespeople
  troops trustees
`);

/** Of these, the ones whom a reader finds by the story itself: whoever prosecutes this case, organises this event. */
export const knownByOffice = words("authors detectives firefighters organisers organizers police prosecutors");

/** Plural nouns for people at large, whom no one could ring up unless their body is named (“analysts at Example Bank”). */
export const looseGroups = words(`
  academics activists advocates allies analysts backers campaigners commentators conservatives consumers critics customers
  demonstrators democrats doctors donors economists employees experts families fans farmers friends historians hopefuls insiders
  investors journalists liberals locals members men migrants neighbours neighbors nurses observers onlookers opponents others
  parents partners passengers patients people physicians players pollsters protesters pundits rebels refugees relatives
  reporters republicans researchers residents rivals scholars scientists scholars sceptics skeptics soldiers staff
  staffers strategists students supporters surgeons survivors teachers tourists traders unionists users veterans victims villagers
  viewers volunteers voters watchers witnesses women workers
`);

/** Sources that by their nature can't be asked, whoever they are close to. */
export const anonymousSources = words("insider insiders informant informants source sources whistleblower");

/** Adjectives before a group or a document that name no body, though a capital may open them: “Western officials”. */
export const plainModifiers = words(`
  additional anonymous army civil confidential corporate current diplomatic earlier early eastern economic european federal financial
  foreign former further government health independent industry initial intelligence internal international junior key latest
  leaked leading legal local media medical military ministry more national new newspaper northern official old opposition other
  police political preliminary press previous prison private public rebel recent regional rescue rival royal security senior
  separate social southern state top unconfirmed union veteran western witness young
`);

/** Something written or measured, singular or plural. */
export const documentNouns = words(`
  account accounts analysis article audit bill book briefing bulletin complaint contract data decree document documents draft
  dossier email emails estimate estimates evidence figures filing filings findings footage forecast forecasts guidance image
  images indictment intelligence invoice invoices lawsuit leaflet letter letters log manifesto memo memos minutes news note
  notice number numbers order paper papers photograph photographs plan poll polling polls post posts press projection projections
  proposal readings records report reports research results review ruling rumours rumors statement statements statistics story
  studies study suit survey surveys text transcript transcripts treaty tweet video
`);

/** Phrases by which a source asks not to be named. */
export const anonymityWords = words("anonymity anonymous anonymously unidentified unnamed");

/** Quantifiers that make a group no one in particular. */
export const vagueQuantifiers = words("certain countless few many most numerous other others several some various");

/** Verbs whose passive reports without saying who: “it is believed”, “is understood to”. “Is expected” is no hearsay. */
export const hearsayVerbs = words(`
  allege believe claim estimate fear predict presume report rumour rumor say speculate suggest suppose suspect think understand
`);

/** What there is of it, with nobody named: “there are rumours that …”. */
export const hearsayNouns = words(`
  allegation allegations claim claims report reports rumour rumours rumor rumors speculation suggestion suggestions talk
`);

export const hearsayAdverbs = words("allegedly apparently purportedly reportedly supposedly");

/** Words for a place that end or open its name: “Quay Street”, “Lake Tarn”. */
export const placeWords = words(`
  airport arena avenue bay beach bridge cape castle city coast county creek crossing district east forest gulf hill hills hotel island islands lake
  lane mount mountain north palace park peninsula place plaza port province region resort river road sea south square stadium strait street tower town valley
  village west
`);

/** How the names of towns begin, and few first names: “Long Eaton”, “High Wycombe”, “Los Barrios”. */
export const townOpeners = words(`
  abbots bishops broken castle chipping fort grand great high kings las little long los lower market monte nether new newton old port porto
  puerto rio royal saint salt san sao st stoke upper
`);

/** Nouns by which news calls a company it has named: “the firm said”. */
export const companyNouns = words(`
  airline bank brewery broadcaster business carmaker carrier chain chipmaker club company conglomerate corporation developer drugmaker firm
  giant group housebuilder insurer lender maker manufacturer newspaper operator publisher retailer station supermarket supplier team
`);

/** Those that may stand behind the name of a place alone: “the Harrow brewery”, but not “the Harrow Post newspaper”. */
export const localCompanies = words(`
  airline bank brewery carmaker chain chipmaker company conglomerate drugmaker firm housebuilder insurer lender manufacturer publisher
  retailer supermarket supplier
`);

/** Nouns by which it calls any body it has named. */
export const genericBodies = words(`
  agency authority body charity force office organisation organization regulator union watchdog
`);

const administrations =
  "administration agency authority board body bureau commission council department directorate executive office regulator service";

const tradeBodies = words(
  "alliance association chamber confederation consortium council federation guild institute society",
);

/**
 * What a body may be in its own name or description to go by another noun: “the harbour authority” may be a board and no hospital.
 * Any body may go by a noun that is not here, and one that is called nothing by any noun.
 */
export const headsByNoun: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["agency", words(`${administrations} federation institute mission ministry observatory registry`)],
  ["authority", words(`${administrations} ministry`)],
  [
    "charity",
    words(
      "association campaign coalition federation foundation fund institute institution mission network society trust",
    ),
  ],
  ["bank", words("bank brokerage company group lender")],
  ["club", words("club company team")],
  ["force", words("army constabulary guard military navy police service")],
  ["newspaper", words("newspaper paper publisher")],
  ["office", words(`${administrations} institute registry survey`)],
  ["regulator", words(`${administrations} committee institute institution monitor observatory`)],
  ["team", words("club team")],
  ["trade association", tradeBodies],
  ["trade body", tradeBodies],
  ["industry body", tradeBodies],
  ["union", words("brotherhood union")],
  ["watchdog", words(`${administrations} committee institute institution monitor observatory`)],
]);

const publicBodyNouns =
  "army constabulary council court department government legislature ministry navy parliament party police senate tribunal union university";

/** Bodies that no one calls a group or a company. */
export const publicBodies = words(publicBodyNouns);

/** Bodies that no one calls a company, though perhaps a group. */
export const noCompanies = words(
  `${publicBodyNouns} academy administration agency authority bureau campaign charity church commission committee congress embassy ` +
    "federation inquiry institute institution intelligence office prosecution regulator watchdog center centre college hospital library " +
    "museum observatory school",
);

/** Words for whoever leads a body: the same person may be called by several. */
export const leaderRoles = words(`
  boss chair chairman chairwoman chief director head leader president
`);

/** Adjectives that are too wide to name anyone: “European officials”. */
export const regions = words(`
  african asian eastern european northern southern western
`);

/** Members of a party or a parliament, as the name of all of them: “the Tories”, “the Liberal Democrats”. Never “he” or “she”. */
export const partiesInPlural = words(`
  communists conservatives democrats dems greens liberals meps mps msps nationalists republicans socialists tories unionists
`);
