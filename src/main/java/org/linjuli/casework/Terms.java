package org.linjuli.casework;

import org.linjuli.lifecycle.Term;

/**
 * What a category promises and demands.
 *
 * @param acceptance how soon the owner has to accept
 * @param resolution how soon it has to be resolved, counted from filing
 * @param photoAfter whether the result has to be shown by a photo
 * @param verification whether somebody else has to verify the result
 */
record Terms(Term acceptance, Term resolution, boolean photoAfter, boolean verification) {}
