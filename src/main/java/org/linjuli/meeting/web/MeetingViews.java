package org.linjuli.meeting.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.MeetingMatters.Told;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.identity.NodeNames;
import org.linjuli.meeting.Item;
import org.linjuli.meeting.Meeting;
import org.linjuli.meeting.Meetings;
import org.linjuli.meeting.Resolution;
import org.linjuli.meeting.Resolutions;
import org.linjuli.meeting.Room;
import org.linjuli.meeting.TalkMatter;
import org.linjuli.meeting.TalkSessions;
import org.linjuli.meeting.web.MeetingView.*;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** Puts names to what the module answers. */
@Component
class MeetingViews {

    private final NodeNames names;
    private final Categories categories;
    private final Resolutions resolutions;

    MeetingViews(NodeNames names, Categories categories, Resolutions resolutions) {
        this.names = names;
        this.categories = categories;
        this.resolutions = resolutions;
    }

    List<MeetingRow> rows(List<Meeting> found) {
        var called = names.namesOf(found.stream().map(Meeting::node).toList());
        return found.stream().map(one -> row(one, called)).toList();
    }

    MeetingRow row(Meeting one) {
        return rows(List.of(one)).getFirst();
    }

    private static MeetingRow row(Meeting one, Map<NodePath, String> called) {
        return new MeetingRow(
                one.id(),
                one.version(),
                one.tier(),
                one.tier().label(),
                one.node().value(),
                called.getOrDefault(one.node(), ""),
                one.tier().at(called.getOrDefault(one.node(), "")),
                one.day(),
                one.day().equals(one.plannedDay()) ? null : one.plannedDay(),
                one.startsAt(),
                one.state(),
                one.state().label(),
                one.due(),
                one.moved(),
                one.reason(),
                one.head().seats(),
                one.head().needed(),
                one.head().present(),
                one.head().undecided(),
                one.head().residents().present(),
                one.head().residents().needed());
    }

    MeetingRoom room(Actor actor, Room room) {
        var called = names(room);
        return new MeetingRoom(
                row(room.meeting(), called),
                room.series().name(),
                room.series().place(),
                room.records(),
                room.records() ? room.meeting().code() : null,
                room.meeting().head().residents().counted(),
                room.seats().stream()
                        .map(seat -> new SeatRow(
                                seat.id(),
                                seat.node().value(),
                                called.getOrDefault(seat.node(), ""),
                                seat.role().label(),
                                room.present().contains(seat.id()),
                                room.mine().contains(seat.id())))
                        .toList(),
                room.items().stream()
                        .map(item -> item(actor, room, item, called))
                        .toList(),
                MeetingStep.of(room.actions()));
    }

    private Map<NodePath, String> names(Room room) {
        var nodes = new HashSet<NodePath>();
        nodes.add(room.meeting().node());
        room.seats().forEach(seat -> nodes.add(seat.node()));
        room.told().values().forEach(told -> nodes.add(told.owner()));
        room.resolutions()
                .values()
                .forEach(one -> nodes.addAll(List.of(one.owner(), one.from().node())));
        return names.namesOf(nodes);
    }

    private AgendaItem item(Actor actor, Room room, Item item, Map<NodePath, String> called) {
        return new AgendaItem(
                item.id(),
                item.kind(),
                request(room.told(), item.request(), called),
                item.matter(),
                title(room.topics(), item),
                item.since(),
                item.outcome(),
                item.note(),
                resolution(actor, room, item.resolution(), called),
                resolution(actor, room, item.follows(), called));
    }

    private static @Nullable String title(Map<UUID, TalkMatter> topics, Item item) {
        var matter = item.matter();
        if (matter == null) {
            return item.title();
        }
        var topic = topics.get(matter);
        return topic == null ? "议题已不公开" : topic.title();
    }

    private @Nullable ResolutionRow resolution(
            Actor actor, Room room, @Nullable UUID id, Map<NodePath, String> called) {
        var found = id == null ? null : room.resolutions().get(id);
        return found == null ? null : resolution(actor, found, room.told(), called);
    }

    private @Nullable AgendaRequest request(Map<UUID, Told> told, @Nullable UUID id, Map<NodePath, String> called) {
        var one = id == null ? null : told.get(id);
        return one == null
                ? null
                : new AgendaRequest(
                        one.id(),
                        one.number(),
                        one.title(),
                        categories.find(one.category()).map(Category::name).orElse(one.category()),
                        one.state(),
                        one.state().label(),
                        one.owner().value(),
                        called.getOrDefault(one.owner(), ""),
                        one.due(),
                        one.emergency());
    }

    /** Requests that wait, with their names. */
    Map<UUID, AgendaRequest> requests(Map<UUID, Told> told) {
        var called = names.namesOf(told.values().stream().map(Told::owner).toList());
        var shown = new java.util.HashMap<UUID, AgendaRequest>();
        told.keySet().forEach(id -> {
            var view = request(told, id, called);
            if (view != null) {
                shown.put(id, view);
            }
        });
        return shown;
    }

    List<ResolutionRow> resolutions(Actor actor, List<Resolution> found) {
        var told = resolutions.told(actor, found);
        Collection<NodePath> nodes = Stream.concat(
                        found.stream()
                                .flatMap(
                                        one -> Stream.of(one.owner(), one.from().node())),
                        told.values().stream().map(Told::owner))
                .toList();
        var called = names.namesOf(nodes);
        return found.stream().map(one -> resolution(actor, one, told, called)).toList();
    }

    private ResolutionRow resolution(Actor actor, Resolution one, Map<UUID, Told> told, Map<NodePath, String> called) {
        var done = one.done();
        return new ResolutionRow(
                one.id(),
                one.version(),
                one.from().meeting(),
                one.from().tier(),
                one.from().tier().label(),
                one.from().node().value(),
                called.getOrDefault(one.from().node(), ""),
                one.from().tier().at(called.getOrDefault(one.from().node(), "")),
                one.owner().value(),
                called.getOrDefault(one.owner(), ""),
                request(told, one.request(), called),
                one.wording().what(),
                one.wording().criterion(),
                one.due(),
                one.isOverdue(today()),
                one.state(),
                one.state().label(),
                one.carried(),
                one.made(),
                done == null ? null : done.what(),
                done == null ? null : done.on(),
                one.reason(),
                MeetingStep.of(resolutions.available(actor, one)));
    }

    private LocalDate today() {
        return resolutions.today();
    }

    /** A session as residents see it. */
    TalkSession session(TalkSessions.Session one) {
        var resolved = one.resolutions();
        var called =
                names.namesOf(resolved.values().stream().map(Resolution::owner).toList());
        return new TalkSession(
                row(one.meeting()),
                one.place(),
                one.here(),
                one.items().stream()
                        .map(item -> {
                            var id = item.resolution() == null ? item.follows() : item.resolution();
                            var made = id == null ? null : resolved.get(id);
                            return new TalkItem(
                                    item.kind(),
                                    item.matter(),
                                    item.follows() == null || made == null
                                            ? title(one.topics(), item)
                                            : made.wording().what(),
                                    item.outcome(),
                                    item.note(),
                                    made == null ? null : made.wording().what(),
                                    made == null ? null : called.getOrDefault(made.owner(), ""),
                                    made == null ? null : made.due(),
                                    made == null ? null : made.state().label());
                        })
                        .toList());
    }

    HeardRow heard(Actor actor, Meetings.Heard heard) {
        var made = heard.resolution();
        return new HeardRow(
                row(heard.meeting()),
                heard.item().kind(),
                heard.item().outcome(),
                heard.item().note(),
                made == null ? null : resolutions(actor, List.of(made)).getFirst());
    }
}
