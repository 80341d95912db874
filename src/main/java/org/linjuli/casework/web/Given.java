package org.linjuli.casework.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.shared.NodePath;

/** Reads what arrived: a field that is blank or null was not filled in. */
final class Given {

    private Given() {}

    static Map<String, Object> inputs(@Nullable Map<String, @Nullable Object> body) {
        var inputs = new HashMap<String, Object>();
        if (body != null) {
            body.forEach((name, value) -> {
                if (value != null) {
                    inputs.put(name, value);
                }
            });
        }
        return inputs;
    }

    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static @Nullable NodePath path(String field, @Nullable String text) {
        var given = text(text);
        if (given == null) {
            return null;
        }
        try {
            return NodePath.of(given);
        } catch (IllegalArgumentException malformed) {
            throw CaseworkProblem.BAD_FILTER.now().field(field, "路径的格式不对，例如 35.01.81.007");
        }
    }
}
