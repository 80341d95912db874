package org.linjuli.residence;

/**
 * How far the residents of a place are known.
 *
 * @param households how many there are, lived in or not
 * @param verifiedHouseholds those of them in which somebody is verified
 */
public record ResidenceCounts(int households, int verifiedHouseholds, int verified, int stated, int refused) {

    static final ResidenceCounts NONE = new ResidenceCounts(0, 0, 0, 0, 0);

    ResidenceCounts plus(ResidenceCounts other) {
        return new ResidenceCounts(
                households + other.households,
                verifiedHouseholds + other.verifiedHouseholds,
                verified + other.verified,
                stated + other.stated,
                refused + other.refused);
    }

    ResidenceCounts among(int all) {
        return new ResidenceCounts(all, verifiedHouseholds, verified, stated, refused);
    }
}
