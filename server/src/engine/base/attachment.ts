/**
 * What one part of the program keeps of an object that another part made. A `WeakMap` would do the same, but V8's quick collection of
 * young objects takes all values of a map that has grown old for living, with whatever they hold: each keystroke's readings would stay
 * until the slow one. A value that lies on its object goes with it.
 */

/** A constructor that answers with another object puts the private fields of its subclasses on that one. */
class Other {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: that is the point
    return object;
  }
}

class Attachments extends Other {
  /** By turns the attachment and its value: an object has a few of them at most. */
  readonly #all: unknown[] = [];

  static of(object: object): unknown[] | undefined {
    return #all in object ? object.#all : undefined;
  }

  static make(object: object): unknown[] {
    return #all in object ? object.#all : new Attachments(object).#all;
  }
}

/** Values on objects, unseen: no key, no copy in a spread, nothing in JSON. Frozen objects take them too. */
export class Attachment<Owner extends object, Value> {
  get(owner: Owner): Value | undefined {
    const all = Attachments.of(owner);
    const at = all ? all.indexOf(this) : -1;
    return at < 0 ? undefined : (all![at + 1] as Value);
  }

  set(owner: Owner, value: Value): void {
    const all = Attachments.make(owner);
    const at = all.indexOf(this);
    if (at < 0) all.push(this, value);
    else all[at + 1] = value;
  }

  delete(owner: Owner): void {
    const all = Attachments.of(owner);
    const at = all ? all.indexOf(this) : -1;
    if (at >= 0) all!.splice(at, 2);
  }
}
