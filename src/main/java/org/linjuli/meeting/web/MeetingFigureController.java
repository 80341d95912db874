package org.linjuli.meeting.web;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.MeetingMatters;
import org.linjuli.casework.figure.Period;
import org.linjuli.identity.NodeNames;
import org.linjuli.meeting.HeardRequests;
import org.linjuli.meeting.MeetingFigures;
import org.linjuli.meeting.MeetingFigures.Held;
import org.linjuli.meeting.Meetings;
import org.linjuli.meeting.Tier;
import org.linjuli.meeting.Unheard;
import org.linjuli.meeting.web.MeetingView.AgendaRequest;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the tiers and of the sessions of compounds, and the raised requests that were heard or that nobody hears. */
@RestController
@RequestMapping("/api/v1/figures")
class MeetingFigureController {

    /** Meetings that were due, by what became of them; due is the sum of the four. */
    record MeetingsHeld(
            @Nullable Tier tier,
            @Nullable String area,
            String name,
            int due,
            int held,
            int moved,
            int cancelled,
            int missed) {

        static MeetingsHeld of(@Nullable Tier tier, @Nullable String area, String name, Held held) {
            return new MeetingsHeld(
                    tier, area, name, held.due(), held.held(), held.moved(), held.cancelled(), held.missed());
        }
    }

    /** A share with what it is taken of; without a rate where that is nothing. */
    record MeetingShare(int of, int part, @Nullable Double rate) {

        static MeetingShare of(int whole, int part) {
            return new MeetingShare(whole, part, whole == 0 ? null : (double) part / whole);
        }
    }

    record MeetingFigureReport(
            String area,
            String areaName,
            LocalDate from,
            LocalDate to,
            List<MeetingsHeld> tiers,
            List<MeetingsHeld> areas,
            MeetingShare solvedInGrid,
            MeetingShare resolutionsOnTime,
            MeetingShare raisedHeardSoon,
            int heardWithinDays,
            int unheard,
            boolean unheardIsLeast) {}

    /** A raised request without a meeting or a resolution. */
    record UnheardRow(
            String desk,
            String deskName,
            Instant since,
            @Nullable AgendaRequest request) {}

    record UnheardList(List<UnheardRow> items) {}

    /** A raised request with the first meeting that heard it; without its number for who may not read it. */
    record HeardFirstRow(
            Instant since,
            LocalDate day,
            UUID meeting,
            boolean soon,
            @Nullable AgendaRequest request) {}

    record HeardFirstPage(
            List<HeardFirstRow> items, @Nullable String next) {}

    /** The sessions of compounds: those due by what became of them, and how many residents came to those that were held. */
    record TalkFigureReport(
            String area,
            String areaName,
            LocalDate from,
            LocalDate to,
            MeetingsHeld all,
            List<MeetingsHeld> areas,
            int residents) {}

    private static final int MONTHS = 3;

    private final MeetingFigures figures;
    private final HeardRequests heard;
    private final Unheard unheard;
    private final MeetingMatters matters;
    private final Meetings meetings;
    private final NodeNames names;
    private final MeetingViews views;

    MeetingFigureController(
            MeetingFigures figures,
            HeardRequests heard,
            Unheard unheard,
            MeetingMatters matters,
            Meetings meetings,
            NodeNames names,
            MeetingViews views) {
        this.figures = figures;
        this.heard = heard;
        this.unheard = unheard;
        this.matters = matters;
        this.meetings = meetings;
        this.names = names;
        this.views = views;
    }

    /** Of the last three months where nothing else is said. */
    @GetMapping("/meetings")
    MeetingFigureReport report(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = MeetingController.PATH) String area,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var path = NodePath.of(area);
        var period = period(from, to);
        var report = figures.of(actor, path, period);
        var waiting = unheard.in(actor, path).size();
        var called = names.namesOf(List.of(path)).getOrDefault(path, "");
        return new MeetingFigureReport(
                area,
                called,
                period.from(),
                period.to(),
                Arrays.stream(Tier.values())
                        .filter(report.byTier()::containsKey)
                        .map(tier -> MeetingsHeld.of(tier, null, tier.label(), held(report.byTier(), tier)))
                        .toList(),
                areas(report.byArea()),
                MeetingShare.of(report.solved().solved(), report.solved().inGrid()),
                MeetingShare.of(report.kept().due(), report.kept().onTime()),
                MeetingShare.of(report.heard().heard(), report.heard().soon()),
                MeetingFigures.HEARD_WITHIN,
                waiting,
                waiting == Unheard.MOST);
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var last = to == null ? meetings.today() : to;
        return new Period(from == null ? last.minusMonths(MONTHS) : from, last);
    }

    /** Of the last three months where nothing else is said. */
    @GetMapping("/talk-sessions")
    TalkFigureReport talks(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = MeetingController.PLACE) String area,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var path = NodePath.of(area);
        var period = period(from, to);
        var talks = figures.talks(actor, path, period);
        var called = names.namesOf(List.of(path)).getOrDefault(path, "");
        return new TalkFigureReport(
                area,
                called,
                period.from(),
                period.to(),
                MeetingsHeld.of(Tier.COMPOUND, area, called, talks.all()),
                areas(talks.byArea()),
                talks.residents());
    }

    /** The raised requests that were heard, the latest first: those heard soon, those heard late, or all. */
    @GetMapping("/meetings/heard")
    HeardFirstPage heard(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = MeetingController.PATH) String area,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Boolean soon,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") int limit) {
        var page = heard.page(actor, NodePath.of(area), period(from, to), soon, cursor, limit);
        var shown = views.requests(matters.told(
                actor,
                page.items().stream().map(HeardRequests.HeardFirst::request).toList()));
        return new HeardFirstPage(
                page.items().stream()
                        .map(one -> new HeardFirstRow(
                                one.since(), one.day(), one.meeting(), one.soon(), shown.get(one.request())))
                        .toList(),
                page.next());
    }

    private static <K> Held held(Map<K, Held> by, K key) {
        return by.getOrDefault(key, new Held(0, 0, 0, 0));
    }

    private List<MeetingsHeld> areas(Map<NodePath, Held> byArea) {
        var called = names.namesOf(byArea.keySet());
        return byArea.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> MeetingsHeld.of(
                        null, one.getKey().value(), called.getOrDefault(one.getKey(), ""), one.getValue()))
                .toList();
    }

    /** Those at the desks of an area, the longest there first. */
    @GetMapping("/meetings/unheard")
    UnheardList unheard(
            @CurrentActor Actor actor, @RequestParam @Pattern(regexp = MeetingController.PATH) String area) {
        var found = unheard.in(actor, NodePath.of(area));
        var shown = views.requests(matters.told(
                actor, found.stream().map(MeetingMatters.Waiting::request).toList()));
        var called =
                names.namesOf(found.stream().map(MeetingMatters.Waiting::desk).toList());
        return new UnheardList(found.stream()
                .map(one -> new UnheardRow(
                        one.desk().value(), called.getOrDefault(one.desk(), ""), one.since(), shown.get(one.request())))
                .toList());
    }
}
