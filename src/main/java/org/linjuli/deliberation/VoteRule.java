package org.linjuli.deliberation;

import org.linjuli.shared.Labelled;

/**
 * How many have to vote, and how many of them for one option. The rules for matters of the owners are those of 民法典 第二百七十八条,
 * counted by heads alone; the share of the floor area that it also asks for stands in no record here.
 */
public enum VoteRule implements Labelled {
    MAJORITY("一般事项：过半数参加，参加的过半数同意"),
    OWNERS("业主共同决定的事项：三分之二以上参加，参加的过半数同意"),
    OWNERS_WEIGHTY("业主共同决定的重大事项：三分之二以上参加，参加的四分之三以上同意");

    private final String label;

    VoteRule(String label) {
        this.label = label;
    }

    /** Whether so many votes are a quorum of the roll. */
    boolean isQuorum(int cast, int roll) {
        return switch (this) {
            case MAJORITY -> 2L * cast > roll;
            case OWNERS, OWNERS_WEIGHTY -> 3L * cast >= 2L * roll;
        };
    }

    /** Whether so many votes are enough of all that were cast. */
    boolean isEnough(int votes, int cast) {
        return switch (this) {
            case MAJORITY, OWNERS -> 2L * votes > cast;
            case OWNERS_WEIGHTY -> votes > 0 && 4L * votes >= 3L * cast;
        };
    }

    @Override
    public String label() {
        return label;
    }
}
