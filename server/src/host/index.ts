/** The door of `host`: the only place with Node's modules: files, globs, git, caches, workers, model loading. */
export {};
