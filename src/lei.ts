const form = /^[0-9A-Z]{18}[0-9]{2}$/;

/** Whether a text is a Legal Entity Identifier: 18 characters and two check digits (ISO 17442, by ISO 7064 MOD 97-10). */
export function isLei(text: string): boolean {
  if (!form.test(text)) return false;
  const digits = text.replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)));
  return BigInt(digits) % 97n === 1n;
}
