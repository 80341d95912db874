package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.MeetingMatters.CameUp;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.meeting.Item;
import org.linjuli.meeting.Meeting;
import org.linjuli.meeting.MeetingImport;
import org.linjuli.meeting.MeetingImport.Life;
import org.linjuli.meeting.MeetingState;
import org.linjuli.meeting.Resolution;
import org.linjuli.meeting.Seat;
import org.linjuli.meeting.Series;
import org.linjuli.meeting.Tier;
import org.linjuli.organization.Desk;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;

/** A year of one series: most meetings are held, a few are moved, cancelled or missed; then those that are planned. */
final class SampleMeetingYear {

    private static final Duration LENGTH = Duration.ofMinutes(50);
    private static final int DAYS_WITH_LIST = 28;
    private static final int DAYS_WITH_ITEMS = 91;
    private static final int CODES = 1_000_000;
    private static final List<String> MOVES = List.of("主持人参加市里会议", "与防汛值守冲突", "会议室另有安排");
    private static final List<String> CANCELS = List.of("台风红色预警，停止集会", "并入街道专题会", "全市文明城市测评期间集中上门");
    private static final List<String> TOPICS = List.of("本周走访和诉求办理情况", "楼道堆物清理", "独居老人关爱", "消防通道巡查", "物业服务评议", "志愿服务安排");

    private final Series series;
    private final Instant now;
    private final LocalDate today;
    private final WorkingTime working;
    private final @Nullable AccountId chair;
    private final SampleHearing hearing;
    private final SplittableRandom random;
    private final double missed;

    SampleMeetingYear(
            Series series,
            Instant now,
            WorkingTime working,
            Optional<Desk> desk,
            List<CameUp> raised,
            SplittableRandom random) {
        this.series = series;
        this.now = now;
        this.today = LocalDate.ofInstant(now, CityTime.ZONE);
        this.working = working;
        this.chair = desk.flatMap(one -> one.holders().stream().findFirst()).orElse(null);
        this.random = random;
        this.hearing = new SampleHearing(series, now, raised, random.split());
        // A grid without a leader meets less often.
        this.missed = chair == null ? 0.25 : 0.025;
    }

    List<Life> lives() {
        var lives = new ArrayList<Life>();
        for (var day : series.rhythm().days(series.rhythm().anchor(), MeetingImport.plannedUntil(today))) {
            lives.add(day.isBefore(today) ? past(day) : ahead(day));
        }
        return lives;
    }

    private Life ahead(LocalDate planned) {
        var day = planned.equals(today) ? planned : worked(planned);
        return bare(planned, day, MeetingState.PLANNED, 0, null);
    }

    private LocalDate worked(LocalDate planned) {
        var day = planned;
        while (!working.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Life past(LocalDate planned) {
        var day = worked(planned);
        if (!day.isBefore(today)) {
            return bare(planned, day, MeetingState.PLANNED, 0, null);
        }
        double luck = random.nextDouble();
        if (luck < missed) {
            return bare(planned, day, MeetingState.MISSED, 0, null);
        }
        if (luck < missed + 0.015) {
            return bare(planned, day, MeetingState.CANCELLED, 0, one(CANCELS));
        }
        var later = worked(day.plusDays(1 + random.nextInt(3)));
        return luck < missed + 0.05 && later.isBefore(today)
                ? held(planned, later, 1, one(MOVES))
                : held(planned, day, 0, null);
    }

    private Life bare(LocalDate planned, LocalDate day, MeetingState state, int moved, @Nullable String reason) {
        var ended = state == MeetingState.PLANNED ? null : endOf(day);
        var meeting = meeting(planned, day, state, ended == null ? now : ended, moved, reason, 0, Meeting.Course.NONE);
        return new Life(meeting, List.of(), List.of(), List.of(), null);
    }

    private Life held(LocalDate planned, LocalDate day, int moved, @Nullable String reason) {
        var begins = MeetingImport.begins(series, day);
        var course = new Meeting.Course(chair, begins, begins.plus(LENGTH));
        int needed = MeetingImport.needed(series);
        int present = needed + random.nextInt(series.seats().size() - needed + 1);
        var meeting = meeting(planned, day, MeetingState.CLOSED, begins.plus(LENGTH), moved, reason, present, course);
        var items = new ArrayList<Item>();
        var made = new ArrayList<Resolution>();
        if (day.isAfter(today.minusDays(DAYS_WITH_ITEMS))) {
            hearing.at(meeting, items, made);
        }
        boolean isRecent = day.isAfter(today.minusDays(DAYS_WITH_LIST));
        if (isRecent) {
            items.add(topic());
        }
        return new Life(
                meeting,
                isRecent ? present(present) : List.of(),
                items,
                made,
                series.tier() != Tier.GRID && isRecent ? SampleHearing.minutes(items, made) : null);
    }

    private Item topic() {
        return new Item(id(), Item.Kind.OTHER, null, null, one(TOPICS), null, Item.Outcome.NOTED, "各方已通报，按计划推进。", null);
    }

    /** The chair's seat and so many others. */
    private List<UUID> present(int count) {
        return series.seats().stream().limit(count).map(Seat::id).toList();
    }

    private Meeting meeting(
            LocalDate planned,
            LocalDate day,
            MeetingState state,
            Instant since,
            int moved,
            @Nullable String reason,
            int present,
            Meeting.Course course) {
        return new Meeting(
                id(),
                0,
                series.id(),
                series.tier(),
                series.node(),
                planned,
                day,
                MeetingImport.begins(series, day),
                state,
                since,
                state == MeetingState.PLANNED ? endOf(day) : null,
                moved,
                reason,
                new Meeting.Head(series.seats().size(), MeetingImport.needed(series), present, 0),
                "%06d".formatted(random.nextInt(CODES)),
                course);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID id() {
        return Ids.of(now.toEpochMilli(), random.nextLong(), random.nextLong());
    }
}
