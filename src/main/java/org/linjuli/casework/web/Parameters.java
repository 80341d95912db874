package org.linjuli.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.springframework.web.context.request.WebRequest;

/** The parameters of a query, one by one; one that is left out or blank is null. */
record Parameters(WebRequest request) {

    @Nullable
    String text(String name) {
        return Given.text(request.getParameter(name));
    }

    /** All of a name, repeated or with commas between them. */
    @Nullable
    List<String> texts(String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? null
                : Stream.of(values)
                        .flatMap(value -> Stream.of(value.split(",")))
                        .toList();
    }

    @Nullable
    LocalDate day(String name) {
        try {
            return read(name, LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            throw wrong(name, "日期的格式不对，例如 2026-02-14");
        }
    }

    @Nullable
    Boolean flag(String name) {
        return read(name, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, "请填 true 或 false");
        });
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        try {
            return read(name, text -> Enum.valueOf(choices, text));
        } catch (IllegalArgumentException unknown) {
            throw wrong(name, "没有这一项，请从列表中选择");
        }
    }

    private <T> @Nullable T read(String name, Function<String, T> reader) {
        var text = text(name);
        return text == null ? null : reader.apply(text);
    }

    private static RuntimeException wrong(String field, String message) {
        return CaseworkProblem.BAD_FILTER.now().field(field, message);
    }
}
