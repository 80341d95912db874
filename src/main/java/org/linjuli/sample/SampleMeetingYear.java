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
    private static final List<String> TALK_MOVES = List.of("架空层停电检修", "与社区义诊活动同一晚", "台风天改期");
    private static final List<String> TALK_CANCELS = List.of("台风红色预警，停止集会", "春节期间多数住户返乡", "小区停水抢修，居民不便到会");
    private static final List<String> TALKS =
            List.of("电动车停放和充电", "楼道堆物清理", "垃圾分类投放点位置", "健身器材维修", "单元门禁更换", "绿地补种", "停车位重新划线", "楼道照明");
    private static final List<String> SAID =
            List.of("到会居民多数赞成，先请物业报价，下次公布。", "定下每周六上午一起清理，楼栋长牵头。", "两种意见都记下，入户再听一轮。", "已经办好，到会居民没有别的意见。");
    private static final List<String> TOPICS = List.of("本周走访和诉求办理情况", "楼道堆物清理", "独居老人关爱", "消防通道巡查", "物业服务评议", "志愿服务安排");

    private final Series series;
    private final Instant now;
    private final LocalDate today;
    private final WorkingTime working;
    private final @Nullable AccountId chair;
    private final SampleHearing hearing;
    private final SplittableRandom random;
    private final double missed;
    private @Nullable LocalDate movedToToday;

    SampleMeetingYear(
            Series series,
            Instant now,
            WorkingTime working,
            @Nullable AccountId chair,
            List<CameUp> raised,
            SplittableRandom random) {
        this.series = series;
        this.now = now;
        this.today = LocalDate.ofInstant(now, CityTime.ZONE);
        this.working = working;
        this.chair = chair;
        this.random = random;
        this.hearing = new SampleHearing(series, now, raised, random.split());
        // A grid without a leader meets less often.
        this.missed = chair == null ? 0.25 : 0.025;
    }

    /** The one that was planned then is held today. */
    SampleMeetingYear movedToToday(Optional<LocalDate> planned) {
        movedToToday = planned.orElse(null);
        return this;
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
        return series.heldOn(planned, working);
    }

    private Life past(LocalDate planned) {
        var day = worked(planned);
        if (planned.equals(movedToToday)) {
            return bare(planned, today, MeetingState.PLANNED, 1, one(TALK_MOVES));
        }
        if (!day.isBefore(today)) {
            return bare(planned, day, MeetingState.PLANNED, 0, null);
        }
        double luck = random.nextDouble();
        if (luck < missed) {
            return bare(planned, day, MeetingState.MISSED, 0, null);
        }
        if (luck < missed + 0.015) {
            return bare(planned, day, MeetingState.CANCELLED, 0, one(isTalk() ? TALK_CANCELS : CANCELS));
        }
        var later = worked(day.plusDays(1 + random.nextInt(3)));
        return luck < missed + 0.05 && later.isBefore(today)
                ? held(planned, later, 1, one(isTalk() ? TALK_MOVES : MOVES))
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
            if (isTalk() && random.nextBoolean()) {
                items.add(topic());
            }
        }
        return new Life(
                meeting,
                isRecent ? present(present) : List.of(),
                items,
                made,
                (series.tier() == Tier.STREET || series.tier() == Tier.CITY) && isRecent
                        ? SampleHearing.minutes(items, made)
                        : null);
    }

    private boolean isTalk() {
        return series.tier() == Tier.COMPOUND;
    }

    private Item topic() {
        if (isTalk()) {
            var outcome = random.nextInt(4) == 0 ? Item.Outcome.CARRIED : Item.Outcome.NOTED;
            return new Item(id(), Item.Kind.OTHER, null, null, one(TALKS), null, outcome, one(SAID), null);
        }
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
                new Meeting.Head(
                        series.seats().size(), MeetingImport.needed(series), present, 0, residents(present > 0)),
                "%06d".formatted(random.nextInt(CODES)),
                course);
    }

    /** Most check in with their phones, the older ones are counted. */
    private Meeting.Residents residents(boolean isHeld) {
        int needed = series.residents();
        return isHeld && isTalk()
                ? new Meeting.Residents(needed, needed + random.nextInt(12), random.nextInt(8))
                : new Meeting.Residents(needed, 0, 0);
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
