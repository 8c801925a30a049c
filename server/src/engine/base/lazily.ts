/** Properties that are worked out when they are first read: what nobody asks for costs nothing. */
import { Attachment } from "./attachment.ts";

interface Later {
  readonly make: () => unknown;
  made?: { readonly value: unknown };
}

const waiting = new Attachment<object, Map<string, Later>>();

/** `known` itself, with a property more for each maker; its answer stays. */
export function lazily<Known extends object, More extends object>(
  known: Known,
  makers: { readonly [Name in keyof More]: () => More[Name] },
): Known & More {
  const later = waiting.get(known) ?? new Map<string, Later>();
  waiting.set(known, later);
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    later.set(name, { make });
    Object.defineProperty(known, name, { enumerable: true, get: getterOf(name) });
  }
  return known as Known & More;
}

/**
 * The same for all objects. A getter is part of an object's shape, and V8's shapes are old from the start: each with a getter of its own
 * kept what that getter knew, a whole analysis, until the slow collection.
 */
function getterOf(name: string): (this: object) => unknown {
  const known = getters.get(name);
  if (known) return known;
  const getter = function (this: object): unknown {
    const later = waiting.get(this)!.get(name)!;
    later.made ??= { value: later.make() };
    return later.made.value;
  };
  getters.set(name, getter);
  return getter;
}

const getters = new Map<string, (this: object) => unknown>();
