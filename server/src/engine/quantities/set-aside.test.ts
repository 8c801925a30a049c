/** Numerals that are no quantities, and the reason that is given; and quantities that state nothing to answer for. */
import { describe, expect, test } from "vitest";
import { figuresOf } from "./reading.fixture.ts";

describe("no quantities", () => {
  const rows: readonly [prose: string, ...reasons: string[]][] = [
    ["It closed in 1998.", "date"],
    ["The talks of 11 March failed.", "date"],
    ["They met on Feb. 1, 2004.", "date", "date"],
    ["The poll ran May 13-22.", "date", "date"],
    ["He grew up in the 1970s.", "date"],
    ["The 2012 elections were close.", "date"],
    ["It starts at 10:30 a.m.", "time", "time"],
    ["The blast came at 0900 GMT.", "time"],
    ["It was her third win.", "ordinal"],
    ["The 22nd Amendment bars it.", "ordinal"],
    ["A Boeing 747 landed.", "name"],
    ["They fly the Boeing 777, the Airbus 320 and the Fokker 50.", "name", "name", "name"],
    ["They showed Halo 2, Doom 3 and Riven 4.", "name", "name", "name"],
    ["They joined the G20 group.", "name"],
    ["The Six Nations opener was abandoned.", "name"],
    ["COVID-19 spread.", "name"],
    ["The 787 Dreamliner landed.", "name"],
    ["It passed the ISO 3888-2 test.", "name", "name"],
    ["They slipped into the bottom three.", "name"],
    ["They lost their top two.", "name"],
    [
      "They back net zero, zero tolerance and zero-hours contracts.",
      "figure-of-speech",
      "figure-of-speech",
      "figure-of-speech",
    ],
    ["The 18-30 age group left.", "age-group", "age-group"],
    ["The 18 to 24 age group left.", "age-group", "age-group"],
    ["Part scp173m failed.", "name"],
    ["It lasts until at least 2008.", "date"],
    ["Bars closed at three in the morning.", "time"],
    ["World War II ended.", "name"],
    ["The shop in Reno, NV 89501 closed.", "address"],
    ["They met on may 19.", "date"],
    ["It takes effect in 2020 rather than 2018.", "date", "date"],
    ["Pope John Paul XXIII died.", "name"],
    ["Chapter IV begins.", "reference"],
    ["See page 3.", "reference"],
    ["Call 555-1234.", "reference", "reference"],
    [
      "Call the Wardens on 116 123, text 85258 or text HELP to 741741.",
      "reference",
      "reference",
      "reference",
      "reference",
    ],
    ["The house at 10 Downing Street was empty.", "address"],
    ["It runs on release 13.1.2.", "version"],
    ["1) Buy bread.", "list-marker"],
    ["1. Buy bread.\n2. Sell it.", "list-marker", "list-marker"],
    ["16 Tom Haas (Norland)", "list-marker"],
    ["After 9/11 all changed.", "date"],
    ["No one came.", "pronoun"],
    ["It was a good one.", "pronoun"],
    ["At one point he slept.", "figure-of-speech"],
    ["They led in the second half.", "ordinal", "name"],
    ["Voters 45 and older agreed.", "age-group"],
    ["The sea will rise by 2100.", "date"],
    ["The film was shot in 4K.", "name"],
    ["The song by 50 Cent is out.", "name"],
    ["It was shown on BBC Four and Channel 5 in the Gateshead Town Hall.", "name", "name"],
    ["One told us so.", "pronoun"],
    ["Banks still run OS/2 today.", "name"],
    ["A quick one-two beat them.", "figure-of-speech", "name"],
    ["It joined the global top three of brewers.", "name"],
    ["She is the first senator running for office.", "ordinal"],
    ["They want workers aged between 18 and 24.", "age-group", "age-group"],
    ["Many 20-somethings rent.", "age-group"],
    ["Homes where taxpayers are over 65 pay less.", "age-group"],
    ["The COP30 summit follows COP29, Cop 26 and COP 28.", "name", "name", "name", "name"],
    ["It was built in 1456 by a king born in 1485.", "date", "date"],
    ["The charter of 1215 was kept; the Revolt of 1381 failed.", "date", "date"],
    ["The war ran from 1337 to 1453, and he reigned (1307-27).", "date", "date", "date", "date"],
    ["Rome fell in 476 AD and Pompeii in AD 79.", "date", "date"],
    ["The 1066 invasion came in the year 1066.", "date", "date"],
    ["Its 2024/25 accounts and 2023–24 budgets are late.", "date", "date", "date", "date"],
    ["She dialled 101, he called 911, and a 999 call came.", "reference", "reference", "reference"],
    ["It is shut between junctions 30 and 31.", "name", "name"],
    ["Junctions 3, 4 and 5 are shut.", "name", "name", "name"],
    ["He had a .22 rifle, a .45-caliber gun and a 9mm pistol.", "name", "name", "name"],
    ["See example.org/help?id=40 for more.", "reference"],
    ["He sang “99 Problems” again.", "name"],
    ["She sang the song 99 Problems again.", "name"],
    ["His film 21 Grams won, and her latest hit 7 Rings sold.", "name", "name"],
    ["Her album 30 was out.", "name"],
    ["They sang with 98 Degrees and saw 50 First Dates.", "name", "name", "ordinal"],
    ["He spoke at the Under 30 Summit in May.", "name"],
    ["She starred in a boxing drama, Million Dollar Baby, and won.", "name"],
    ["He was in Ocean's Eleven and saw The Hateful Eight.", "name", "name"],
    ["She spent a day with Five and left.", "name"],
    ["Five Guys opened near Seven Sisters; a 7-Eleven closed.", "name", "name", "name", "name"],
    ["That is only half the story.", "figure-of-speech"],
    ["Some 2016 candidates came.", "date"],
    ["They meet on 8/9 January.", "date"],
  ];
  test.each(rows)("%s", (prose, ...reasons) => {
    const { quantities, notQuantities } = figuresOf(prose);
    expect(notQuantities.map(({ reason }) => reason)).toEqual(reasons);
    expect(quantities).toEqual([]);
  });
});

describe("no claims", () => {
  const rows: readonly [prose: string, ...reasons: (string | undefined)[]][] = [
    ["He is one of the best.", "pronoun"],
    ["The two were under scrutiny.", "pronoun"],
    ["It needs a 5G network.", "name"],
    ["They left three days ago.", "date"],
    ["Sales grew in the three months to March.", "date"],
    ["The 24-hour shop closed.", "figure-of-speech"],
    ["She won the 100m in Rome.", "name"],
    ["Berg led the field in the 6.6km race.", "name"],
    ["The town lies 6.6km north of the race.", undefined],
    ["Norland's 400m man will run.", "name"],
    ["She won gold in 46.45.", "time"],
    ["Berg set a personal best of 7.35 in the sprint.", "time"],
    ["The yuan is pegged to a rate of 8.28 to the dollar.", undefined],
    ["They won a place in the last 16.", "name"],
    ["They met in the Harrow Cup last 16.", "name"],
    ["They lost the last 16 matches.", undefined],
    ["She paid with a $100 bill.", "name"],
    ["He found two £20 notes.", undefined, "name"],
    ["It is a one-euro coin.", "name"],
    ["They signed a $500 billion bill.", undefined],
    ["He got a $300 bill from the vet.", undefined],
    ["She swam the 200m butterfly.", "name"],
    ["Berg wins 800m indoor title.", "name"],
    ["He ran the 3,000m steeplechase.", "name"],
    ["She is the bronze medallist over 3000m.", "name"],
    ["If she wins, the 1500m is a formality.", "name"],
    ["He left the Olympics after the Athens 10,000m in August.", "name"],
    ["He broke the 10,000m world record.", "name"],
    ["The champion walked 200m to the gate.", undefined],
    ["The top 20 banks failed.", "name"],
    ["It is in the top 20 per cent.", undefined],
    ["He is a four-star general.", "name"],
    ["More than 40 stars sang.", undefined],
    ["That is the $64,000 question.", "figure-of-speech"],
    ["Bath 19-33 Wasps", "score-list"],
    ["The 100m tower fell.", undefined],
    ["He made 102 off his bat.", undefined],
    ["They sold 245 for six at the fair.", undefined, undefined],
    ["They called on 30000 voters; calls rose to 34000.", undefined, undefined],
    ["Only one player scored.", undefined],
    ["One man was killed.", undefined],
    ["The two countries signed.", undefined],
    ["The trial lasted three days.", undefined],
    ["In the film 40 people die.", undefined],
    ["Twelve Labour MPs were there.", undefined],
    ["He sat in a Rome jail Two men were freed from.", undefined],
    ["The tax will hit 40 Labour seats.", undefined],
  ];

  test("a tie-break", () => {
    const { quantities } = figuresOf("Arden won 6-7 (6/8) 7-6 (8/6).");
    expect(quantities.map(({ noClaim }) => noClaim)).toEqual([
      undefined,
      "score-list",
      undefined,
      "score-list",
      "score-list",
    ]);
  });

  test.each([
    "He made 102 off 89 balls.",
    "Norland were 245 for six at stumps, with Root on 87 not out.",
    "Hay took 4 for 32 as they were bowled out for 187.",
    "She shot a three-under-par 69 to finish on 11 under.",
  ])("a scorecard: %s", (prose) => {
    const { quantities } = figuresOf(prose);
    expect(quantities.map(({ noClaim }) => noClaim)).toEqual(quantities.map(() => "score-list"));
  });
  test.each(rows)("%s", (prose, ...reasons) => {
    const { quantities } = figuresOf(prose);
    expect(quantities.map(({ noClaim }) => noClaim)).toEqual(reasons);
  });
});
