package org.linjuli.channel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linjuli.shared.Ids;

/** Addressed texts as columns, so that many of them are one statement. */
final class AddressedColumns {

    private AddressedColumns() {}

    static Map<String, Object> of(List<Addressed> texts, Clock clock) {
        return Map.of(
                "ids", column(texts, text -> Ids.next(clock)),
                "accounts", column(texts, text -> text.account().value()),
                "events", column(texts, text -> text.of().seq()),
                "times", column(texts, text -> text.of().at()),
                "texts", column(texts, Addressed::text),
                "requests", column(texts, text -> text.of().request().id()));
    }

    private static String[] column(List<Addressed> texts, Function<Addressed, Object> value) {
        return texts.stream().map(value.andThen(String::valueOf)).toArray(String[]::new);
    }
}
