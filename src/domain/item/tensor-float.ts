/**
 * What TF32 can count as: it is stored in 32 bits, of which 19 are multiplied. The technical notes take the largest bit
 * length of the inputs and do not say which of the two that is, so that both are kept.
 */
export const tensorFloatBits = [19, 32] as const;

/** Whether an operation is TF32 by its name, whatever bit length is stated of it. AMD calls the same format XF32. */
export function isTensorFloat({ operation }: { readonly operation: string }): boolean {
  return /(?:TF|XF|TENSORFLOAT)32/.test(operation.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
}
