package org.linjuli.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.linjuli.meeting.Rhythm;
import org.linjuli.meeting.Seat;
import org.linjuli.meeting.Series;
import org.linjuli.meeting.TalkPoints;
import org.linjuli.meeting.Tier;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;

/**
 * Which compounds of the sample city have a talk point: those of the report on Tuesdays, each fourth of the others
 * on some day of the week, all for a year. Two of the community in which the demo lives have none, so that there is something to set up.
 */
final class SampleTalkPoints {

    private static final DayOfWeek OF_THE_REPORT = DayOfWeek.TUESDAY;
    private static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final int WEEKS = 52;
    private static final int ONE_OF = 4;
    private static final int LEFT_OUT = 2;
    private static final int RESIDENTS = 3;
    private static final List<String> PLACES = List.of("架空层", "小区活动室", "党群服务点", "凉亭");

    private final DemoPlaces demo;
    private final LocalDate today;
    private final Function<UUID, Optional<NodePath>> propertyCompany;
    private final RandomGenerator random;

    SampleTalkPoints(
            SampleCity city,
            LocalDate today,
            Function<UUID, Optional<NodePath>> propertyCompany,
            RandomGenerator random) {
        this.demo = DemoPlaces.in(city);
        this.today = today;
        this.propertyCompany = propertyCompany;
        this.random = random;
    }

    List<Series> in(SampleCity city) {
        var all = new ArrayList<Series>();
        city.communities().forEach(community -> all.addAll(in(community)));
        return all;
    }

    private List<Series> in(SampleCommunity community) {
        var all = new ArrayList<Series>();
        boolean isHome = community.division().path().contains(demo.home().grid());
        int left = isHome ? LEFT_OUT : 0;
        for (var compound : byName(community)) {
            boolean isOfReport = isOfReport(compound);
            if (!isOfReport && left > 0) {
                left--;
            } else if (isOfReport || isHome || random.nextInt(ONE_OF) == 0) {
                node(community, compound.id()).ifPresent(node -> all.add(series(compound, node, isOfReport)));
            }
        }
        return all;
    }

    private static List<Compound> byName(SampleCommunity community) {
        return community.compounds().stream()
                .sorted(Comparator.comparing(Compound::name))
                .toList();
    }

    private boolean isOfReport(Compound compound) {
        return isHome(compound) || compound.equals(demo.withProperty());
    }

    private boolean isHome(Compound compound) {
        return compound.id().equals(demo.home().building().compound());
    }

    /** Below the grid in which most of its buildings stand. */
    private static Optional<NodePath> node(SampleCommunity community, UUID compound) {
        return community.buildings().stream()
                .filter(building -> building.building().compound().equals(compound))
                .collect(Collectors.groupingBy(SampleBuilding::grid, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<NodePath, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> most.getKey().compound(compound));
    }

    private Series series(Compound compound, NodePath node, boolean isOfReport) {
        var weekday = isOfReport ? OF_THE_REPORT : DayOfWeek.of(1 + random.nextInt(DayOfWeek.values().length));
        var place = PLACES.get(random.nextInt(PLACES.size()));
        var starts = isOfReport || random.nextBoolean() ? EVENING : LocalTime.of(9, 0);
        var seats = TalkPoints.seats(node, propertyCompany.apply(compound.id())).stream()
                .map(seat -> new Seat(id(), seat.node(), seat.role()))
                .toList();
        return new Series(
                id(),
                0,
                Tier.COMPOUND,
                node,
                compound.name() + "说事会",
                place,
                Rhythm.weekly(weekday, today.minusWeeks(WEEKS)),
                starts,
                TalkPoints.QUORUM,
                RESIDENTS,
                null,
                null,
                seats);
    }

    /**
     * The planned day of the session that the demo has moved to today, so that whoever tries it finds one; empty where today
     * is the day by the rule.
     */
    Optional<LocalDate> movedToToday(Series series) {
        boolean isHome = series.node()
                .compound()
                .filter(demo.home().building().compound()::equals)
                .isPresent();
        return isHome && today.getDayOfWeek() != OF_THE_REPORT
                ? Optional.of(today.with(TemporalAdjusters.previous(OF_THE_REPORT)))
                : Optional.empty();
    }

    private UUID id() {
        return Ids.of(SampleCity.FOUNDED.toEpochMilli(), random.nextLong(), random.nextLong());
    }
}
