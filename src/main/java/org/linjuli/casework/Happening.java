package org.linjuli.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;

/**
 * One line of the time line, as it is to be written.
 *
 * @param from the state before; null for the first line
 * @param origin where it came from: a {@link Channel}, or {@code SYSTEM}
 * @param note the main words that came along
 * @param facts the rest of what came along, by the names of the inputs
 * @param owner the desk that handles the request after it
 * @param key the key of the request that caused it, so that its repeat is recognised
 */
record Happening(
        String action,
        @Nullable RequestState from,
        RequestState to,
        AccountId actor,
        @Nullable String onBehalf,
        String origin,
        Instant at,
        @Nullable String note,
        Map<String, Object> facts,
        NodePath owner,
        @Nullable UUID key) {

    static final String SUBMIT = "SUBMIT";
    static final String SYSTEM = "SYSTEM";

    /** For whom a worker files; the time line keeps no names of residents. */
    static final String RESIDENT = "RESIDENT";

    static final String JOIN = "JOIN";

    /** The category before a correction. */
    static final String WAS = "was";

    /** The first two lines of every request: said by somebody, dispatched at once. */
    static List<Happening> filed(Request request, Actor filer) {
        var channel = request.matter().channel();
        var submitted = new Happening(
                SUBMIT,
                null,
                RequestState.SUBMITTED,
                filer.account(),
                channel.isOnBehalf() ? RESIDENT : null,
                channel.name(),
                request.clocks().created(),
                null,
                Map.of(),
                request.desks().owner(),
                null);
        var routed = new Happening(
                RequestAction.ROUTE.name(),
                RequestState.SUBMITTED,
                RequestState.ASSIGNED,
                Actor.system().account(),
                null,
                SYSTEM,
                request.clocks().created(),
                null,
                Map.of(),
                request.desks().owner(),
                null);
        return List.of(submitted, routed);
    }

    /** A neighbour reported the same. */
    static Happening joined(Request request, AccountId account, Instant at) {
        return new Happening(
                JOIN,
                request.state(),
                request.state(),
                account,
                null,
                Channel.H5.name(),
                at,
                null,
                Map.of(),
                request.desks().owner(),
                null);
    }

    static Happening of(Step<RequestState, RequestAction, Request> step, String origin, @Nullable UUID key) {
        var attempt = step.attempt();
        var words = Words.of(step.action(), attempt.inputs());
        var facts = new LinkedHashMap<>(words.facts());
        if (step.action() == RequestAction.RECATEGORIZE) {
            facts.put(WAS, step.before().matter().category());
        }
        return new Happening(
                step.action().name(),
                step.from(),
                step.to(),
                attempt.actor().account(),
                null,
                origin,
                attempt.at(),
                words.note(),
                facts,
                step.after().desks().owner(),
                key);
    }

    /** Tells the request that an assist task has ended, in the words of the one who ended it. */
    static Happening ofAssist(
            Step<RequestState, RequestAction, Request> step, Step<AssistState, AssistAction, Assist> ended) {
        var assist = ended.after();
        return new Happening(
                step.action().name(),
                step.from(),
                step.to(),
                ended.attempt().actor().account(),
                null,
                Channel.DESK.name(),
                step.attempt().at(),
                assist.result(),
                Map.of(
                        "assist",
                        assist.id().toString(),
                        "outcome",
                        assist.state().name()),
                step.after().desks().owner(),
                null);
    }

    /** An alarm of a clock, or what the clock itself does when it runs out. */
    static Happening ofAlarm(Step<RequestState, RequestAction, Request> step, double share) {
        var plain = of(step, SYSTEM, null);
        var facts = new LinkedHashMap<>(plain.facts());
        facts.put("share", share);
        return new Happening(
                plain.action(),
                plain.from(),
                plain.to(),
                plain.actor(),
                null,
                SYSTEM,
                plain.at(),
                plain.note(),
                facts,
                plain.owner(),
                null);
    }
}
