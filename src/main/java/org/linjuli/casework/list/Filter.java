package org.linjuli.casework.list;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

    /** Holds for a row {@code r} of {@code casework.request} that is wanted. */
    static final String WANTED = """
            (:within::ltree is null or r.area <@ :within::ltree)
            and (:states::text[] is null or r.state = any (:states::text[]))
            and (:category::text is null or r.category = :category::text
              or starts_with(r.category, :category::text || '.'))
            and (:text::text is null
              or strpos(lower(r.title || ' ' || r.body || ' ' || r.address), lower(:text::text)) > 0)
            and (:from::timestamptz is null or r.created_at >= :from::timestamptz)
            and (:to::timestamptz is null or r.created_at < :to::timestamptz)
            and (:overdue::boolean is null
              or (r.owes is not null and r.due_at < :now::timestamptz) = :overdue::boolean)
            and (:owner::ltree is null or r.owner = :owner::ltree)
            and (:channel::text is null or r.channel = :channel::text)
            and (:emergency::boolean is null or r.emergency = :emergency::boolean)
            and (:supervised::boolean is null or (r.supervised_by is not null) = :supervised::boolean)
            and (:counted::text is null or exists (
              select 1 from casework.figure_counted c
              where c.id = r.id and case :counted::text
                when 'COUNTED' then c.counted when 'RESPONDED' then c.responded when 'SOLVED' then c.solved
                when 'ON_TIME' then c.on_time when 'IN_GRID' then c.in_grid when 'ANSWERED' then c.answered
                when 'REOPENED' then c.reopened when 'JUDGED' then c.judged when 'SATISFIED' then c.satisfied
              end > 0))
            """;

    public Filter {
        states = Set.copyOf(states);
    }

    /** The values that {@link #WANTED} names, but for {@code within} and {@code now}. */
    Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put(
                "states",
                states.isEmpty() ? null : states.stream().map(Enum::name).toArray(String[]::new));
        values.put("category", category);
        values.put("text", text);
        values.put("from", Sql.utc(from));
        values.put("to", Sql.utc(to));
        values.put("overdue", overdue);
        values.put("owner", owner == null ? null : owner.value());
        values.put("channel", channel == null ? null : channel.name());
        values.put("emergency", emergency);
        values.put("supervised", supervised);
        values.put("counted", counted == null ? null : counted.name());
        return values;
    }
}
