package org.linjuli.meeting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linjuli.casework.MeetingMatters;
import org.linjuli.casework.MeetingMatters.Waiting;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Area;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/**
 * Requests that were raised to a level and sit there without a meeting that will hear them and without a resolution. There
 * should be none: where a street or the city has a series, each of them is on its next agenda.
 */
@Service
public class Unheard {

    /** So many rows are shown; where there are more, they are told as "at least". */
    public static final int MOST = 100;

    private final MeetingStore meetings;
    private final ResolutionStore resolutions;
    private final MeetingMatters matters;
    private final Territory territory;
    private final MeetingSight sight;

    Unheard(
            MeetingStore meetings,
            ResolutionStore resolutions,
            MeetingMatters matters,
            Territory territory,
            MeetingSight sight) {
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.matters = matters;
        this.territory = territory;
        this.sight = sight;
    }

    /** Those at the desks of an area, the longest there first. */
    public List<Waiting> in(Actor actor, NodePath area) {
        actor.require(Permission.MEETING_READ, area);
        var deaf = new HashSet<>(meetings.withoutMeeting(hearing(area), sight.today()));
        if (deaf.isEmpty()) {
            return List.of();
        }
        var waiting = matters.raisedTo(desks(area, deaf), MOST);
        var decided = resolutions
                .onRequests(waiting.stream().map(Waiting::request).toList())
                .stream()
                .filter(Resolution::isRunning)
                .map(Resolution::request)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return waiting.stream().filter(one -> !decided.contains(one.request())).toList();
    }

    /** The nodes whose meetings hear what is raised to desks of the area. */
    private List<NodePath> hearing(NodePath area) {
        return switch (area.level().orElseThrow(MeetingProblem.BAD_LIST::now)) {
            case GRID -> List.of();
            case COMMUNITY -> List.of(area.at(Level.STREET));
            case STREET -> List.of(area);
            case CITY ->
                Stream.concat(Stream.of(area), territory.children(area).stream().map(Area::path))
                        .toList();
        };
    }

    private List<NodePath> desks(NodePath area, Collection<NodePath> deaf) {
        return deaf.stream()
                .flatMap(node ->
                        node.level().filter(level -> level == Level.STREET).isPresent()
                                ? Stream.concat(
                                        Stream.of(node),
                                        territory.children(node).stream().map(Area::path))
                                : Stream.of(node))
                .filter(area::contains)
                .toList();
    }
}
