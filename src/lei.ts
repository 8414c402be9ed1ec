const form = /^[0-9A-Z]{18}[0-9]{2}$/;

/** Whether a text is a Legal Entity Identifier: 18 characters and two check digits (ISO 17442, by ISO 7064 MOD 97-10). */
export function isLei(text: string): boolean {
  if (!form.test(text)) return false;
  // Letters are two digits each: A is 10, and Z 35.
  let remainder = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    remainder = code < A ? remainder * 10 + code - zero : remainder * 100 + code - A + 10;
    remainder %= 97;
  }
  return remainder === 1;
}

const [zero, A] = [0x30, 0x41];
