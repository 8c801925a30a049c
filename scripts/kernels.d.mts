/** The types of kernels.mjs, for the TypeScript that calls it. */
export function compileKernels(file: URL, pages?: number): Promise<Uint8Array<ArrayBuffer>>;
export function kernelModule(): Promise<string>;
export function writeKernels(): Promise<void>;
