package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.WorkingModes.CompoundKey;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.annotation.Transactional;

@OwnDatabase
@Transactional
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class WorkingModesTests {

    private static final NodePath FUBAI = NodePath.of("35.01.81.007.010");
    private static final Actor OFFICER = somebody(Role.COMMUNITY_OFFICER, FUBAI);
    private static final Actor CITY = somebody(Role.CITY_OFFICER, FUBAI.at(Level.CITY));
    private static final Actor STRANGER = somebody(Role.STREET_OFFICER, NodePath.of("35.01.81.003"));
    private static final WorkingMode WEEKLY = new WorkingMode(7, 1, List.of("独居老人探访"), "高龄独居老人集中");

    @Autowired
    private WorkingModes modes;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void aCity() {
        SmallCity.loadInto(imports);
    }

    @Test
    void eachSortOfCompoundHasAUsualWayOfWorking() {
        assertThat(modes.usual()).extracting(KindMode::kind).containsExactly(CompoundKind.values());
    }

    @Test
    void aCompoundWorksAsItsSortDoesUntilItHasAWayOfItsOwn() {
        var one = first(OFFICER);
        assertThat(one.own()).isFalse();
        assertThat(one.mode()).isEqualTo(usual(one.kind()));

        assertThat(modes.workOtherwise(OFFICER, one.id(), WEEKLY, "老人多"))
                .matches(CompoundLine::own)
                .extracting(CompoundLine::mode)
                .isEqualTo(WEEKLY);
        modes.change(CITY, one.kind(), version(one.kind()), new WorkingMode(200, 4, List.of(), ""));
        assertThat(modes.one(OFFICER, one.id()).mode()).isEqualTo(WEEKLY);

        assertThat(modes.workAsUsual(OFFICER, one.id()).mode()).isEqualTo(new WorkingMode(200, 4, List.of(), ""));
    }

    @Test
    void whatIsUsualIsChangedByTheCityAndByOneAtATime() {
        long version = version(CompoundKind.VILLAGE);
        refused(() -> modes.change(OFFICER, CompoundKind.VILLAGE, version, WEEKLY), null);
        modes.change(CITY, CompoundKind.VILLAGE, version, WEEKLY);

        refused(() -> modes.change(CITY, CompoundKind.VILLAGE, version, WEEKLY), LifecycleProblem.VERSION_STALE);
        assertThat(usual(CompoundKind.VILLAGE)).isEqualTo(WEEKLY);
    }

    @Test
    void aCompoundThatBecomesOfAnotherSortKeepsWhatItWasOnRecord() {
        var one = first(OFFICER);
        var other = one.kind() == CompoundKind.HIGH_END ? CompoundKind.VILLAGE : CompoundKind.HIGH_END;

        var become = modes.become(OFFICER, one.id(), other, "改造完成");

        assertThat(become.kind()).isEqualTo(other);
        assertThat(become.mode()).isEqualTo(usual(other));
        assertThat(jdbc.sql(
                                "select kind from territory.compound_kind where compound_id = :id and upper(validity) = :today")
                        .param("id", one.id())
                        .param("today", LocalDate.now(clock))
                        .query(String.class)
                        .list())
                .containsExactly(one.kind().name());
        assertThat(modes.become(OFFICER, one.id(), one.kind(), "改回").kind()).isEqualTo(one.kind());
        assertThat(jdbc.sql("select count(*) from territory.compound_kind where compound_id = :id")
                        .param("id", one.id())
                        .query(Integer.class)
                        .single())
                .as("what lasted less than a day was never")
                .isEqualTo(1);
    }

    @Test
    void theListIsReadPageByPageAndNothingIsLeftOut() {
        var whole = modes.page(CITY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 500);
        var pages = new ArrayList<CompoundLine>();
        Optional<CompoundKey> after = Optional.empty();
        do {
            var page = modes.page(CITY, Optional.empty(), Optional.empty(), Optional.empty(), after, 7);
            pages.addAll(page);
            after = page.size() < 7
                    ? Optional.empty()
                    : Optional.of(new CompoundKey(
                            page.getLast().community(), page.getLast().name()));
        } while (after.isPresent());

        assertThat(pages).isEqualTo(whole).hasSizeGreaterThan(20);
        assertThat(modes.page(CITY, Optional.of(FUBAI), Optional.empty(), Optional.of("冠发"), Optional.empty(), 9))
                .extracting(CompoundLine::name)
                .containsExactly("冠发小区");
    }

    @Test
    void whoDoesNotAnswerForTheCommunityDoesNotSeeIt() {
        var one = first(OFFICER);

        refused(() -> modes.one(STRANGER, one.id()), TerritoryProblem.NO_SUCH_COMPOUND);
        refused(() -> modes.workOtherwise(STRANGER, one.id(), WEEKLY, "老人多"), TerritoryProblem.NO_SUCH_COMPOUND);
        refused(() -> modes.become(STRANGER, one.id(), CompoundKind.VILLAGE, "改"), TerritoryProblem.NO_SUCH_COMPOUND);
        assertThat(modes.page(STRANGER, Optional.of(FUBAI), Optional.empty(), Optional.empty(), Optional.empty(), 9))
                .isEmpty();
    }

    private CompoundLine first(Actor actor) {
        return modes.page(actor, Optional.of(FUBAI), Optional.empty(), Optional.empty(), Optional.empty(), 1)
                .getFirst();
    }

    private WorkingMode usual(CompoundKind kind) {
        return known(kind).mode();
    }

    private long version(CompoundKind kind) {
        return known(kind).version();
    }

    private KindMode known(CompoundKind kind) {
        return modes.usual().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(ThrowingCallable act, @org.jspecify.annotations.Nullable Problem problem) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(problem == null || problem.equals(refusal.problem()))
                        .isTrue());
    }

    private static Actor somebody(Role role, NodePath node) {
        return new Actor(new AccountId(UUID.randomUUID()), "张三", List.of(new Grant(role, node)));
    }
}
