/** What a system error says to somebody who does not know its codes. */
const messages: Readonly<Record<string, string>> = {
  EEXIST: 'the file exists',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EFBIG: 'the file is larger than is permitted here',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
  EIO: 'the disk gave an error',
};

/** The message of an error that the operating system gave; nothing for any other error. */
export function systemMessage(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if ('syscall' in error) return messages[error.code] ?? error.message;
  return error.code === 'ERR_INVALID_ARG_VALUE' ? 'this is no name of a file' : undefined;
}
