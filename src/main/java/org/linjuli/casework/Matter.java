package org.linjuli.casework;

import org.jspecify.annotations.Nullable;

/**
 * What it is about, in the reporter's words.
 *
 * @param source what it came out of; null where somebody reported it
 */
public record Matter(
        String category,
        String title,
        String body,
        Channel channel,
        boolean isPrivate,
        boolean emergency,
        @Nullable RequestSource source) {

    /** The same under its right category. A correction makes nothing public and calls off no emergency. */
    Matter of(Terms right, String code) {
        return new Matter(
                code, title, body, channel, isPrivate || right.isPrivate(), emergency || right.emergency(), source);
    }
}
