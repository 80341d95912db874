package org.linjuli.casework.list;

import static org.linjuli.platform.Columns.utc;

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
        place(values, filter, sort, Mark.parse(cursor, sort));
        return Looked.merged(looking.along(strands, sort, passes(values), values, limit), sort, limit);
    }

    private Map<String, Object> values(Sight sight, Filter filter) {
        var values = filter.values();
        values.putAll(sight.values());
        values.put("now", utc(clock.instant()));
        return values;
    }

    /** Where to read: after the mark, and in the wanted period where the order is that of arrival. */
    private void place(Map<String, Object> values, Filter filter, Sort sort, Mark mark) {
        values.put("seq", mark.seq());
        values.put("low", 0L);
        if (mark.due() != null) {
            values.put("due", utc(mark.due()));
        }
        if (sort == Sort.NEWEST) {
            number(filter)
                    .ifPresentOrElse(
                            number -> {
                                values.put("seq", Math.min(mark.seq(), number.seq() + 1));
                                values.put("low", number.seq());
                                values.remove("text");
                            },
                            () -> {
                                values.put("seq", Math.min(mark.seq(), arrivals.after(filter.to(), Long.MAX_VALUE)));
                                values.put("low", arrivals.before(filter.from(), 0));
                            });
        }
    }

    private static String passes(Map<String, Object> values) {
        var wanted = Filter.wanted(values);
        return wanted.isEmpty() ? Sight.SEEN : Sight.SEEN + " and " + wanted;
    }

    private static Optional<RequestNumber> number(Filter filter) {
        return Optional.ofNullable(filter.text()).flatMap(RequestNumber::parse);
    }
}
