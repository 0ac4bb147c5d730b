/** A fraction kept exactly: decimals are never rounded before the end. `d` is above zero. */
export type Exact = { readonly n: bigint; readonly d: bigint };

export const zero: Exact = { n: 0n, d: 1n };

const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;

/**
 * The decimal a finite number is written as (0.1 is one tenth, not the nearest binary
 * fraction), as PostgreSQL's `numeric` reads the same JSON.
 */
export function exact(value: number): Exact {
	const [, sign, whole, part = '', power = '0'] = decimal.exec(String(value)) ?? [];
	if (whole === undefined) throw new RangeError(`not a finite number: ${value}`);
	const digits = BigInt(sign + whole + part);
	const places = part.length - Number(power);
	return places >= 0
		? { n: digits, d: 10n ** BigInt(places) }
		: { n: digits * 10n ** BigInt(-places), d: 1n };
}

export const add = (a: Exact, b: Exact): Exact =>
	a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
export const multiply = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });
export const isPositive = (a: Exact): boolean => a.n > 0n;

/** `a` ÷ `b`; `b` must be above zero. */
export const divide = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d, d: a.d * b.n });

/** Rounded half up to two places; for what is not negative. */
export const toCents = ({ n, d }: Exact): number => Number((200n * n + d) / (2n * d)) / 100;
