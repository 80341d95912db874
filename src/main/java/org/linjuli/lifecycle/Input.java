package org.linjuli.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.linjuli.shared.Labelled;

/**
 * What has to come along with an action. The screen builds its form from it and the server checks the same.
 *
 * @param name the field's name in the request and in translation keys
 * @param label the field's Chinese name
 * @param least fewest characters, photos or days
 * @param most most characters, photos or days
 * @param requiredFor whether this subject needs the field; where not, the field may be left out
 * @param options the choices, for {@link Type#CHOICE}
 * @param along the choice in another field that makes this one required
 */
public record Input<T>(
        String name,
        String label,
        Type type,
        int least,
        int most,
        Predicate<T> requiredFor,
        List<Option> options,
        Optional<Along> along) {

    /** How a field is filled in. */
    public enum Type {
        TEXT,
        PHOTOS,
        DATE,
        DAYS,
        DESK,
        REQUEST,
        NODE,
        CATEGORY,
        CHOICE
    }

    /** One choice and the word for it. */
    public record Option(String value, String label) {}

    /** A field and the value in it that makes another field required. */
    public record Along(String field, String value) {}

    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_PHOTOS = 9;

    public static <T> Input<T> text(String name, String label) {
        return new Input<>(name, label, Type.TEXT, 2, LONGEST_TEXT, subject -> true, List.of(), Optional.empty());
    }

    public static <T> Input<T> photos(String name, String label) {
        return new Input<>(name, label, Type.PHOTOS, 1, MOST_PHOTOS, subject -> true, List.of(), Optional.empty());
    }

    /** A number of working days. */
    public static <T> Input<T> days(String name, String label, int most) {
        return new Input<>(name, label, Type.DAYS, 1, most, subject -> true, List.of(), Optional.empty());
    }

    public static <T> Input<T> days(String name, String label, int least, int most) {
        return new Input<>(name, label, Type.DAYS, least, most, subject -> true, List.of(), Optional.empty());
    }

    /** A day in the future, at most so many days ahead. */
    public static <T> Input<T> date(String name, String label, int most) {
        return new Input<>(name, label, Type.DATE, 1, most, subject -> true, List.of(), Optional.empty());
    }

    public static <T> Input<T> desk(String name, String label) {
        return new Input<>(name, label, Type.DESK, 0, 0, subject -> true, List.of(), Optional.empty());
    }

    public static <T> Input<T> request(String name, String label) {
        return new Input<>(name, label, Type.REQUEST, 0, 0, subject -> true, List.of(), Optional.empty());
    }

    /** An organization of the network. */
    public static <T> Input<T> node(String name, String label) {
        return new Input<>(name, label, Type.NODE, 0, 0, subject -> true, List.of(), Optional.empty());
    }

    /** A category of the dictionary, by its code. */
    public static <T> Input<T> category(String name, String label) {
        return new Input<>(name, label, Type.CATEGORY, 0, 0, subject -> true, List.of(), Optional.empty());
    }

    /** One of the constants of an enum. */
    public static <T, E extends Enum<E> & Labelled> Input<T> choice(String name, String label, Class<E> options) {
        var list = java.util.Arrays.stream(options.getEnumConstants())
                .map(option -> new Option(option.name(), option.label()))
                .toList();
        return new Input<>(name, label, Type.CHOICE, 0, 0, subject -> true, list, Optional.empty());
    }

    public Input<T> optional() {
        return requiredWhen(subject -> false);
    }

    public Input<T> requiredWhen(Predicate<T> condition) {
        return new Input<>(name, label, type, least, most, condition, options, along);
    }

    /** Left out unless the other field has this value; then required. */
    public Input<T> requiredAlong(String field, Enum<?> value) {
        var condition = Optional.of(new Along(field, value.name()));
        return new Input<>(name, label, type, least, most, subject -> false, options, condition);
    }
}
