/**
 * SHA-256 of the package-lock.json that this was built with: every library to the last bit. Null where it runs from source
 * without a build.
 */
export const lockHash: string | null = typeof KITH_LOCK_HASH === "string" ? KITH_LOCK_HASH : null;

declare const KITH_LOCK_HASH: string | undefined;
