package org.linjuli.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Inputs;

/** The inputs of an action, parted into the words that people read first and the remaining facts. */
record Words(@Nullable String note, Map<String, Object> facts) {

    /** In this order: the first that came along is what people want to read. */
    private static final List<String> MAIN = List.of(
            "result",
            "opinion",
            "reply",
            "requirement",
            "instruction",
            "plan",
            "task",
            "question",
            "answer",
            "text",
            "reason");

    static Words of(RequestAction action, Inputs inputs) {
        var rest = new LinkedHashMap<String, Object>();
        inputs.values().forEach((name, value) -> rest.put(name, plain(value)));
        var main = MAIN.stream().filter(rest::containsKey).findFirst();
        return new Words(main.map(rest::remove).map(String::valueOf).orElse(null), rest);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Integer number -> number;
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.toList());
            default -> value.toString();
        };
    }
}
