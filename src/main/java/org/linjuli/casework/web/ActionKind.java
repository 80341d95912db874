package org.linjuli.casework.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** How much weight a button has on the screen. */
enum ActionKind {
    /** What moves the matter on; usually the next thing to do. */
    PRIMARY,
    NORMAL,
    /** What ends something against somebody's wish, or cannot be taken back. */
    DANGER;

    private static final Set<String> MOVING = Set.of(
            "ACCEPT", "START", "RESOLVE", "VERIFY", "ANSWER", "RATE", "RESUME", "REPLY", "APPROVE_EXTENSION", "FINISH");
    private static final Set<String> ENDING =
            Set.of("DECLINE", "CONFIRM_DECLINE", "WITHDRAW", "MERGE", "REFUSE", "CANCEL");

    static ActionKind of(String action) {
        if (MOVING.contains(action)) {
            return PRIMARY;
        }
        return ENDING.contains(action) ? DANGER : NORMAL;
    }

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
