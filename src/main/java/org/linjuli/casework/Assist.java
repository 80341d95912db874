package org.linjuli.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Party;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;

/**
 * A part of a request that another desk does.
 *
 * @param unit the desk that does it
 * @param askedBy the desk that asked, and stays the owner of the request
 * @param dueDays working days that it was given
 */
public record Assist(
        UUID id,
        UUID request,
        long version,
        AssistState state,
        NodePath unit,
        NodePath askedBy,
        String task,
        @Nullable String result,
        Instant created,
        Instant clockFrom,
        Due due,
        int dueDays)
        implements Subject<AssistState, Assist> {

    /** What somebody is to an assist task. */
    enum Role implements Party {
        ASSISTANT("协办单位"),
        ASKER("主办");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static Set<Role> parties(Assist assist, Actor actor) {
        var parties = EnumSet.noneOf(Role.class);
        if (actor.serves(assist.unit)) {
            parties.add(Role.ASSISTANT);
        }
        if (actor.serves(assist.askedBy) || actor.standsAbove(assist.askedBy)) {
            parties.add(Role.ASKER);
        }
        return parties;
    }

    @Override
    public Assist moved(AssistState to, Instant from, Due until) {
        return new Assist(id, request, version, to, unit, askedBy, task, result, created, from, until, dueDays);
    }

    Assist withResult(String words) {
        return new Assist(id, request, version, state, unit, askedBy, task, words, created, clockFrom, due, dueDays);
    }
}
