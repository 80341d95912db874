package org.linjuli.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestState;
import org.linjuli.meeting.Carried;
import org.linjuli.meeting.Item;
import org.linjuli.meeting.MeetingState;
import org.linjuli.meeting.ResolutionState;
import org.linjuli.meeting.Tier;

/** Meetings, their rooms and resolutions as they are shown. */
final class MeetingView {

    private MeetingView() {}

    /**
     * A meeting in a list.
     *
     * @param title what people call it: 音西街道联席会议
     * @param plannedDay the day that the rule says, where it is another than {@code day}
     * @param undecided items without an outcome
     * @param residents how many residents are there, at a session of a compound
     */
    record MeetingRow(
            UUID id,
            long version,
            Tier tier,
            String tierName,
            String area,
            String areaName,
            String title,
            LocalDate day,
            @Nullable LocalDate plannedDay,
            Instant startsAt,
            MeetingState state,
            String stateName,
            @Nullable Instant due,
            int moved,
            @Nullable String reason,
            int seats,
            int needed,
            int present,
            int undecided,
            int residents,
            int residentsNeeded) {}

    record MeetingPage(List<MeetingRow> items, @Nullable String next) {}

    /** A seat, and whether it is the asker's own. */
    record SeatRow(UUID id, String area, String areaName, String title, boolean present, boolean mine) {}

    /**
     * A request, as far as the one who asks may read it.
     *
     * @param title missing for who may not
     */
    record AgendaRequest(
            UUID id,
            String no,
            @Nullable String title,
            String category,
            RequestState state,
            String stateName,
            String owner,
            String ownerName,
            @Nullable Instant due,
            boolean emergency) {}

    /**
     * What stands on the agenda.
     *
     * @param id missing while it is only drawn
     * @param request missing where it is about none, or about one that is hidden from the one who asks
     * @param matter the topic of residents that it is about
     */
    record AgendaItem(
            @Nullable UUID id,
            Item.Kind kind,
            @Nullable AgendaRequest request,
            @Nullable UUID matter,
            @Nullable String title,
            @Nullable Instant since,
            Item.@Nullable Outcome outcome,
            @Nullable String note,
            @Nullable ResolutionRow resolution,
            @Nullable ResolutionRow follows) {}

    /**
     * A resolution: who does what by when, and how one will see it.
     *
     * @param title what people call the meeting that made it
     */
    record ResolutionRow(
            UUID id,
            long version,
            UUID meeting,
            Tier tier,
            String tierName,
            String area,
            String areaName,
            String title,
            String owner,
            String ownerName,
            @Nullable AgendaRequest request,
            String what,
            String criterion,
            LocalDate due,
            boolean overdue,
            ResolutionState state,
            String stateName,
            @Nullable Carried carried,
            Instant made,
            @Nullable String done,
            @Nullable LocalDate doneOn,
            @Nullable String reason,
            List<MeetingStep> actions) {}

    record ResolutionPage(
            List<ResolutionRow> items, @Nullable String next) {}

    /**
     * A meeting with everything about it.
     *
     * @param records whether the one who asks keeps the list, the agenda and the minutes
     * @param code for checking in; for who keeps the list
     * @param counted residents without a phone, as the chair counted them
     */
    record MeetingRoom(
            MeetingRow meeting,
            String series,
            String place,
            boolean records,
            @Nullable String code,
            int counted,
            List<SeatRow> seats,
            List<AgendaItem> items,
            List<MeetingStep> actions) {}

    /**
     * What stands on the agenda of a session, as residents see it.
     *
     * @param what what was resolved
     */
    record TalkItem(
            Item.Kind kind,
            @Nullable UUID matter,
            @Nullable String title,
            Item.@Nullable Outcome outcome,
            @Nullable String note,
            @Nullable String what,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String stateName) {}

    /**
     * A session of the compound in which one lives.
     *
     * @param here whether the one who asks has checked in
     */
    record TalkSession(MeetingRow meeting, String place, boolean here, List<TalkItem> items) {}

    /** On which agenda a request stood, and what became of it there. */
    record HeardRow(
            MeetingRow meeting,
            Item.Kind kind,
            Item.@Nullable Outcome outcome,
            @Nullable String note,
            @Nullable ResolutionRow resolution) {}

    /**
     * The meetings that have heard a request and the one that will.
     *
     * @param next the next meeting of the level at which it is; missing where none is planned, or it is nobody's turn
     */
    record HeardList(List<HeardRow> items, @Nullable MeetingRow next) {}
}
