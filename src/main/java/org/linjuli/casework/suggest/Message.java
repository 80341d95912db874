package org.linjuli.casework.suggest;

import org.jspecify.annotations.Nullable;

/** What a person wrote: a subject line and, when there is more, the detail below it. */
public record Message(String subject, @Nullable String detail) {

    public static Message of(String text) {
        return new Message(text, null);
    }
}
