/** What is read of a disk to judge an article. Given from outside: Node's, or the files that an editor hands to a browser's worker. */

/** Paths are absolute, with forward slashes. */
export interface Disk {
  /** Changes when the file does; undefined where no file lies. */
  stampOf(path: string): string | undefined;
  /** True where anything lies, be it a folder. */
  has(path: string): boolean;
  /** The whole text, a byte-order mark included. @throws FileError */
  readText(path: string): string;
  /** Where the path leads once links are followed, be there anything or not; undefined where links lead in a circle. */
  realPath(path: string): string | undefined;
  /** As paths are written here. @param folder where a relative path counts from; the working directory, or the top, unless given */
  absolutePath(path: string, folder?: string): string;
  /** One spelling for paths that name one file: some systems take capitals and small letters for the same. */
  spelling(path: string): string;
}
