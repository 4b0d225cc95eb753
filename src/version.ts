/** The version in package.json, which nothing at run time may have to read. */
export const libraryVersion = '0.1.0';
