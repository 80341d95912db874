package org.linjuli.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Casework;
import org.linjuli.casework.Filed;
import org.linjuli.casework.Undertaking;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens at meetings of the small network, said like speech. */
@TestComponent
class AtAMeeting {

    /** A Monday morning without a holiday near it. */
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    static final Actor CITY = somebody("city", Role.CITY_OFFICER, SmallNetwork.CITY);
    static final Actor STREET = somebody("street", Role.STREET_OFFICER, SmallNetwork.STREET);
    static final Actor OTHER_STREET = somebody("otherstreet", Role.STREET_OFFICER, SmallNetwork.OTHER_STREET);
    static final Actor COMMUNITY = somebody("community", Role.COMMUNITY_OFFICER, SmallNetwork.COMMUNITY);
    static final Actor LEADER = somebody("grid", Role.GRID_LEADER, SmallNetwork.GRID);
    static final Actor PROPERTY = somebody("property", Role.PROPERTY_MANAGER, SmallNetwork.PROPERTY);
    static final Actor UNIT = somebody("unit", Role.UNIT_CONTACT, SmallNetwork.WATERWORKS);

    @Autowired
    SeriesBook book;

    @Autowired
    Meetings meetings;

    @Autowired
    Rooms rooms;

    @Autowired
    Attendances attendances;

    @Autowired
    Agendas agendas;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    Casework casework;

    @Autowired
    JdbcClient jdbc;

    static Actor somebody(String username, Role role, NodePath at) {
        return new Actor(SmallNetwork.account(username), username, List.of(new Grant(role, at)));
    }

    static SeriesWanted wanted(Rhythm rhythm, int quorum, SeriesWanted.SeatWanted... seats) {
        return new SeriesWanted("例会", "二楼会议室", rhythm, LocalTime.of(9, 30), quorum, List.of(seats));
    }

    static SeriesWanted.SeatWanted seat(NodePath node, Role role) {
        return new SeriesWanted.SeatWanted(node, role);
    }

    /** The joint meeting of the street each Tuesday: street, community and waterworks; two of them are enough. */
    Series streetSeries() {
        return book.add(
                STREET,
                UUID.randomUUID(),
                Tier.STREET,
                SmallNetwork.STREET,
                wanted(
                        Rhythm.weekly(DayOfWeek.TUESDAY, MONDAY),
                        60,
                        seat(SmallNetwork.STREET, Role.STREET_OFFICER),
                        seat(SmallNetwork.COMMUNITY, Role.COMMUNITY_OFFICER),
                        seat(SmallNetwork.WATERWORKS, Role.UNIT_CONTACT)));
    }

    /** The weekly meeting of the grid each Tuesday. */
    Series gridSeries() {
        return book.add(
                STREET,
                UUID.randomUUID(),
                Tier.GRID,
                SmallNetwork.GRID,
                wanted(
                        Rhythm.weekly(DayOfWeek.TUESDAY, MONDAY),
                        50,
                        seat(SmallNetwork.GRID, Role.GRID_LEADER),
                        seat(SmallNetwork.PROPERTY, Role.PROPERTY_MANAGER)));
    }

    Meeting on(Series series, LocalDate day) {
        var asked = new MeetingQuestion(series.node(), null, null, day, day, false);
        return meetings.page(CITY, asked, null, 10).items().stream()
                .filter(meeting -> meeting.series().equals(series.id()))
                .findFirst()
                .orElseThrow();
    }

    Meeting again(Meeting meeting) {
        return rooms.of(CITY, meeting.id()).meeting();
    }

    void act(Actor actor, Meeting meeting, String action, Map<String, Object> inputs) {
        meetings.act(actor, meeting.id(), again(meeting).version(), action, inputs);
    }

    void comes(Meeting meeting, Actor... actors) {
        for (var actor : actors) {
            attendances.checkIn(actor, meeting.id(), meeting.code());
        }
    }

    /** The joint meeting with enough of them there, opened. */
    Meeting opened(Meeting meeting) {
        comes(meeting, STREET, COMMUNITY);
        act(STREET, meeting, "open", Map.of());
        return again(meeting);
    }

    /** A request of the grid that the grid could not solve, nor its community. */
    UUID raisedToTheStreet() {
        var id = raisedToTheCommunity();
        raise(COMMUNITY, id);
        return id;
    }

    UUID raisedToTheCommunity() {
        var id = Filed.in(SmallNetwork.GRID.value())
                .by(SmallNetwork.account("resident"))
                .store(jdbc);
        raise(LEADER, id);
        return id;
    }

    private void raise(Actor actor, UUID id) {
        casework.act(
                actor,
                new Undertaking(
                        id,
                        "raise",
                        version(id),
                        Map.of("tried", "已多次联系产权单位", "reason", "需要上级协调资金"),
                        UUID.randomUUID()));
    }

    long version(UUID request) {
        return jdbc.sql("select version from casework.request where id = :id")
                .param("id", request)
                .query(Long.class)
                .single();
    }

    NodePath owner(UUID request) {
        return NodePath.of(jdbc.sql("select owner::text from casework.request where id = :id")
                .param("id", request)
                .query(String.class)
                .single());
    }

    /** Some results are drawn to be verified by another. */
    boolean isToBeVerified(UUID request) {
        return jdbc.sql("select state = 'VERIFYING' from casework.request where id = :id")
                .param("id", request)
                .query(Boolean.class)
                .single();
    }

    Item itemAbout(Meeting meeting, UUID request) {
        return rooms.of(STREET, meeting.id()).items().stream()
                .filter(item -> request.equals(item.request()))
                .findFirst()
                .orElseThrow();
    }

    static Decision.Resolve resolve(Decision.@Nullable Carry carry) {
        return new Decision.Resolve(
                UUID.randomUUID(), "更换整条巷子的路灯", "夜间全部亮灯", SmallNetwork.GRID, LocalDate.of(2026, 12, 4), carry);
    }

    void forgetEverything() {
        for (var table : List.of(
                "resident_here",
                "reminder_wanted",
                "item",
                "minutes",
                "attendance",
                "resolution",
                "meeting",
                "seat",
                "series")) {
            jdbc.sql("delete from meeting." + table).update();
        }
    }
}
