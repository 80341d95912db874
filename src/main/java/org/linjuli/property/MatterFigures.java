package org.linjuli.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.figure.RequestFacts.Counts;
import org.linjuli.deliberation.CompoundDecisions;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Area;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/** Figures of how compounds are looked after (M19), and the matters that they open to. */
@Service
public class MatterFigures {

    /** By what a board has its lines. */
    public enum By {
        COMPANY,
        COMPOUND
    }

    /** For what a list of matters keeps one. */
    public enum Counted {
        COUNTED,
        SOLVED,
        /** Solved, and filed while a policy held in the compound. */
        UNDER_POLICY,
        ON_TIME,
        REOPENED,
        SATISFIED
    }

    /** Whole months, the first and the last included, each named by its first day. */
    public record Asked(NodePath area, LocalDate from, LocalDate to, By by) {}

    /** Where a list of matters goes on. */
    public record Mark(LocalDate filedOn, UUID request) {}

    /** Which matters are wanted; whatever is null does not matter. */
    public record Wanted(
            @Nullable NodePath area,
            @Nullable UUID compound,
            @Nullable String company,
            LocalDate from,
            LocalDate to,
            @Nullable Counted counted) {}

    /** A property matter, by the id of its request. */
    public record Matter(
            UUID request,
            UUID compound,
            @Nullable String company,
            LocalDate filedOn,
            boolean solved,
            boolean onTime,
            boolean reopened) {}

    /**
     * How households judged years of policies.
     *
     * @param years evaluations that ended
     * @param asked households on their rolls
     * @param content of those that answered, who were satisfied or found it fair
     */
    public record YearSums(int years, int asked, int answered, int content) {

        static final YearSums NONE = new YearSums(0, 0, 0, 0);
    }

    /** One of these years; the company that looked after the compound then. */
    public record Year(
            UUID evaluation,
            UUID policy,
            UUID compound,
            @Nullable String company,
            LocalDate endedOn,
            EvaluationState outcome,
            YearSums sums) {}

    /**
     * One company or compound.
     *
     * @param key the desk of the company, empty where none is there; or the id of the compound
     * @param ranked whether it had matters enough to be compared
     */
    public record Line(String key, Counts counts, YearSums year, boolean ranked) {

        /** What owners say: of the years of their policies, and where none was judged, of their matters. */
        private double owners() {
            return year.answered() > 0
                    ? share(year.content(), year.answered())
                    : share(counts.satisfied(), counts.ratings());
        }
    }

    /** Policies as they stand now; compounds without one among all of them. */
    public record PolicySums(int compounds, int inForce, int review, int late, int consulted) {}

    /**
     * What an area is told.
     *
     * @param underPolicy solved matters that were filed while a policy held in their compound (M19)
     */
    public record Report(
            Counts whole,
            int underPolicy,
            YearSums year,
            PolicySums policies,
            Committees.CommitteeSums committees,
            List<Line> lines) {}

    private static final int MOST_LINES = 200;

    private final MatterStore matters;
    private final YearStore years;
    private final PolicyStore policies;
    private final Committees committees;
    private final CompoundDecisions decisions;
    private final Territory territory;
    private final PropertySettings settings;
    private final Clock clock;

    MatterFigures(
            MatterStore matters,
            YearStore years,
            PolicyStore policies,
            Committees committees,
            CompoundDecisions decisions,
            Territory territory,
            PropertySettings settings,
            Clock clock) {
        this.matters = matters;
        this.years = years;
        this.policies = policies;
        this.committees = committees;
        this.decisions = decisions;
        this.territory = territory;
        this.settings = settings;
        this.clock = clock;
    }

    public Report of(Actor actor, Asked asked) {
        actor.require(Permission.PROPERTY_READ, asked.area());
        return new Report(
                matters.whole(asked.area(), asked.from(), asked.to()),
                matters.underPolicy(asked.area(), asked.from(), asked.to()),
                years.whole(asked),
                policies.sums(asked.area(), compounds(asked.area()), clock.instant()),
                committees.sums(asked.area()),
                lines(asked));
    }

    /** Those with matters enough first: the more they settle in time the higher, then by what owners say. */
    private List<Line> lines(Asked asked) {
        var judged = years.by(asked);
        var sums = matters.sums(asked, MOST_LINES);
        judged.keySet().stream()
                .sorted()
                .limit(Math.max(0, MOST_LINES - sums.size()))
                .forEach(key -> sums.putIfAbsent(key, new Counts(0, 0, 0, 0, 0, 0, 0, 0)));
        return sums.entrySet().stream()
                .map(one -> new Line(
                        one.getKey(),
                        one.getValue(),
                        judged.getOrDefault(one.getKey(), YearSums.NONE),
                        one.getValue().solved() >= settings.rankedFrom()
                                && !one.getKey().isEmpty()))
                .sorted(Comparator.comparing(Line::ranked)
                        .reversed()
                        .thenComparing(
                                line -> share(line.counts.onTime(), line.counts.solved()), Comparator.reverseOrder())
                        .thenComparing(Line::owners, Comparator.reverseOrder())
                        .thenComparing(Line::key))
                .toList();
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /** How many compounds an area has; those of a grid are the ones of which most buildings stand there. */
    private int compounds(NodePath area) {
        var communities = territory.areas(Level.COMMUNITY).stream()
                .map(Area::path)
                .filter(one -> area.contains(one) || one.contains(area));
        var all = communities.flatMap(one -> territory.compounds(one).stream());
        return area.depth() > NodePath.COUNTY_DEPTH + 2
                ? (int) all.map(Compound::id)
                        .filter(one ->
                                decisions.gridOf(one).filter(area::contains).isPresent())
                        .count()
                : (int) all.count();
    }

    /** The matters of the actor's areas, the latest first. */
    public Page<Matter> page(Actor actor, Wanted wanted, @Nullable Mark after, int limit) {
        return matters.page(actor.scope(Permission.PROPERTY_READ), wanted, after, limit);
    }

    /** How years of policies in the actor's areas were judged, the latest first; what a request counts for does not matter. */
    public Page<Year> years(Actor actor, Wanted wanted, @Nullable Mark after, int limit) {
        return years.page(actor.scope(Permission.PROPERTY_READ), wanted, after, limit);
    }

    /** How the households of a compound judged the last year that was judged. */
    public Optional<Year> lastJudged(UUID compound) {
        return years.last(compound);
    }

    /** What was asked and done in a compound in twelve months. */
    public Counts lastYearOf(UUID compound) {
        var from = LocalDate.ofInstant(clock.instant(), CityTime.ZONE)
                .minusMonths(11)
                .withDayOfMonth(1);
        return matters.of(compound, from);
    }
}
