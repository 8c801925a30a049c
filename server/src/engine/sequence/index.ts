/** The door of `sequence`: the decoder of a trained sequence model. Weights arrive as bytes; it knows nothing of news. */
export {};
