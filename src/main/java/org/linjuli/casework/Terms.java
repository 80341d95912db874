package org.linjuli.casework;

import org.linjuli.lifecycle.Term;

/**
 * What a category promises and demands.
 *
 * @param acceptance how soon the owner has to accept
 * @param resolution how soon it has to be resolved, counted from filing
 * @param emergencyAcceptance how soon the owner has to accept an emergency, round the clock
 * @param emergencyResolution how soon an emergency has to be resolved, round the clock
 * @param photoAfter whether the result has to be shown by a photo
 * @param verification whether somebody else has to verify the result
 * @param emergency whether every request of it is an emergency
 * @param isPrivate whether its requests are never shown to the public
 * @param spotCheck of 100 results that need no verification, how many are verified all the same
 */
record Terms(
        Term acceptance,
        Term resolution,
        Term emergencyAcceptance,
        Term emergencyResolution,
        boolean photoAfter,
        boolean verification,
        int spotCheck,
        boolean emergency,
        boolean isPrivate) {

    /** The terms of an emergency, whatever the category gives otherwise. */
    Terms inEmergency() {
        return new Terms(
                emergencyAcceptance,
                emergencyResolution,
                emergencyAcceptance,
                emergencyResolution,
                photoAfter,
                verification,
                spotCheck,
                emergency,
                isPrivate);
    }
}
