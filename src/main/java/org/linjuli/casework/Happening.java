package org.linjuli.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.AccountId;

/**
 * One line of the time line, as it is to be written.
 *
 * @param from the state before; null for the first line
 * @param origin where it came from: a {@link Channel}, or {@code SYSTEM}
 * @param note the main words that came along
 * @param facts the rest of what came along, by the names of the inputs
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
        @Nullable UUID key) {

    static final String SUBMIT = "SUBMIT";
    static final String SYSTEM = "SYSTEM";

    static Happening of(Step<RequestState, RequestAction, Request> step, String origin, @Nullable UUID key) {
        var attempt = step.attempt();
        var words = Words.of(step.action(), attempt.inputs());
        return new Happening(
                step.action().name(),
                step.from(),
                step.to(),
                attempt.actor().account(),
                null,
                origin,
                attempt.at(),
                words.note(),
                words.facts(),
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
                null);
    }

    /** An alarm of a clock, or what the clock itself does when it runs out. */
    static Happening ofAlarm(Step<RequestState, RequestAction, Request> step, double share) {
        var plain = of(step, SYSTEM, null);
        var facts = new java.util.LinkedHashMap<>(plain.facts());
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
                null);
    }
}
