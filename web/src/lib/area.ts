/** The last two parts of a place's name: enough where the street is understood. */
export const shortArea = (name: string): string => name.split(' ').slice(-2).join(' ')
