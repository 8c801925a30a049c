/** Words that stand before or for a person: forms of address, titles, role nouns, and first names by gender. */

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

export type Gender = "female" | "male";

/** Forms of address and titles that tell the gender; lower case, without a point. */
export const genderedTitles: ReadonlyMap<string, Gender> = new Map([
  ...words(`
    mr sir lord king prince duke baron brother father mister monsieur herr shri congressman assemblyman councilman
    alderman spokesman businessman policeman salesman fisherman cameraman frontman grandfather husband son uncle
    nephew widower man boy actor waiter
  `).map((word) => [word, "male"] as const),
  ...words(`
    mrs ms miss lady dame queen princess duchess baroness sister mother madame frau smt congresswoman assemblywoman councilwoman
    alderwoman chairwoman spokeswoman businesswoman policewoman saleswoman camerawoman grandmother wife daughter aunt niece widow
    woman girl actress waitress
  `).map((word) => [word, "female"] as const),
]);

/** Titles that stand right before a name, abbreviated or whole; lower case, without a point. */
export const titles: ReadonlySet<string> = new Set([
  ...genderedTitles.keys(),
  ...words(`
    adm admiral adv ambassador archbishop attorney bishop brig brigadier capt captain cardinal chairman chairperson chancellor chef chief cllr
    coach col colonel commander commissioner congressman congresswoman const constable councillor cpl cr deputy detective director dj doctor dr
    emir fr gen general gov governor imam insp inspector judge justice lance lt lieutenant maj major mayor mec mep minister mp msp officer pastor
    pope premier president prime prof professor rabbi rep representative rev reverend secretary sen senator sergeant sgt sheikh
    sheriff speaker staff superintendent supt tánaiste taoiseach trooper
  `),
]);

/** Nouns for one person by what they do or are; the plural with -s is a group. */
export const roleNouns: ReadonlySet<string> = new Set(
  words(`
    accountant activist actor actress batsman bowler boxer broadcaster champion choreographer comedian composer controller
    cyclist defender designer dj dramatist drummer filmmaker footballer frontman goalkeeper golfer guitarist host jockey
    midfielder model novelist performer playwright presenter prisoner racer rapper referee rider runner seller sculptor skater
    skier sprinter star striker swimmer winger winner adviser advisor aide ambassador analyst archaeologist architect artist
    astronomer attorney auditor
    author baker banker barrister biologist bishop boss builder campaigner candidate captain carpenter chair chairman chairperson
    chairwoman chancellor chef chemist chief clerk climber coach columnist commander commentator commissioner congressman
    congresswoman conservationist constable consultant contractor coroner correspondent councillor counsel counsellor critic curator
    dealer dean defendant delegate democrat demonstrator deputy detective developer diplomat director doctor driver ecologist
    economist
    editor educator employee engineer envoy epidemiologist executive expert farmer father fellow fighter financier fireman
    firefighter fisherman forester founder founder gardener general geologist governor grandfather grandmother guard head
    headteacher historian hotelier hydrologist inspector instructor investigator investor journalist judge keeper lawmaker lawyer leader
    lecturer lieutenant lobbyist magistrate manager mayor mechanic member meteorologist midwife minister mogul mother mp msp
    musician narrator negotiator
    neighbour neighbor nurse officer official ombudsman operator organiser organizer owner painter paramedic partner passenger pastor
    patient pharmacist physician physicist pilot planner player poet policeman policewoman politician pollster premier president
    priest principal producer professor prosecutor psychiatrist psychologist publisher ranger rapporteur reporter representative
    republican researcher resident scholar scientist secretary senator sergeant shepherd sheriff shopkeeper singer skipper
    sociologist solicitor spokesman spokesperson spokeswoman statistician strategist student superintendent supporter surgeon
    surveyor teacher technician tourist trader translator treasurer trustee veteran veterinarian vet victim volunteer voter widow
    widower witness woman man boy girl person worker writer zoologist
    broker businesswoman collector courier creator dancer gunman hacker heir landlord landlady librarian
    mathematician nun organist pundit rabbi retiree sailor sommelier stockbroker tenant tycoon undersecretary uncle
    usher waiter waitress
    beekeeper bricklayer carer cashier childminder deckhand dentist electrician fishmonger greengrocer
    grocer hairdresser homeowner labourer landowner optician plumber postman postmistress receptionist undertaker
    anaesthetist anthropologist assistant astrophysicist botanist butcher cardiologist caretaker cleaner climatologist criminologist
    crofter dermatologist geneticist immunologist joiner microbiologist miner neurologist neuroscientist novelist nutritionist
    obstetrician oceanographer oncologist paediatrician pathologist pensioner physiotherapist publican radiologist roofer seismologist
    therapist trainee vicar virologist volcanologist welder
  `),
);

/** Of these and of titles, the ones that many bear for a surname: “Ann Baker”, “Mr King”. */
export const surnamesOfRoles: ReadonlySet<string> = new Set(
  words(`
    baker baron bishop butcher carpenter champion constable courier dean driver duke farmer forester gardener head joiner judge king lord
    major painter player pope prince ranger rider shepherd singer winner
  `),
);

/** Of these, the ones that are as often said of a company: “the phone operator”, “the game’s publisher”. */
export const rolesOfEither: ReadonlySet<string> = new Set(
  words("broadcaster builder designer developer miner operator organiser organizer owner producer publisher seller"),
);

/** Of these, the ones whose plural may as well be things: “three generals” are people, “12 models” mostly cars. */
export const rolesOfThings: ReadonlySet<string> = new Set([
  ...rolesOfEither,
  ...words("chair cleaner controller counsel fellow fighter guard head host keeper model partner planner star winner"),
]);

/** Of these, the ones who speak for a body: “a spokeswoman” alone is the voice of the body last named. */
export const voiceNouns: ReadonlySet<string> = new Set(words("spokesman spokesperson spokeswoman representative"));

/** Of these, the ones who mostly speak of somebody else: “Hay was jailed. The judge said …” is not Hay. */
export const rolesOfOnlookers: ReadonlySet<string> = new Set(
  words(
    "coroner detective interviewer judge magistrate neighbor neighbour onlooker paramedic pathologist prosecutor surgeon victim witness",
  ),
);

/** Those whose trade it is to ask: what is said below their question is the answer. */
export const rolesOfQuestioners: ReadonlySet<string> = new Set(
  words(
    "attorney barrister coroner counsel detective host interviewer journalist journalists judge lawyer magistrate moderator officer presenter prosecutor reporter reporters",
  ),
);

/** Nouns by which news calls whoever it has given one of these roles. */
export const nounsOfRoles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    academic: "economist historian lecturer prof professor psychologist researcher scientist sociologist",
    lawmaker: "congressman congresswoman mp msp rep representative sen senator td",
    legislator: "congressman congresswoman mp msp rep representative sen senator td",
    medic: "doctor dr nurse paramedic surgeon",
    politician: "congressman congresswoman councillor governor mayor minister mp msp sen senator td",
    scientist: "astronomer biologist chemist epidemiologist geologist physicist psychologist",
  }).map(([noun, roles]) => [noun, new Set(words(roles))]),
);

/** Parts of names that stand in lower case inside them. */
export const nameParticles: ReadonlySet<string> = new Set(
  words("al bin da de del della der di dos du el ibn la le ten ter van von y"),
);

export const generationSuffixes: ReadonlySet<string> = new Set(words("ii iii iv jr jnr sr snr"));

const femaleNames = words(`
  abigail ada adele aisha alexandra alice alicia alina aliya alison allison amanda amara amelia amina amy ana anastasia andrea
  angela angelina anita ann anna anne annie anya astrid audrey aya ayesha barbara beatrice becky beth bethany bianca birgit
  bonnie brenda bridget brigitte camila camille carla carmen carol caroline carolyn carrie catherine cathy cecilia celia charlotte
  cheryl chiara chloe christina christine cindy claire clara claudia connie constance cora courtney crystal cynthia daisy dana
  daniela dawn deborah debra delia denise diana diane dina dolores dominique donna doris dorothy edith eileen elaine eleanor elena
  elif elisa elizabeth ella ellen eloise emilia emily emma erica erika erin estelle esther eva evelyn faith farah fatima fatma
  felicity fiona florence frances francesca freya gabriela gail gemma georgia geraldine gillian gina giorgia gloria grace greta
  gwen hannah harriet hazel heather heidi helen helena henrietta hilary hillary holly hope ida ilona imogen ines ingrid irena irene
  irina iris isabel isabella isabelle isla ivana ivy jacqueline jane janet janice jasmine jeanne jemima jenna jennifer jenny
  jess jessica jill jo joan joanna joanne jocelyn josephine joy joyce judith judy julia juliana julie juliet june kaja karen karin
  karla kate katarina katherine kathleen kathryn kathy katie katrina katya kayla keiko kelly kerry khadija kirsten kirsty krista
  kristen kristin kristina lara larisa laura lauren layla lea leah leila lena leonie leticia leyla lidia liliana lilian
  lily lina linda lisa lola lorna lorraine louise lucia lucinda lucy ludmila luisa lydia lynn mabel madeleine madison maggie maia
  mai maja mandy margaret margarita maria mariam mariana marianne marie marina marion marjorie marta martha martina mary maryam
  matilda maureen maxine maya megan mei melanie melissa mercedes meredith mette mia michelle mina mira miranda miriam moira molly
  mona monica nadia nadine nancy naomi natalia natalie natasha nell nicola nicole nina noor nora noura odette olena olga olivia
  oksana paige pamela patricia paula paulina pauline penelope penny petra philippa phoebe phyllis polly priscilla priti priya rachel
  rania rebecca regina renata rhoda rita roberta rosa rosalind rose rosemary rowena ruth sabina sabrina sadia sally salma samantha
  samira sandra sara sarah sasha saskia shannon sharon sheila shirley sigrid simone siobhan sofia sonia sophia sophie stacey stella
  stephanie sue susan susanna suzanne svetlana sylvia tamara tamsin tania tanya tara tatiana teresa tess tessa thelma theresa tina
  tracey tracy ursula valentina valerie vanessa vera veronica victoria viktoria violet virginia vivian wanda wendy whitney xenia
  yasmin yelena yuki yulia yuliia yvette yvonne zadie zahra zainab zara zoe zoya zuzana
`);

const maleNames = words(`
  aaron abdul abdullah abraham adam adrian ahmad ahmed aidan alan alastair albert aleksandr alejandro alessandro alexander
  alexei alfred ali alistair allan allen alvaro amir amit andre andreas andrei andrew andriy andy angus anthony antoine anton antonio
  arjun arnold arthur artem asif august barack barney barry bart ben benjamin bernard bernie bill billy bob bobby boris brad bradley
  brandon brendan brett brian bruce bruno bryan burak byron calum calvin cameron carl carlos carlo cedric cesar charles charlie
  chris christian christoph christophe christopher chuck clarence clark clive colin conor connor corey craig cyril dale damian
  damien dan daniel danny darren dave david dean declan denis dennis derek dermot desmond diego dieter dimitri dirk dmitri dmytro
  dominic don donald douglas duncan dwight dylan eamonn earl eddie edgar eduardo edward edwin eliot elliott emeka emil emmanuel
  enrique eric erik ernest ernesto ethan eugene evan ewan farid felipe felix ferdinand fergus fernando finn florian francesco
  francis francisco frank franz fred frederick fritz gabriel gareth garry gary gavin geoff geoffrey george gerald gerard gerry
  giles giovanni giuseppe glen glenn gordon graeme graham grant greg gregor gregory guido gunther gustav guy hakan hamid hamish
  hans harold harry harvey hassan hector heinrich henri henrik henry herbert herman hiroshi howard hugh hugo hussein ian ibrahim igor
  ihor ilya imran isaac ismail ivan ivor jack jackson jacob jacques jaime jake jakob jamal james jamie jared jason javier jay
  jeff jeffrey jeremy jerome jerry jesse jim jimmy joachim joaquin joe joel johan johann john johnny jon jonas jonathan jordan jorge
  jose josef joseph josh joshua juan julian jurgen justin kamal karim karl keith ken kenneth kevin khaled kieran kirill klaus konrad
  konstantin kurt kyle lachlan lars laurence laurent lawrence len leo leon leonard leonardo leonid leroy lewis liam lloyd
  lorenzo louis luc luca lucas ludwig luigi luis luke mahmoud malcolm manuel marc marcel marcelo marco marcus mario mark markus
  marlon marshall martin marvin mateo matt matteo matthew matthias maurice max maxim mehmet michael michel miguel mihai mike mikhail
  miles milan mitch mohamed mohammad mohammed moses muhammad murray mustafa mykola nathan nathaniel neil nelson niall nicholas nick
  nico nigel nikolai nikhil noah noel norman olaf oleg oleksandr oleksii oliver omar orlando oscar osman otto owen pablo paddy
  paolo pascal patrick paul pavel pavlo pedro per percy pete peter petr petro phil philip philippe pierre piers piotr quentin rafael
  rahul rainer raj rajiv ralph ramon randy raoul raul ravi ray raymond reginald rene reuben rex ricardo richard rick rob robert
  roberto rod rodney roger roland rolf roman ron ronald ronnie rory ross rowan roy rudolf rupert russell rustem ryan salman
  salvador samir samuel sanjay santiago scott sean sebastian serge sergei sergey serhii seth shane shaun sid sidney simon
  spencer stan stanley stefan stephen sterling steve steven stewart stuart sven taras tariq ted terence terry theo theodore thierry
  thomas tim timothy toby todd tom tomas tommy tony travis trevor tristan tyler umar vadim valentin vasyl viktor victor vincent
  vitaliy vitaly vlad vladimir volodymyr wallace walter warren wayne werner wesley wilhelm will william winston wolfgang xavier
  yaroslav yevhen yuri yusuf yves zachary zoltan
`);

/** Names given to both: first names that tell no gender. */
const namesOfBoth = words("alex ashley jean kim lee leslie robin sam");

/** Of every first name, and undefined where it is given to both. */
export const genderOfFirstName: ReadonlyMap<string, Gender | undefined> = new Map<string, Gender | undefined>([
  ...[...namesOfBoth].map((name) => [name, undefined] as const),
  ...femaleNames.map((name) => [name, "female"] as const),
  ...maleNames.map((name) => [name, "male"] as const),
]);
