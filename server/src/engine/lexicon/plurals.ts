/**
 * English nouns in number: which words are plural, and the singular each belongs to. Regular endings are rules
 * (`singularOf`); the tables hold what rules get wrong. After Huddleston & Pullum 2002, ch. 18.
 */

/** Plurals with no final "s", and a few whose singular no rule finds. Unchanged ones map to themselves. */
const irregularPlurals: ReadonlyMap<string, string> = new Map(
  (
    "people:people men:man women:woman children:child feet:foot teeth:tooth mice:mouse geese:goose lives:life wives:wife " +
    "knives:knife leaves:leaf halves:half thieves:thief wolves:wolf shelves:shelf loaves:loaf calves:calf elves:elf " +
    "selves:self scarves:scarf media:medium data:data criteria:criterion phenomena:phenomenon bacteria:bacterium " +
    "strata:stratum referenda:referendum alumni:alumnus fungi:fungus cacti:cactus nuclei:nucleus crises:crisis " +
    "analyses:analysis bases:base theses:thesis diagnoses:diagnosis hypotheses:hypothesis oases:oasis axes:axis " +
    "indices:index vertices:vertex matrices:matrix appendices:appendix police:police staff:staff cattle:cattle fish:fish " +
    "sheep:sheep deer:deer aircraft:aircraft spacecraft:spacecraft personnel:personnel crew:crew offspring:offspring " +
    "series:series species:species means:means headquarters:headquarters barracks:barracks troops:troop policemen:policeman " +
    "policewomen:policewoman firemen:fireman gunmen:gunman fishermen:fisherman businessmen:businessman " +
    "congressmen:congressman servicemen:serviceman spokesmen:spokesman grandchildren:grandchild schoolchildren:schoolchild " +
    "salmon:salmon trout:trout youth:youth folk:folk livestock:livestock poultry:poultry infantry:infantry " +
    "runners-up:runner-up passers-by:passer-by movies:movie cookies:cookie zombies:zombie rookies:rookie ties:tie " +
    "pies:pie lies:lie dies:die selfies:selfie calories:calorie prairies:prairie hoodies:hoodie smoothies:smoothie " +
    "shoes:shoe toes:toe canoes:canoe heroes:hero potatoes:potato tomatoes:tomato echoes:echo vetoes:veto " +
    "buses:bus gases:gas viruses:virus bonuses:bonus campuses:campus caucuses:caucus statuses:status censuses:census " +
    "horses:horse houses:house nurses:nurse courses:course cases:case purchases:purchase uses:use causes:cause " +
    "phases:phase phrases:phrase releases:release increases:increase decreases:decrease licenses:license expenses:expense " +
    "defenses:defense offenses:offense responses:response promises:promise exercises:exercise premises:premise " +
    "enterprises:enterprise franchises:franchise spouses:spouse blouses:blouse roses:rose noses:nose doses:dose " +
    "hoses:hose databases:database diseases:disease leases:lease murals:mural axles:axle aches:ache caches:cache " +
    "headaches:headache avalanches:avalanche"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Singular words that end like plurals. */
const singularInS: ReadonlySet<string> = new Set(
  (
    "is was has does its his this us as plus minus versus per thus yes always perhaps besides gas bus bias christmas texas " +
    "kansas arkansas illinois dallas paris athens brussels wales hawaii mars venus jesus james charles thomas chris lewis " +
    "jones williams davis harris adams evans news physics economics politics mathematics athletics gymnastics ethics tennis " +
    "basis crisis analysis thesis emphasis diagnosis virus status census campus chaos cosmos canvas atlas alias lens " +
    "iris iphones-s ex-boss headquarters across towards afterwards sometimes overseas indoors outdoors upstairs downstairs " +
    "less unless express process access success congress princess mess pass class boss loss cross press stress dress glass " +
    "mass grass gross business witness illness fitness happiness address progress wilderness fortress actress hostess " +
    "waitress mistress actress wireless homeless careless countless endless helpless jobless reckless ruthless useless " +
    "focus bonus consensus surplus corpus genius radius stimulus apparatus prospectus caucus discus circus " +
    "serious previous various famous dangerous religious obvious numerous enormous nervous anonymous continuous ambitious " +
    "curious generous precious suspicious unanimous courageous disastrous indigenous infectious notorious outrageous " +
    "prestigious rebellious simultaneous spacious tremendous unconscious vicious victorious vigorous bogus"
  ).split(" "),
);

/** Plural nouns that stand before the noun that is counted: "two sports fans", "40 sales staff". */
export const attributivePlurals: ReadonlySet<string> = new Set(
  (
    "sports singles doubles drugs sales arms savings customs goods rights earnings futures communications operations systems clothes news " +
    "police staff crew aircraft fish media data youth cattle sheep livestock"
  ).split(" "),
);

/** "chairmen", "gunmen", "frontwomen". */
function isMenPlural(lower: string): boolean {
  return lower.length > 4 && lower.endsWith("men") && !/^(?:speci|regi|abdo|acu|stami|ra|a|ye|oma)men$/.test(lower);
}

export function isPlural(lower: string): boolean {
  if (irregularPlurals.has(lower) || isMenPlural(lower)) return true;
  const last = lower.charCodeAt(lower.length - 1);
  if (last !== 115 || lower.length < 3) return false;
  const before = lower.charCodeAt(lower.length - 2);
  // "-ss", "-us", "-is" are singular ("boss", "virus", "crisis"); the exceptions are in the table above.
  if (before === 115 || before === 117 || before === 105 || before === 39) return pluralsInUs.has(lower);
  return !singularInS.has(lower);
}

const pluralsInUs: ReadonlySet<string> = new Set(
  "menus gurus emus gnus skis taxis bikinis emojis bus-es safaris".split(" "),
);

/** The singular of a plural; any other word comes back as it is. Lower case in, lower case out. */
export function singularOf(lower: string): string {
  const irregular = irregularPlurals.get(lower);
  if (irregular !== undefined) return irregular;
  if (isMenPlural(lower)) return `${lower.slice(0, -2)}an`;
  if (!isPlural(lower)) return lower;
  if (lower.endsWith("ies") && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith("sses") || lower.endsWith("shes") || lower.endsWith("xes") || lower.endsWith("zzes"))
    return lower.slice(0, -2);
  if (lower.endsWith("ches")) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

/** Comparative or superlative → its adjective, for those that count nouns in news: "smaller firms", "the six largest cities". */
export const plainAdjective: ReadonlyMap<string, string> = new Map(
  (
    "smaller:small smallest:small larger:large largest:large bigger:big biggest:big older:old oldest:old elder:old " +
    "younger:young youngest:young newer:new newest:new higher:high highest:high lower:low lowest:low longer:long " +
    "longest:long shorter:short shortest:short greater:great greatest:great earlier:early earliest:early later:late " +
    "latest:late richer:rich richest:rich poorer:poor poorest:poor stronger:strong strongest:strong weaker:weak " +
    "weakest:weak faster:fast fastest:fast slower:slow slowest:slow wealthier:wealthy wealthiest:wealthy heavier:heavy " +
    "heaviest:heavy cheaper:cheap cheapest:cheap better:good best:good worse:bad worst:bad taller:tall tallest:tall " +
    "wider:wide widest:wide deeper:deep deepest:deep busier:busy busiest:busy brighter:bright " +
    "brightest:bright closer:close closest:close colder:cold coldest:cold dearer:dear dearest:dear finer:fine finest:fine hotter:hot " +
    "hottest:hot nearer:near nearest:near safer:safe safest:safe thinner:thin thinnest:thin tougher:tough toughest:tough deadlier:deadly deadliest:deadly"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
