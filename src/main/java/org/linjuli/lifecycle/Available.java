package org.linjuli.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action that this person may take on this subject now, with the fields that it asks for. */
public record Available<A extends Enum<A>>(A action, List<Field> inputs) {

    /** A field of the form, whether required for this subject, its limits and its choices. */
    public record Field(
            String name,
            String label,
            Input.Type type,
            boolean required,
            int least,
            int most,
            List<Input.Option> options,
            Input.@Nullable Along along) {

        static <T> Field of(Input<T> input, T subject) {
            return new Field(
                    input.name(),
                    input.label(),
                    input.type(),
                    input.requiredFor().test(subject),
                    input.least(),
                    input.most(),
                    input.options(),
                    input.along().orElse(null));
        }
    }
}
