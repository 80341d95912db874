package org.linjuli.lifecycle;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a desk is open: the same spans on each of its days, at least one of each, in order.
 *
 * @param keepsHolidays whether it rests on public holidays and works on make-up days; a duty desk does neither
 */
public record OfficeHours(Set<DayOfWeek> days, List<Span> spans, boolean keepsHolidays) {

    /** What holds where nothing else is set. */
    public static final OfficeHours USUAL =
            new OfficeHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), spans("08:30-12:00,14:30-17:30"), true);

    static final OfficeHours ROUND_THE_CLOCK =
            new OfficeHours(EnumSet.allOf(DayOfWeek.class), spans("00:00-24:00"), false);

    public OfficeHours {
        days = Set.copyOf(days);
        spans = List.copyOf(spans);
        if (days.isEmpty() || spans.isEmpty()) {
            throw new IllegalArgumentException("a desk is open at some time");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() <= spans.get(i - 1).to()) {
                throw new IllegalArgumentException("spans overlap, touch or are out of order: " + spans);
            }
        }
    }

    /**
     * Reads {@code 08:30-12:00,14:30-17:30}.
     *
     * @throws IllegalArgumentException when the text is nothing like it
     */
    public static List<Span> spans(String text) {
        return Arrays.stream(text.split(",", -1)).map(Span::parse).toList();
    }

    /** The hours that are meant; empty where they make no sense. */
    public static Optional<OfficeHours> read(Set<DayOfWeek> days, String spans, boolean keepsHolidays) {
        try {
            return Optional.of(new OfficeHours(days, spans(spans), keepsHolidays));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** Part of a day, in minutes from midnight; the end is not part of it. */
    public record Span(int from, int to) {

        private static final int MIDNIGHT = 24 * 60;

        public Span {
            if (from < 0 || from >= to || to > MIDNIGHT) {
                throw new IllegalArgumentException("a span starts before it ends, within one day");
            }
        }

        static Span parse(String text) {
            var times = text.split("-", -1);
            if (times.length != 2) {
                throw new IllegalArgumentException("not a span like 08:30-12:00: " + text);
            }
            return new Span(minute(times[0]), minute(times[1]));
        }

        private static int minute(String text) {
            if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d|24:00")) {
                throw new IllegalArgumentException("not a time of day: " + text);
            }
            return text.equals("24:00") ? MIDNIGHT : LocalTime.parse(text).toSecondOfDay() / 60;
        }

        @Override
        public String toString() {
            return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
        }
    }
}
