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
record Terms(Term acceptance, Term resolution, boolean photoAfter, boolean verification) {

    /** An emergency is to be taken up within two hours and settled within a day, round the clock. */
    static final Term EMERGENCY = Term.hours(2);

    Terms inEmergency() {
        return new Terms(EMERGENCY, resolution.isNatural() ? resolution : Term.hours(24), photoAfter, verification);
    }
}
