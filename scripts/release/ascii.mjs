// Text in ASCII alone: whatever else it holds, written as script, style or markup can say it.

const ascii = (write) => (text) => text.replace(/[^\0-\x7f]/gu, (c) => write(c.codePointAt(0).toString(16)));

/** A script whose other letters stand in its strings. */
export const asciiScript = ascii((code) => `\\u{${code}}`);
export const asciiStyle = ascii((code) => `\\${code} `);
export const asciiMarkup = ascii((code) => `&#x${code};`);
