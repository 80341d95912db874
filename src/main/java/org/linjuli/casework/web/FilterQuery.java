package org.linjuli.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.Channel;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.list.Filter;
import org.linjuli.shared.CityTime;

/**
 * The filters of a list, as a query says them.
 *
 * @param state names of states, or {@code open} and {@code ended} for all of a sort
 * @param q words of the title, the text or the address, or a request's number
 * @param from the first day of filing
 * @param to the last day of filing
 * @param counted only those that the figures have counted as this
 */
record FilterQuery(
        @Nullable String area,
        @Nullable List<String> state,
        @Nullable String category,
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean overdue,
        @Nullable String owner,
        @Nullable Channel channel,
        @Nullable Boolean emergency,
        @Nullable Boolean supervised,
        Filter.@Nullable Counted counted) {

    private static final int LONGEST_TEXT = 40;
    private static final Set<RequestState> ENDED =
            EnumSet.of(RequestState.CLOSED, RequestState.DECLINED, RequestState.WITHDRAWN, RequestState.MERGED);

    static FilterQuery of(Parameters given) {
        return new FilterQuery(
                given.text("area"),
                given.texts("state"),
                given.text("category"),
                given.text("q"),
                given.day("from"),
                given.day("to"),
                given.flag("overdue"),
                given.text("owner"),
                given.choice("channel", Channel.class),
                given.flag("emergency"),
                given.flag("supervised"),
                given.choice("counted", Filter.Counted.class));
    }

    Filter filter() {
        if (q != null && q.length() > LONGEST_TEXT) {
            throw wrong("q", "搜索内容最多 " + LONGEST_TEXT + " 个字");
        }
        return new Filter(
                Given.path("area", area),
                states(),
                category,
                q,
                startOf(from),
                to == null ? null : startOf(to.plusDays(1)),
                overdue,
                Given.path("owner", owner),
                channel,
                emergency,
                supervised,
                counted);
    }

    private Set<RequestState> states() {
        var states = EnumSet.noneOf(RequestState.class);
        for (var name : state == null ? List.<String>of() : state) {
            switch (name.toLowerCase(Locale.ROOT)) {
                case "" -> {}
                case "open" -> states.addAll(EnumSet.complementOf(EnumSet.copyOf(ENDED)));
                case "ended" -> states.addAll(ENDED);
                default -> states.add(stateOf(name));
            }
        }
        return states;
    }

    private static RequestState stateOf(String name) {
        for (var state : RequestState.values()) {
            if (state.name().equalsIgnoreCase(name.replace('-', '_'))) {
                return state;
            }
        }
        throw wrong("state", "没有这种状态，请从列表中选择");
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(CityTime.ZONE).toInstant();
    }

    private static RuntimeException wrong(String field, String message) {
        return CaseworkProblem.BAD_FILTER.now().field(field, message);
    }
}
