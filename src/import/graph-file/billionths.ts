import { WHOLE } from '../../domain/ownership/share.ts';

/** The whole billionths just below and just above a share; both are the share itself where it is whole. */
export interface Billionths {
  readonly below: number;
  readonly above: number;
}

/** 100 % is a billion billionths, so one per cent has seven decimals. */
const decimals = String(WHOLE / 100).length - 1;

/**
 * Per cent (0 to 100) in billionths. It goes by the number's shortest decimal text, digit by digit: to multiply the
 * float itself would make 0.29 % something else than 2,900,000 billionths.
 */
export function percentToBillionths(percent: number): Billionths {
  const [mantissa = '0', exponent = '0'] = String(percent).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const power = Number(exponent) - fraction.length + decimals;
  if (power >= 0) {
    const exact = Number(digits * 10n ** BigInt(power));
    return { below: exact, above: exact };
  }
  const divisor = 10n ** BigInt(-power);
  const below = Number(digits / divisor);
  return { below, above: digits % divisor === 0n ? below : below + 1 };
}
