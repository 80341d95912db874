package org.linjuli.casework.list;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Channel;
import org.linjuli.casework.RequestState;
import org.linjuli.shared.NodePath;

/**
 * Which requests of an area are wanted; whatever is not set does not matter.
 *
 * @param states empty for all
 * @param category a category and all below it
 * @param text words of the title, the text or the address, or a request's number
 * @param from filed then or later
 * @param to filed before then
 * @param counted only those that the figures have counted as this
 */
public record Filter(
        @Nullable NodePath area,
        Set<RequestState> states,
        @Nullable String category,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean overdue,
        @Nullable NodePath owner,
        @Nullable Channel channel,
        @Nullable Boolean emergency,
        @Nullable Boolean supervised,
        @Nullable Counted counted) {

    /** For what the figures count a request; the view {@code casework.request_facts} says what each means. */
    public enum Counted {
        COUNTED,
        RESPONDED,
        SOLVED,
        ON_TIME,
        IN_GRID,
        ANSWERED,
        REOPENED,
        JUDGED,
        SATISFIED
    }

    /** Matches everything. */
    public static final Filter NONE =
            new Filter(null, Set.of(), null, null, null, null, null, null, null, null, null, null);

    /** For each value of {@link #values} what holds for a row {@code r} of {@code casework.request} that is wanted. */
    private static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry("states", "r.state = any (:states::text[])"),
            Map.entry("category", "(r.category = :category or starts_with(r.category, :category || '.'))"),
            Map.entry("text", "strpos(lower(r.title || ' ' || r.body || ' ' || r.address), lower(:text)) > 0"),
            Map.entry("from", "r.created_at >= :from"),
            Map.entry("to", "r.created_at < :to"),
            Map.entry("overdue", "(r.owes is not null and r.due_at < :now) = :overdue"),
            Map.entry("owner", "r.owner = :owner::ltree"),
            Map.entry("channel", "r.channel = :channel"),
            Map.entry("emergency", "r.emergency = :emergency"),
            Map.entry("supervised", "(r.supervised_by is not null) = :supervised"),
            Map.entry("counted", """
                    exists (
                      select 1 from casework.figure_counted c
                      where c.id = r.id and case :counted
                        when 'COUNTED' then c.counted when 'RESPONDED' then c.responded when 'SOLVED' then c.solved
                        when 'ON_TIME' then c.on_time when 'IN_GRID' then c.in_grid when 'ANSWERED' then c.answered
                        when 'REOPENED' then c.reopened when 'JUDGED' then c.judged when 'SATISFIED' then c.satisfied
                      end > 0)
                    """));

    public Filter {
        states = Set.copyOf(states);
    }

    /** What is asked for as codes; of words that are searched for only that there are some: people type names there. */
    public String codes() {
        var codes = new StringJoiner(";");
        code(codes, "area", area);
        code(codes, "state", states.isEmpty() ? null : new TreeSet<>(states));
        code(codes, "category", category);
        code(codes, "text", text == null || text.isBlank() ? null : "given");
        code(codes, "from", from);
        code(codes, "to", to);
        code(codes, "overdue", overdue);
        code(codes, "owner", owner);
        code(codes, "channel", channel);
        code(codes, "emergency", emergency);
        code(codes, "supervised", supervised);
        code(codes, "counted", counted);
        return codes.toString();
    }

    private static void code(StringJoiner codes, String name, @Nullable Object value) {
        if (value != null) {
            codes.add(name + "=" + value);
        }
    }

    /**
     * What holds for a wanted row, in the terms of some values; only what matters is asked. In the order of the names,
     * so that equal wishes make equal statements.
     */
    static String wanted(Map<String, Object> values) {
        return CONDITIONS.entrySet().stream()
                .filter(condition -> values.containsKey(condition.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" and "));
    }

    /** What is set, by name; the area is not among it, because the strands are laid by it. */
    Map<String, Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put(
                "states",
                states.isEmpty() ? null : states.stream().map(Enum::name).toArray(String[]::new));
        values.put("category", category);
        values.put("text", text);
        values.put("from", utc(from));
        values.put("to", utc(to));
        values.put("overdue", overdue);
        values.put("owner", owner == null ? null : owner.value());
        values.put("channel", channel == null ? null : channel.name());
        values.put("emergency", emergency);
        values.put("supervised", supervised);
        values.put("counted", counted == null ? null : counted.name());
        var set = new HashMap<String, Object>();
        values.forEach((name, value) -> {
            if (value != null) {
                set.put(name, value);
            }
        });
        return set;
    }
}
