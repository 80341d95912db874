package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.alliance.Alliance;
import org.linjuli.alliance.AllianceImport.Past;
import org.linjuli.alliance.AllianceImport.PastPeriod;
import org.linjuli.alliance.AllianceKind;
import org.linjuli.alliance.AllianceState;
import org.linjuli.alliance.Duty;
import org.linjuli.alliance.DutyPeriod.Confirmation;
import org.linjuli.alliance.DutyPeriod.Report;
import org.linjuli.alliance.Rhythm;
import org.linjuli.alliance.Seat;
import org.linjuli.alliance.SeatRole;
import org.linjuli.organization.Members.Member;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;

/** How one alliance went in a year: who signed, what each seat promised, and what was kept of it. */
final class AllianceStory {

    private static final double KEPT = 0.86;
    private static final double LATE = 0.94;
    private static final int FORMING_ONE_IN = 9;
    private static final int ENDED_ONE_IN = 11;
    private static final double WAITING = 0.08;
    private static final int MOST_DAYS_LATE = 8;
    private static final int DAYS_TO_SIGN = 42;
    private static final int YEAR = 365;
    private static final Map<SeatRole, List<String>> DONE = Map.of(
            SeatRole.COMMUNITY, List.of("联席会议定三件事，纪要已发各方", "联席会商定停车位和充电桩，分工到单位"),
            SeatRole.GRID, List.of("走访住户 36 户，登记诉求 4 件", "走访独居老人 9 户，代办 2 件"),
            SeatRole.BRANCH, List.of("党员 18 人参加，清理楼道杂物", "主题党日学习物业条例，答复住户意见 6 条"),
            SeatRole.PROPERTY, List.of("检修楼道灯 12 盏、门禁 2 处，已公示", "检修水泵和消防栓，结果贴在公告栏"),
            SeatRole.OWNERS, List.of("公共收益收支已公示"),
            SeatRole.UNIT, List.of("志愿者 6 人到小区服务半天", "开放会议室一次，义诊 40 人次"));
    private static final List<String> ENDINGS = List.of("小区并入相邻小区，联盟随之合并", "物业合同到期，各方商定重新组建");

    private final AllianceKind kind;
    private final String name;
    private final Alliance.Where where;
    private final SplittableRandom random;
    private final List<Map.Entry<SeatRole, Member>> table = new ArrayList<>();

    AllianceStory(AllianceKind kind, String name, Alliance.Where where, SplittableRandom random) {
        this.kind = kind;
        this.name = name;
        this.where = where;
        this.random = random;
    }

    AllianceStory seat(SeatRole role, Member member) {
        table.add(Map.entry(role, member));
        return this;
    }

    List<UUID> members() {
        return table.stream().map(one -> one.getValue().id()).toList();
    }

    /**
     * Founded some months ago, a few ended since; in some the first seat has not signed, and then nothing is owed.
     *
     * @param number tells which are being formed and which have ended
     * @param holders who holds posts of the members; whose posts are vacant has not signed
     */
    Past told(int number, Map<UUID, Set<AccountId>> holders, LocalDate today) {
        boolean isManned = number % FORMING_ONE_IN != FORMING_ONE_IN / 2
                && table.stream()
                        .allMatch(one -> holders.containsKey(one.getValue().id()));
        var since = today.minusDays(isManned ? 100 + random.nextInt(YEAR - 110) : random.nextInt(DAYS_TO_SIGN - 6));
        var founded = at(since);
        var seats = new ArrayList<Seat>();
        table.forEach(one -> seats.add(seat(one, seats, isManned, holders, founded)));
        var id = id(founded);
        var ended =
                isManned && number % ENDED_ONE_IN == ENDED_ONE_IN / 2 ? today.minusDays(5 + random.nextInt(60)) : null;
        var periods = isManned ? periods(id, seats, since, ended == null ? today : ended) : List.<PastPeriod>of();
        var alliance =
                new Alliance(id, 0, kind, name, where, state(isManned, ended), course(isManned, since, ended), seats);
        return new Past(
                alliance,
                founder(seats),
                periods.stream().map(PastPeriod::duty).distinct().toList(),
                periods);
    }

    private static AllianceState state(boolean isManned, @Nullable LocalDate ended) {
        if (ended != null) {
            return AllianceState.ENDED;
        }
        return isManned ? AllianceState.ACTIVE : AllianceState.FORMING;
    }

    private Alliance.Course course(boolean isManned, LocalDate since, @Nullable LocalDate ended) {
        var founded = at(since);
        if (ended != null) {
            return new Alliance.Course(founded, null, since, at(ended), ENDINGS.get(random.nextInt(ENDINGS.size())));
        }
        var due = founded.plus(Duration.ofDays(isManned ? YEAR : DAYS_TO_SIGN));
        return new Alliance.Course(founded, due, isManned ? since : null, null, null);
    }

    private static AccountId founder(List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.role() == SeatRole.COMMUNITY)
                .flatMap(seat -> seat.holders().stream())
                .findFirst()
                .orElse(Actor.system().account());
    }

    private Seat seat(
            Map.Entry<SeatRole, Member> one,
            List<Seat> before,
            boolean isManned,
            Map<UUID, Set<AccountId>> holders,
            Instant founded) {
        var member = one.getValue();
        var held = holders.getOrDefault(member.id(), Set.of());
        var signature = held.stream()
                .filter(any -> isManned || !before.isEmpty())
                .min(Comparator.comparing(AccountId::value))
                .map(by -> new Seat.Signature(by, founded.plusSeconds(3600)))
                .orElse(null);
        int place = 1
                + (int) before.stream()
                        .filter(seat -> seat.role() == one.getKey())
                        .count();
        return new Seat(id(founded), one.getKey(), place, member.id(), member.name(), signature, null, held);
    }

    private List<PastPeriod> periods(UUID alliance, List<Seat> seats, LocalDate since, LocalDate until) {
        var all = new ArrayList<PastPeriod>();
        for (var seat : seats) {
            for (var promise : kind.promisesOf(seat.role())) {
                var duty = new Duty(id(at(since)), alliance, seat.id(), promise.title(), promise.rhythm(), since, null);
                periods(duty, seat, seats, until, all);
            }
        }
        return all;
    }

    private void periods(Duty duty, Seat seat, List<Seat> seats, LocalDate until, List<PastPeriod> all) {
        int months = months(duty.rhythm());
        var first = duty.since().withDayOfMonth(1);
        var starts = first.minusMonths((first.getMonthValue() - 1) % months);
        for (; !starts.isAfter(until); starts = starts.plusMonths(months)) {
            var due = starts.plusMonths(months).minusDays(1);
            var from = starts.isBefore(duty.since()) ? duty.since() : starts;
            var report = report(seat, from, due, until);
            all.add(new PastPeriod(
                    duty, starts, due, report, report == null ? null : confirmed(report, seat, seats, until)));
        }
    }

    private static int months(Rhythm rhythm) {
        return switch (rhythm) {
            case MONTHLY, ONCE -> 1;
            case QUARTERLY -> 3;
            case YEARLY -> 12;
        };
    }

    private @Nullable Report report(Seat seat, LocalDate from, LocalDate due, LocalDate until) {
        var signature = seat.signature();
        double luck = random.nextDouble();
        var on = luck < KEPT
                ? from.plusDays(random.nextLong(due.toEpochDay() - from.toEpochDay() + 1))
                : due.plusDays(1 + random.nextInt(MOST_DAYS_LATE));
        if (signature == null || luck > LATE || on.isAfter(until)) {
            return null;
        }
        var done = DONE.getOrDefault(seat.role(), List.of("已完成"));
        return new Report(on, signature.by(), done.get(random.nextInt(done.size())));
    }

    /** By the next seat whose person is another; some of the last week still wait. */
    private @Nullable Confirmation confirmed(Report report, Seat seat, List<Seat> seats, LocalDate until) {
        var on = report.on().plusDays(1 + random.nextInt(3));
        if (on.isAfter(until) || (random.nextDouble() < WAITING && report.on().isAfter(until.minusDays(20)))) {
            return null;
        }
        return seats.stream()
                .filter(one -> !one.id().equals(seat.id()))
                .flatMap(one -> one.signature() == null || one.signature().by().equals(report.by())
                        ? Stream.<Confirmation>empty()
                        : Stream.of(new Confirmation(on, one.signature().by(), one.id())))
                .findFirst()
                .orElse(null);
    }

    private UUID id(Instant at) {
        return Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong());
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 30)).atZone(CityTime.ZONE).toInstant();
    }
}
