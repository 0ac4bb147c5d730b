/** A key that ends in `_one` beside one that ends in `_other` is one plural message. */
type PluralBase<K extends string, T> = K extends `${infer B}_one`
	? `${B}_other` extends keyof T
		? B
		: K
	: K extends `${infer B}_other`
		? `${B}_one` extends keyof T
			? B
			: K
		: K;

/** Every message of `T` as a dotted path, plural forms folded into one. */
export type KeyOf<T> = {
	[K in keyof T & string]: T[K] extends string ? PluralBase<K, T> : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

/**
 * The shape a translation of `T` must have: the same keys, without the singular
 * forms, which Chinese does not have.
 */
export type Translation<T> = {
	[
		K in keyof T & string as K extends `${infer B}_one`
			? `${B}_other` extends keyof T
				? never
				: K
			: K
	]: T[K] extends string ? string : Translation<T[K]>;
};
