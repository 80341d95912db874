package org.linjuli.casework.list;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.RequestNumber;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Service;

/** The requests of an area, for those who answer for it. */
@Service
public class RequestLists {

    /** The most rows that a page holds. */
    public static final int LONGEST_PAGE = 100;

    private static final String PASSES = Sight.SEEN + " and " + Filter.WANTED;

    private final Looking looking;
    private final Arrivals arrivals;
    private final Clock clock;

    RequestLists(Looking looking, Arrivals arrivals, Clock clock) {
        this.looking = looking;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * One page of what the actor sees because of a role.
     *
     * @param cursor where the last page ended; null for the first
     */
    public Found<Listed> page(Actor actor, Filter filter, Sort sort, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw CaseworkProblem.BAD_FILTER.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 条");
        }
        var sight = Sight.of(actor);
        var strands = Strands.of(sight, filter);
        if (strands.isEmpty()) {
            return new Found<>(List.of(), null, null);
        }
        var values = values(sight, filter);
        values.put("most", Strand.MOST / strands.size());
        values.put("limit", limit + 1);
        place(values, filter, sort, Mark.parse(cursor, sort));
        var looked = strands.stream()
                .map(strand -> {
                    var area = strand.kind() == Strand.Kind.AWAY ? filter.area() : strand.node();
                    values.put("within", area == null ? null : area.value());
                    return looking.along(strand, sort, PASSES, values, limit);
                })
                .toList();
        return Looked.merged(looked, sort, limit);
    }

    private Map<String, @Nullable Object> values(Sight sight, Filter filter) {
        var values = sight.values();
        values.putAll(filter.values());
        values.put("now", Sql.utc(clock.instant()));
        return values;
    }

    /** Where to read: after the mark, and in the wanted period where the order is that of arrival. */
    private void place(Map<String, @Nullable Object> values, Filter filter, Sort sort, Mark mark) {
        values.put("due", Sql.utc(mark.due()));
        values.put("seq", mark.seq());
        values.put("low", 0L);
        if (sort == Sort.NEWEST) {
            number(filter)
                    .ifPresentOrElse(
                            number -> {
                                values.put("seq", Math.min(mark.seq(), number.seq() + 1));
                                values.put("low", number.seq());
                                values.put("text", null);
                            },
                            () -> {
                                values.put("seq", Math.min(mark.seq(), arrivals.after(filter.to(), Long.MAX_VALUE)));
                                values.put("low", arrivals.before(filter.from(), 0));
                            });
        }
    }

    private static Optional<RequestNumber> number(Filter filter) {
        return Optional.ofNullable(filter.text()).flatMap(RequestNumber::parse);
    }
}
