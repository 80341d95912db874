package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.mediation.AgreementForm;
import org.linjuli.mediation.Mediation;
import org.linjuli.mediation.MediationImport.Past;
import org.linjuli.mediation.MediationImport.PastSaid;
import org.linjuli.mediation.MediationKind;
import org.linjuli.mediation.MediationSession;
import org.linjuli.mediation.MediationState;
import org.linjuli.mediation.ReferredTo;
import org.linjuli.mediation.Side;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;

/** How one quarrel went, from the day it was brought to the group until where it stands. */
final class MediationTale {

    /**
     * A door of the compound.
     *
     * @param account who speaks for it; null where nobody behind it has an account
     */
    record Door(UUID household, @Nullable AccountId account, String door) {}

    /** A compound with those who name, those who mediate and those who may quarrel; the first door has an account. */
    record Scene(UUID compound, NodePath grid, AccountId namer, List<AccountId> group, List<Door> doors) {

        Scene {
            group = List.copyOf(group);
            doors = List.copyOf(doors);
        }
    }

    private record Plot(MediationKind kind, String matter, String terms) {}

    private static final List<Plot> PLOTS = List.of(
            new Plot(MediationKind.LEAK, "楼上卫生间渗水，我家天花板发霉掉皮", "楼上十五日内重做防水并试水，承担天花板修补费用。"),
            new Plot(MediationKind.NOISE, "楼上夜里十一点以后拖桌椅，老人睡不好", "晚上十点以后不拖动家具，桌椅脚贴软垫。"),
            new Plot(MediationKind.CLUTTER, "楼道里堆了纸箱和旧家具，走路要侧身", "三日内清走楼道杂物，以后不再堆放。"),
            new Plot(MediationKind.PARKING, "固定车位常被占，上班出不去", "临时停车留电话，十五分钟内挪车；周末不占固定车位。"),
            new Plot(MediationKind.PET, "隔壁的狗不牵绳，孩子害怕坐电梯", "遛狗牵绳，与孩子同乘电梯时等下一趟。"),
            new Plot(MediationKind.PROPERTY_FEE, "漏水没修好，我家有半年物业费没交", "物业一个月内修好，修好后补交物业费，不收滞纳金。"),
            new Plot(MediationKind.FAMILY, "兄弟两家为老人轮流照看的事说不拢", "两家按月轮流照看，费用各承担一半。"),
            new Plot(MediationKind.OTHER, "楼下油烟从阳台飘上来，衣服晾不成", "楼下改装排烟管，避开饭点晾晒。"));

    private static final int CONSENTED = 3;
    private static final int SAT = 5;

    private final Scene scene;
    private final int number;
    private final SplittableRandom random;
    private final Instant begun;
    private final int agreed;
    private final MediationState state;
    private final Door asking;
    private final Door other;
    private final AccountId mediator;

    /** @param state where it stands now */
    MediationTale(Scene scene, int number, MediationState state, Instant now, SplittableRandom random) {
        this.scene = scene;
        this.number = number;
        this.state = state;
        this.random = random;
        this.agreed = SAT + 3 + random.nextInt(8);
        this.begun = now.minus(Duration.ofDays(ago()))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofMinutes(30 + random.nextInt(560)));
        var askers = scene.doors().stream().filter(door -> speaks(door)).toList();
        this.asking = askers.get(number % 3 == 0 ? 0 : number % askers.size());
        var others = scene.doors().stream()
                .filter(door -> !door.household().equals(asking.household()))
                .filter(door -> door.account() == null || speaks(door))
                .toList();
        this.other = others.get(random.nextInt(others.size()));
        this.mediator = scene.group().get(number % scene.group().size());
    }

    private boolean speaks(Door door) {
        var account = door.account();
        return account != null
                && !account.equals(scene.namer())
                && !scene.group().contains(account);
    }

    /** How many days ago it was asked for. */
    private int ago() {
        return switch (state) {
            case REQUESTED -> 2;
            case OPEN -> SAT + 3;
            case AGREED -> agreed + 6;
            case FAILED -> agreed + 1;
            case FULFILLED, REFERRED, WITHDRAWN -> 60 + random.nextInt(280);
        };
    }

    /** Since when it stands where it stands. */
    private Instant since() {
        return switch (state) {
            case REQUESTED -> begun;
            case WITHDRAWN -> at(CONSENTED);
            case OPEN -> at(CONSENTED);
            case AGREED, FAILED -> at(agreed);
            case REFERRED -> at(agreed + 2);
            case FULFILLED -> at(agreed + 8 + random.nextInt(12));
        };
    }

    private Instant at(int day) {
        return begun.plus(Duration.ofDays(day));
    }

    private LocalDate day(int day) {
        return LocalDate.ofInstant(at(day), CityTime.ZONE);
    }

    private UUID id() {
        return Ids.of(begun.toEpochMilli(), random.nextLong(), random.nextLong());
    }

    private boolean isOpened() {
        return state != MediationState.REQUESTED && state != MediationState.WITHDRAWN;
    }

    private boolean isAgreed() {
        return state == MediationState.AGREED || state == MediationState.FULFILLED;
    }

    Past told() {
        var plot = PLOTS.get((number + Math.floorMod(scene.compound().hashCode(), PLOTS.size())) % PLOTS.size());
        var speaker = Objects.requireNonNull(asking.account());
        var course = new Mediation.Course(
                begun, null, null, state == MediationState.REFERRED ? referral() : null, Mediation.Requests.NONE);
        var one = new Mediation(
                id(),
                0,
                plot.kind,
                new Mediation.Where(scene.grid(), scene.compound()),
                state,
                new Mediation.Parties(speaker, asking.household(), other.account(), other.household()),
                consent(),
                isAgreed() ? agreement() : Mediation.Agreement.NONE,
                course);
        return new Past(one, since(), isOpened() ? sittings() : List.of(), said(plot));
    }

    private ReferredTo referral() {
        return random.nextInt(3) == 0 ? ReferredTo.COURT : ReferredTo.STREET;
    }

    /** Whoever has no account consents and signs on paper. */
    private AccountId forOther() {
        var account = other.account();
        return account == null ? scene.namer() : account;
    }

    private Mediation.Consent consent() {
        return isOpened()
                ? new Mediation.Consent(mediator, scene.namer(), at(1), second(), begun, at(CONSENTED), forOther())
                : new Mediation.Consent(null, null, null, null, begun, null, null);
    }

    /** Money and old people take two. */
    private Mediation.@Nullable Second second() {
        var group = scene.group();
        return number % 4 == 1 && group.size() > 1
                ? new Mediation.Second(group.get((number + 1) % group.size()), at(2))
                : null;
    }

    private Mediation.Agreement agreement() {
        var form = random.nextInt(4) == 0 ? AgreementForm.ORAL : AgreementForm.WRITTEN;
        var terms = new Mediation.Terms(form, Side.ASKING, day(agreed + 20));
        var signed = at(agreed);
        return new Mediation.Agreement(terms, signed, signed, forOther(), signed, signed);
    }

    private List<MediationSession> sittings() {
        var first = new MediationSession(id(), day(SAT), true, random.nextInt(4) > 0);
        return state == MediationState.OPEN
                ? List.of(first)
                : List.of(first, new MediationSession(id(), day(agreed), true, true));
    }

    private PastSaid said(Plot plot) {
        boolean failed = state == MediationState.FAILED || state == MediationState.REFERRED;
        return new PastSaid(
                plot.matter, "住在" + other.door() + "的邻居", isAgreed() ? plot.terms : "", failed ? "双方对费用怎么分担谈不拢" : "");
    }
}
