package org.linjuli.meeting;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.linjuli.lifecycle.Party;
import org.linjuli.shared.Actor;

/** What somebody is to a meeting. */
public enum MeetingParty implements Party {
    CHAIR("主持人"),
    CLERK("记录人"),
    SYSTEM("系统");

    private final String label;

    MeetingParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whoever serves its desk may write down what the chair need not. */
    static Set<MeetingParty> of(Meeting meeting, Actor actor, BiPredicate<Actor, Meeting> chairs) {
        if (actor.isSystem()) {
            return Set.of(SYSTEM);
        }
        var parties = EnumSet.noneOf(MeetingParty.class);
        if (chairs.test(actor, meeting)) {
            parties.add(CHAIR);
        }
        if (actor.serves(meeting.desk())) {
            parties.add(CLERK);
        }
        return parties;
    }
}
