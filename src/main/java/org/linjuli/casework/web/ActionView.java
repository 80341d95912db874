package org.linjuli.casework.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Input;
import org.linjuli.shared.Labelled;

/** An action, as its button and its form need it. */
record ActionView(String action, ActionKind kind, String label, List<InputView> inputs) {

    static <A extends Enum<A> & Labelled> ActionView of(Available<A> available) {
        return new ActionView(
                available.action().key(),
                ActionKind.of(available.action().name()),
                available.action().label(),
                available.inputs().stream().map(InputView::of).toList());
    }

    /**
     * A field of an action's form.
     *
     * @param min fewest characters, photos or days; left out where nothing is counted
     */
    record InputView(
            String name,
            Type type,
            String label,
            boolean required,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable List<Input.Option> options,
            Input.@Nullable Along along) {

        /** What is filled in, and so which field is shown. */
        enum Type {
            TEXT,
            PHOTO,
            DATE,
            DAYS,
            DESK,
            REQUEST,
            NODE,
            CATEGORY,
            RATING,
            CHOICE;

            @JsonValue
            String key() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        static InputView of(Available.Field field) {
            var isCounted = field.most() > 0;
            return new InputView(
                    field.name(),
                    type(field),
                    field.label(),
                    field.required(),
                    isCounted ? field.least() : null,
                    isCounted ? field.most() : null,
                    field.options().isEmpty() ? null : field.options(),
                    field.along());
        }

        private static Type type(Available.Field field) {
            return switch (field.type()) {
                case TEXT -> Type.TEXT;
                case PHOTOS -> Type.PHOTO;
                case DATE -> Type.DATE;
                case DAYS -> Type.DAYS;
                case DESK -> Type.DESK;
                case REQUEST -> Type.REQUEST;
                case NODE -> Type.NODE;
                case CATEGORY -> Type.CATEGORY;
                case CHOICE -> field.name().equals("rating") ? Type.RATING : Type.CHOICE;
            };
        }
    }
}
