package org.linjuli.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.MeetingMatters;
import org.linjuli.casework.MeetingMatters.CameUp;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.meeting.MeetingImport;
import org.linjuli.meeting.MeetingImport.Life;
import org.linjuli.meeting.Series;
import org.linjuli.organization.Organization;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Building;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** A year of meetings: what was raised in the last quarter was heard at them, with the owners and days that they set. */
@Component
class SampleMeetings implements SamplePart {

    private static final int WEEKS = 52;
    private static final int DAYS_WITH_ITEMS = 91;
    private static final int MOST_RAISED = 50_000;
    private static final int BATCH = 20_000;

    private final MeetingImport meetings;
    private final MeetingMatters matters;
    private final Organization organization;
    private final Territory territory;
    private final WorkingTimes working;
    private final Clock clock;

    SampleMeetings(
            MeetingImport meetings,
            MeetingMatters matters,
            Organization organization,
            Territory territory,
            WorkingTimes working,
            Clock clock) {
        this.meetings = meetings;
        this.matters = matters;
        this.organization = organization;
        this.territory = territory;
        this.working = working;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleRequests.class);
    }

    @Override
    public String title() {
        return "a year of meetings";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var today = LocalDate.ofInstant(now, CityTime.ZONE);
        var random = new SplittableRandom(SampleCity.USUAL_SEED);
        var series =
                new SampleSeries(city, today, today.minusWeeks(WEEKS), this::propertyCompanies, random.split()).all();
        var points = new SampleTalkPoints(city, today, organization::propertyCompanyOf, random.split());
        var talks = points.in(city);
        var all = Stream.concat(series.stream(), talks.stream()).toList();
        progress.expect(all.size());
        meetings.series(all);
        var raised = raised(now);
        var lives = new ArrayList<Life>();
        for (var one : all) {
            var past = new SampleMeetingYear(
                            one,
                            now,
                            working.at(one.node()),
                            chair(one),
                            raised.getOrDefault(one.node(), List.of()),
                            random.split())
                    .movedToToday(points.movedToToday(one));
            lives.addAll(past.lives());
            progress.add(1);
            if (lives.size() >= BATCH) {
                meetings.meetings(lives);
                lives.clear();
            }
        }
        meetings.meetings(lives);
    }

    /** Whoever serves the node; at a compound the secretary of its branch, or who serves its grid. */
    private @Nullable AccountId chair(Series series) {
        var compound = series.node().compound();
        return Stream.concat(
                        compound.stream().flatMap(id -> organization.secretariesOf(id).stream()),
                        organization.desk(series.node().at(Level.GRID)).stream()
                                .flatMap(desk -> desk.holders().stream()))
                .findFirst()
                .orElse(null);
    }

    /** What came up, by the node whose meeting hears it: a community's matters are heard by its street. */
    private Map<NodePath, List<CameUp>> raised(Instant now) {
        var raised = new HashMap<NodePath, List<CameUp>>();
        for (var one : matters.cameUpSince(now.minus(DAYS_WITH_ITEMS, ChronoUnit.DAYS), MOST_RAISED)) {
            var node =
                    one.desk().level().filter(level -> level == Level.COMMUNITY).isPresent()
                            ? one.desk().at(Level.STREET)
                            : one.desk();
            raised.computeIfAbsent(node, key -> new ArrayList<>()).add(one);
        }
        return raised;
    }

    private List<NodePath> propertyCompanies(NodePath grid) {
        return territory.buildingsIn(grid).stream()
                .map(Building::compound)
                .distinct()
                .flatMap(compound -> organization.propertyCompanyOf(compound).stream())
                .distinct()
                .toList();
    }

    @Override
    public void clear() {
        meetings.clear();
    }
}
