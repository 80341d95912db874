package org.linjuli.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.MeetingMatters.CameUp;
import org.linjuli.casework.RequestState;
import org.linjuli.meeting.Item;
import org.linjuli.meeting.Meeting;
import org.linjuli.meeting.Resolution;
import org.linjuli.meeting.ResolutionState;
import org.linjuli.meeting.Series;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;

/** How the meetings of one series heard what was raised: each request at the first meeting after it came up. */
final class SampleHearing {

    private static final int USUAL_DAYS = 4;
    private static final int MORE_DAYS = 12;
    private static final double CARRIED = 0.3;
    private static final double NOT_CONFIRMED = 0.1;

    private final Series series;
    private final Instant now;
    private final LocalDate today;
    private final Deque<CameUp> waiting;
    private final SplittableRandom random;

    SampleHearing(Series series, Instant now, List<CameUp> raised, SplittableRandom random) {
        this.series = series;
        this.now = now;
        this.today = LocalDate.ofInstant(now, CityTime.ZONE);
        this.waiting = new ArrayDeque<>(raised);
        this.random = random;
    }

    /** What has come up until then and has not been settled in between. */
    void at(Meeting meeting, List<Item> items, List<Resolution> made) {
        var heard = new ArrayList<UUID>();
        while (!waiting.isEmpty() && waiting.getFirst().at().isBefore(meeting.startsAt())) {
            var one = waiting.removeFirst();
            var resolved = one.resolved();
            boolean isSettled = resolved != null && resolved.isBefore(meeting.startsAt());
            if (!isSettled && !isOver(one) && !heard.contains(one.request())) {
                heard.add(one.request());
                hear(meeting, one, items, made);
            }
        }
    }

    private static boolean isOver(CameUp one) {
        return one.state() == RequestState.MERGED
                || one.state() == RequestState.WITHDRAWN
                || one.state() == RequestState.DECLINED;
    }

    private void hear(Meeting meeting, CameUp one, List<Item> items, List<Resolution> made) {
        boolean isStillThere = one.resolved() == null && one.owner().equals(one.desk());
        if (isStillThere && random.nextDouble() < CARRIED) {
            items.add(item(one, Item.Outcome.CARRIED, "请产权单位补充方案，下次再议。", null));
            return;
        }
        var resolution = resolution(meeting, one);
        made.add(resolution);
        items.add(item(one, Item.Outcome.RESOLVED, null, resolution.id()));
    }

    private Item item(CameUp one, Item.Outcome outcome, @Nullable String note, @Nullable UUID resolution) {
        return new Item(id(), Item.Kind.RAISED, one.request(), null, null, one.at(), outcome, note, resolution);
    }

    private Resolution resolution(Meeting meeting, CameUp one) {
        var made = meeting.startsAt().plusSeconds(1800);
        var due = meeting.day().plusDays(USUAL_DAYS + random.nextInt(MORE_DAYS));
        var resolved = one.resolved();
        boolean isDone = resolved != null && resolved.isAfter(made);
        var state = !isDone
                ? ResolutionState.OPEN
                : random.nextDouble() < NOT_CONFIRMED ? ResolutionState.REPORTED : ResolutionState.DONE;
        var doneOn = isDone && resolved != null ? LocalDate.ofInstant(resolved, CityTime.ZONE) : today;
        return new Resolution(
                id(),
                0,
                new Resolution.From(meeting.id(), series.tier(), series.node()),
                one.owner(),
                one.request(),
                new Resolution.Wording("由责任单位牵头现场办理，落实人员和经费，按期办结并回访。", "现场整改到位，反映人认可"),
                due,
                state,
                null,
                made,
                isDone && resolved != null ? resolved : made,
                state == ResolutionState.OPEN
                        ? due.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant()
                        : null,
                isDone ? new Resolution.Done("诉求已办结，现场已整改。", doneOn) : null,
                null);
    }

    /** In the words of a clerk. */
    static String minutes(List<Item> items, List<Resolution> made) {
        return """
                一、主持人通报上次会议决议落实情况。
                二、各单位逐项研究议题 %d 项，形成决议 %d 项，明确了责任单位和完成日期。
                三、请各责任单位按期落实，下次会议报告。""".formatted(items.size(), made.size());
    }

    private UUID id() {
        return Ids.of(now.toEpochMilli(), random.nextLong(), random.nextLong());
    }
}
