/** The door of `features`: hover, code actions, symbols… as plain data in offsets. No protocol, no file system. */
export {};
