package org.linjuli.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linjuli.casework.MeetingMatters;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.stereotype.Service;

/** Reads one meeting with everything about it. */
@Service
public class Rooms {

    private final MeetingSight sight;
    private final SeriesStore series;
    private final AttendanceStore attendance;
    private final AgendaStore agendas;
    private final AgendaDraw draw;
    private final Told told;
    private final MeetingSteps steps;

    Rooms(
            MeetingSight sight,
            SeriesStore series,
            AttendanceStore attendance,
            AgendaStore agendas,
            AgendaDraw draw,
            Told told,
            MeetingSteps steps) {
        this.sight = sight;
        this.series = series;
        this.attendance = attendance;
        this.agendas = agendas;
        this.draw = draw;
        this.told = told;
        this.steps = steps;
    }

    /** What stands behind the items: resolutions, and requests as far as the actor may read them. */
    @org.springframework.stereotype.Component
    static class Told {

        private final MeetingMatters matters;
        private final ResolutionStore resolutions;
        private final TalkAgenda topics;

        Told(MeetingMatters matters, ResolutionStore resolutions, TalkAgenda topics) {
            this.matters = matters;
            this.resolutions = resolutions;
            this.topics = topics;
        }

        Map<UUID, TalkMatter> topics(List<Item> items) {
            return topics.named(items);
        }

        Map<UUID, Resolution> resolutions(List<Item> items) {
            var ids = items.stream()
                    .flatMap(item -> Stream.of(item.follows(), item.resolution()))
                    .filter(Objects::nonNull)
                    .toList();
            return resolutions.find(ids).stream().collect(Collectors.toMap(Resolution::id, Function.identity()));
        }

        Map<UUID, MeetingMatters.Told> requests(Actor actor, List<Item> items, Map<UUID, Resolution> resolutions) {
            var ids = Stream.concat(
                            items.stream().map(Item::request),
                            resolutions.values().stream().map(Resolution::request))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            return matters.told(actor, ids);
        }
    }

    public Room of(Actor actor, UUID id) {
        return room(actor, sight.seen(actor, id));
    }

    Map<UUID, TalkMatter> topics(List<Item> items) {
        return told.topics(items);
    }

    Map<UUID, Resolution> resolutions(List<Item> items) {
        return told.resolutions(items);
    }

    private Room room(Actor actor, Meeting meeting) {
        var seats = sight.seats(meeting);
        var items = items(meeting);
        var resolutions = told.resolutions(items);
        var present = Asker.PRODUCT.ask(() -> attendance.of(meeting.id())).stream()
                .map(AttendanceStore.Present::seat)
                .collect(Collectors.toSet());
        return new Room(
                meeting,
                series.find(meeting.series(), meeting.day()).orElseThrow(),
                MeetingParty.of(meeting, actor, sight::isChair),
                seats,
                present,
                sight.mine(actor, meeting, seats).stream().map(Seat::id).collect(Collectors.toSet()),
                items,
                told.requests(actor, items, resolutions),
                told.topics(items),
                resolutions,
                steps.available(meeting, actor));
    }

    /** A meeting draws its agenda while it is the next one of its node; what is drawn is fixed when it is opened. */
    List<Item> items(Meeting meeting) {
        var stored = agendas.of(meeting.id());
        if (meeting.state() != MeetingState.PLANNED || !sight.isNext(meeting)) {
            return stored;
        }
        return Stream.concat(stored.stream(), draw.of(meeting.tier(), meeting.node()).stream())
                .toList();
    }
}
