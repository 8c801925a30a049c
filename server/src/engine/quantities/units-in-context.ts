/**
 * Which of two units a word means where it stands: pounds are sterling or a weight, “mb” is what lines carry or how the air presses, “kn”
 * the speed of a ship or what a shop in Zagreb took.
 */
import { scales, type Unit, unitByWords } from "../lexicon/index.ts";
import { bySign, byWords } from "./currency-signs.ts";
import type { Figure, Scene } from "./figure.ts";

/** `unit` as what it means here. The pound is money beside millions or the words of money, else a weight. `letters`: the unit as written. */
export function unitInContext(
  scene: Scene,
  figure: Figure,
  unit: Unit,
  endToken: number,
  letters = scene.text(endToken - 1),
): Unit {
  if (unit.name === "megabit" && letters === "mb") {
    if (isAirPressure(scene, figure)) return millibar;
    // "512mb of storage": lines carry bits, and what keeps them bytes.
    const kept = scene.lower(scene.lower(endToken) === "of" ? endToken + 1 : endToken);
    if (/^(?:ram|memory|storage|card|disk)$/.test(kept)) return unitByWords.get("megabyte")!;
  }
  if (unit.name === "knot" && letters === "kn" && isPriced(scene, figure)) return kuna;
  if (unit.name !== "pound" || /^lbs?$/i.test(letters)) return unit;
  const next = scene.lower(endToken);
  if (next === "of" && (!figure.hasScale || weighedInPounds.has(scene.lower(endToken + 1)))) return unit;
  if (figure.hasScale || /^(?:note|coin|shop|fine|bill|prize|fee|deal)s?$/.test(next)) return sterling;
  // "5 pounds 20 pence", "5 pounds and 20 pence"
  const minor = endToken + (next === "and" ? 2 : 1);
  if (/^(?:pence|penny)$/.test(scene.lower(minor)) || /^\d+p$/.test(scene.lower(minor - 1))) return sterling;
  return isPriced(scene, figure) || convertsSum(scene, figure) ? sterling : unit;
}

/** "$150,000 (| 77,800 pounds)": in brackets right behind a sum; what costs $40 and weighs is a thing: "a $40 bag (50 pounds)". */
function convertsSum(scene: Scene, { firstToken }: Figure): boolean {
  if (scene.text(firstToken - 1) !== "(") return false;
  let at = firstToken - 2;
  if (byWords.has(scene.lower(at))) return true;
  while (scales.has(scene.lower(at))) at--;
  return scene.isNumber(at) && bySign.has(scene.text(at - 1));
}

/** The words before the figure speak of money. */
function isPriced(scene: Scene, figure: Figure): boolean {
  for (let at = figure.firstToken - 1; scene.first <= at && figure.firstToken - 12 < at; at--) {
    if (scene.text(at) === ";") return false;
    if (moneyWords.has(scene.lower(at))) return true;
  }
  return false;
}

/** "a central pressure of 965 mb": lines carry megabits, the air millibars, between a typhoon's and a frosty calm's. */
function isAirPressure(scene: Scene, { firstToken, endToken, value }: Figure): boolean {
  if (value < 850 || 1090 < value) return false;
  const end = Math.min(scene.end, endToken + 4);
  for (let at = Math.max(scene.first, firstToken - 8); at < end; at++) if (ofWeather.test(scene.lower(at))) return true;
  return false;
}

const ofWeather = /^(?:pressure|barometer|barometric|storm|hurricane|typhoon|cyclone|anticyclone)$/;

const millibar: Unit = { name: "millibar", kind: "measure" };

/** "kn" is the knot at sea and was the kuna in a shop, until 2023. */
const kuna: Unit = { name: "croatian kuna", kind: "measure" };
const sterling: Unit = { name: "pound sterling", kind: "measure" };

/** Of which there are millions of pounds in weight: "pounds of public money" are sterling. */
const weighedInPounds: ReadonlySet<string> = new Set(
  (
    "apples beef butter carbon cargo cheese chicken coal cocaine coffee copper corn cotton debris dynamite equipment explosives fertilizer " +
    "fish flour food force fruit fuel garbage gold grain ground heroin honey ice lead litter lobster marijuana meat methamphetamine milk nitrogen " +
    "plastic pork potatoes poultry pressure produce pushing rice rock salmon salt sand shrimp steel sugar thrust tobacco tomatoes trash turkey " +
    "uranium waste water weight wheat wool"
  ).split(" "),
);

const moneyWords: ReadonlySet<string> = new Set(
  (
    "cost costs costing pay pays paid paying price prices priced profit profits sales salary wages fee fees fined fine worth " +
    "spent spend spending sold sell bought buy raised raise invest invested earn earned earns cash money fund funds tax debt " +
    "loan budget income revenue turnover bill bills charge charged prize"
  ).split(" "),
);
