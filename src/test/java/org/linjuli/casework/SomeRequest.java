package org.linjuli.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** Requests and people for plain tests, built like speech. */
final class SomeRequest {

    /** A Monday morning. */
    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    static final NodePath COMMUNITY = NodePath.of("35.01.81.007.010");
    static final NodePath STREET = NodePath.of("35.01.81.007");
    static final NodePath CITY = NodePath.of("35.01.81");
    static final NodePath POWER_COMPANY = NodePath.of("unit.000123");

    private static final WorkingTime USUAL = WorkingTime.usual();
    private static final WorkingTime CONTINUOUS = WorkingTime.continuous();

    private SomeRequest() {}

    private static final Terms USUAL_TERMS = new Terms(
            Term.workingHours(4), Term.workingDays(5), Term.hours(2), Term.hours(24), false, false, 0, false, false);

    static RequestClocks clocks() {
        return new RequestClocks((desk, term) -> term.isNatural() ? CONTINUOUS : USUAL, category -> USUAL_TERMS);
    }

    static RequestDemands demands(boolean photoAfter, boolean verification, int spotCheck) {
        var terms = new Terms(
                Term.workingHours(4),
                Term.workingDays(5),
                Term.hours(2),
                Term.hours(24),
                photoAfter,
                verification,
                spotCheck,
                false,
                false);
        return new RequestDemands(category -> terms, new SpotCheck(new byte[] {7}));
    }

    static RequestSteps steps(boolean photoAfter, boolean verification, int spotCheck) {
        return new RequestSteps(
                clocks(), demands(photoAfter, verification, spotCheck), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Request in(RequestState state) {
        var clocks = new Clocks(
                NOW.minus(Duration.ofHours(1)),
                NOW.minus(Duration.ofHours(1)),
                Due.at(NOW.plus(Duration.ofDays(1))),
                NOW.plus(Duration.ofDays(7)),
                null,
                0,
                null,
                null,
                NOW.minus(Duration.ofHours(1)));
        return new Request(
                new UUID(1, 1),
                1,
                0,
                state,
                new Matter("01.02", "路灯不亮", "三号楼前的路灯不亮", Channel.H5, false, false, null),
                new RequestPlace(GRID, null, null, null, "冠发小区 3 号楼"),
                Desks.at(GRID, GRID),
                clocks,
                Tally.FIRST,
                Pending.NOTHING,
                Request.Mine.NOT);
    }

    static Request in(RequestState state, NodePath desk) {
        return in(state).at(desks -> Desks.at(desk, desk.isUnit() ? GRID : desk));
    }

    static Request as(Actor actor, Request request) {
        return request.seen(new Request.Mine(actor.equals(resident()), false));
    }

    private static final Actor RESIDENT = person(1);

    static Actor resident() {
        return RESIDENT;
    }

    static Actor gridLeader() {
        return person(2, new Grant(Role.GRID_LEADER, GRID));
    }

    static Actor communityOfficer() {
        return person(3, new Grant(Role.COMMUNITY_OFFICER, COMMUNITY));
    }

    static Actor streetOfficer() {
        return person(4, new Grant(Role.STREET_OFFICER, STREET));
    }

    static Actor cityOfficer() {
        return person(5, new Grant(Role.CITY_OFFICER, CITY));
    }

    static Actor anotherCityOfficer() {
        return person(6, new Grant(Role.CITY_OFFICER, CITY));
    }

    static Actor unitContact() {
        return person(7, new Grant(Role.UNIT_CONTACT, POWER_COMPANY));
    }

    static Actor stranger() {
        return person(8, new Grant(Role.GRID_LEADER, NodePath.of("35.01.81.003.003.001")));
    }

    static Actor person(int number, Grant... grants) {
        return new Actor(new AccountId(new UUID(9, number)), "测试" + number, java.util.List.of(grants));
    }

    static Attempt by(Actor actor, Map<String, Object> inputs) {
        return new Attempt(actor, NOW, new Inputs(inputs));
    }

    /** Everything that any action asks for. */
    static final Map<String, Object> EVERYTHING = Map.ofEntries(
            Map.entry("result", "已更换灯泡"),
            Map.entry("photos", java.util.List.of(new UUID(3, 3))),
            Map.entry("opinion", "属实"),
            Map.entry("category", "01.03.02"),
            Map.entry("reason", "需要上级协调"),
            Map.entry("question", "哪一盏灯？"),
            Map.entry("answer", "最里面那盏"),
            Map.entry("desk", NodePath.of("35.01.81.007.010.004")),
            Map.entry("days", 3),
            Map.entry("tried", "已上门查看"),
            Map.entry("resolveOn", LocalDate.of(2026, 11, 27)),
            Map.entry("instruction", "请尽快处理"),
            Map.entry("plan", "列入明年改造"),
            Map.entry("reviewOn", LocalDate.of(2027, 1, 20)),
            Map.entry("task", "更换线路"),
            Map.entry("request", new UUID(1, 2)),
            Map.entry("ground", "UNCLEAR"),
            Map.entry("rating", "SATISFIED"),
            Map.entry("text", "补充一张照片"),
            Map.entry("requirement", "两日内答复"),
            Map.entry("reply", "已安排"),
            Map.entry("from", GRID));

    /** A request for which every guard that can hold together holds. */
    static Request ready(RequestState state, RequestAction action) {
        UnaryOperator<Request> prepared = switch (action) {
            case APPROVE_EXTENSION, REFUSE_EXTENSION -> request -> request.asked(p -> p.extension(3));
            case REPLY -> request -> request.asked(p -> p.supervised(COMMUNITY));
            case RETURN -> request -> request.at(desks -> desks.transferred(GRID));
            case SHELVE -> request -> request.at(desks -> Desks.at(STREET, STREET));
            case DELEGATE -> request -> request.at(desks -> Desks.at(COMMUNITY, COMMUNITY));
            case TRANSFER -> request -> request.at(desks -> Desks.at(POWER_COMPANY, GRID));
            case ASSIST_ENDED -> request -> request.counted(tally -> tally.assists(1));
            case ROUTE,
                    ACCEPT,
                    START,
                    RESOLVE,
                    VERIFY,
                    REJECT,
                    ASK,
                    ANSWER,
                    RAISE,
                    EXTEND,
                    RECATEGORIZE,
                    RESUME,
                    DECLINE,
                    CONFIRM_DECLINE,
                    REJECT_DECLINE,
                    ASSIST,
                    MERGE,
                    RATE,
                    CONTEST,
                    CLOSE,
                    URGE,
                    SUPPLEMENT,
                    WITHDRAW,
                    SUPERVISE,
                    ALARM,
                    REDRAWN -> request -> request;
        };
        return prepared.apply(in(state));
    }
}
