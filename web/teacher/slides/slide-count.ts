/** Still pictures of a lesson. */
export const slideCount = 6;
