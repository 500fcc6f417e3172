/** Opens what a share link says. */
export async function openLink(_hash: string): Promise<void> {}
