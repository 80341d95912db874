package org.linjuli.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.territory.Place;
import org.linjuli.territory.Territory;

/**
 * What a resident says, or a worker on behalf of one.
 *
 * @param id chosen by the client, so that a repeat is recognised
 * @param title in a few words; made from the text where it is left out
 * @param category code of the dictionary; empty when the product shall choose
 * @param anonymous whether the reporter's name is kept from everybody but the desks that handle it
 * @param photos ids of photos uploaded before
 * @param source what it came out of; null where somebody reports it
 */
public record Filing(
        UUID id,
        @Nullable String title,
        String text,
        @Nullable String category,
        Where where,
        String address,
        Channel channel,
        boolean isPrivate,
        boolean anonymous,
        boolean emergency,
        List<UUID> photos,
        @Nullable RequestSource source) {

    /** Longest title made from a text, in characters. */
    private static final int TITLE = 40;

    public Filing {
        photos = List.copyOf(photos);
    }

    /** Where it is: a point, a building, or an area that was picked. */
    public sealed interface Where {
        record At(Point point) implements Where {}

        record InBuilding(UUID building) implements Where {}

        record Within(NodePath area) implements Where {}

        /** The place that the territory knows there. */
        default Place in(Territory territory) {
            return switch (this) {
                case At at -> territory.locate(at.point());
                case InBuilding in -> territory.locateBuilding(in.building());
                case Within within -> territory.locateArea(within.area());
            };
        }
    }

    /** What the product files for residents who had tried another way first; the rules of dispatch find category and desk. */
    public static Filing outOf(RequestSource source, UUID id, String title, String text, Where where) {
        return new Filing(id, title, text, null, where, "", Channel.DESK, false, false, false, List.of(), source);
    }

    /** The same, never shown to the public, at a place that people know by this name. */
    public Filing privately(String address) {
        return new Filing(
                id, title, text, category, where, address, channel, true, anonymous, emergency, photos, source);
    }

    /** The title as given, or the first words of the text. */
    String headline() {
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        var firstLine = text.strip().lines().findFirst().orElse("");
        var sentence = firstLine.split("[。！？!?；;]", 2)[0];
        return sentence.codePointCount(0, sentence.length()) <= TITLE
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, TITLE - 1)) + "…";
    }

    /** Stands for the content, so that the same id with another content is refused. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
