package org.linjuli.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Labelled;

/** An action, as its button and its form need it. */
record ActionView(String action, String kind, String label, List<InputView> inputs) {

    static <A extends Enum<A> & Labelled> ActionView of(Available<A> available) {
        return new ActionView(
                available.action().key(),
                ActionKind.of(available.action().name()).key(),
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
            String type,
            String label,
            boolean required,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable List<Input.Option> options,
            Input.@Nullable Along along) {

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

        private static String type(Available.Field field) {
            return switch (field.type()) {
                case TEXT -> "text";
                case PHOTOS -> "photo";
                case DATE -> "date";
                case DAYS -> "days";
                case DESK -> "desk";
                case REQUEST -> "request";
                case NODE -> "node";
                case CHOICE -> field.name().equals("rating") ? "rating" : "choice";
            };
        }
    }
}
