package org.linjuli.alliance;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linjuli.shared.Labelled;

/**
 * What sort of alliance it is: which seats it has, how many of them it cannot do without, and what each promises by signing.
 *
 * <p>The newspaper report names the four parties; who sits in the other three is our reading of it.
 */
public enum AllianceKind implements Labelled {
    FOUR_PARTY(
            "四方联盟",
            Map.of(
                    SeatRole.COMMUNITY, Places.one(),
                    SeatRole.BRANCH, Places.one(),
                    SeatRole.PROPERTY, Places.one(),
                    SeatRole.UNIT, new Places(1, 6),
                    SeatRole.OWNERS, Places.maybe(),
                    SeatRole.GRID, Places.maybe()),
            List.of(
                    new Promise(SeatRole.COMMUNITY, Rhythm.QUARTERLY, "召开一次四方联席会"),
                    new Promise(SeatRole.BRANCH, Rhythm.MONTHLY, "组织一次主题党日或志愿服务"),
                    new Promise(SeatRole.PROPERTY, Rhythm.MONTHLY, "检修公共设施并公示结果"),
                    new Promise(SeatRole.UNIT, Rhythm.QUARTERLY, "到小区开展一次服务"),
                    new Promise(SeatRole.OWNERS, Rhythm.YEARLY, "公示公共收益"))),
    ONE_THREE_N(
            "“1+3+N”联盟",
            Map.of(
                    SeatRole.BRANCH, Places.one(),
                    SeatRole.COMMUNITY, Places.one(),
                    SeatRole.OWNERS, Places.one(),
                    SeatRole.PROPERTY, Places.one(),
                    SeatRole.UNIT, new Places(0, 12),
                    SeatRole.GRID, Places.maybe()),
            List.of(
                    new Promise(SeatRole.BRANCH, Rhythm.MONTHLY, "收集一次住户意见并答复"),
                    new Promise(SeatRole.COMMUNITY, Rhythm.QUARTERLY, "召开一次联席会"),
                    new Promise(SeatRole.OWNERS, Rhythm.QUARTERLY, "公示公共收益"),
                    new Promise(SeatRole.PROPERTY, Rhythm.MONTHLY, "检修公共设施并公示结果"))),
    E_PLUS_SEVEN(
            "“E+7 一家亲”",
            Map.of(SeatRole.UNIT, new Places(8, 12)),
            List.of(new Promise(SeatRole.UNIT, Rhythm.QUARTERLY, "开放场地或开展一次服务"))),
    THREE_LINKS(
            "“三联”共建",
            Map.of(
                    SeatRole.COMMUNITY, Places.one(),
                    SeatRole.GRID, Places.one(),
                    SeatRole.UNIT, new Places(1, 6)),
            List.of(
                    new Promise(SeatRole.COMMUNITY, Rhythm.QUARTERLY, "召开一次共建会"),
                    new Promise(SeatRole.GRID, Rhythm.MONTHLY, "组织一次网格走访"),
                    new Promise(SeatRole.UNIT, Rhythm.QUARTERLY, "到网格开展一次服务")));

    /** How many seats of a role there are: without the least it is not in force. */
    record Places(int least, int most) {

        static Places one() {
            return new Places(1, 1);
        }

        static Places maybe() {
            return new Places(0, 1);
        }
    }

    /** What a seat promises by signing. */
    public record Promise(SeatRole role, Rhythm rhythm, String title) {}

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // Made by Map.of.
    private final Map<SeatRole, Places> places;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<Promise> promises;

    AllianceKind(String label, Map<SeatRole, Places> places, List<Promise> promises) {
        this.label = label;
        this.places = places;
        this.promises = promises;
    }

    @Override
    public String label() {
        return label;
    }

    /** How many seats of a role must have signed before it is in force. */
    public int least(SeatRole role) {
        var some = places.get(role);
        return some == null ? 0 : some.least;
    }

    /** How many seats of a role there are at most; 0 for a role that has none. */
    public int most(SeatRole role) {
        var some = places.get(role);
        return some == null ? 0 : some.most;
    }

    /** What a seat of this role promises by signing. */
    public List<Promise> promisesOf(SeatRole role) {
        return promises.stream().filter(one -> one.role == role).toList();
    }

    /** The roles that have a seat, in their order. */
    public List<SeatRole> roles() {
        return Stream.of(SeatRole.values()).filter(places::containsKey).toList();
    }
}
