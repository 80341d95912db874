package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrganizationTest
class TermsTests {

    private static final UUID SECRETARY = post(node(OrgLevel.COMPOUND), PostTitle.BRANCH_SECRETARY);
    private static final UUID LEADER = post(node(OrgLevel.GRID), PostTitle.GRID_LEADER);

    private final Actor officer =
            new Actor(new AccountId(UUID.randomUUID()), "测试", List.of(new Grant(Role.CITY_OFFICER, CITY)));

    @Autowired
    private Terms terms;

    @Autowired
    private Posts posts;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aNetworkWithoutTerms(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("update organization.tenure set ends_on = null, reminded = false")
                .update();
    }

    private void ends(UUID post, LocalDate day) {
        jdbc.sql("update organization.tenure set ends_on = :day where post = :post and upper_inf(validity)")
                .param("day", day)
                .param("post", post)
                .update();
    }

    @Test
    void whoIsAppointedHasATermWhereTheTitleHasOne() {
        var secretary = posts.one(officer, SECRETARY);
        var holder = Optional.ofNullable(secretary.holder());
        posts.appoint(officer, SECRETARY, secretary.version(), Optional.empty());
        var again = posts.appoint(officer, SECRETARY, secretary.version() + 1, holder);

        assertThat(again.ends()).isEqualTo(terms.today().plusYears(3).minusDays(1));
        assertThat(posts.one(officer, LEADER).ends()).isNull();
        assertThat(new TermSettings(Map.of(PostTitle.GRID_LEADER, 2, PostTitle.BRANCH_SECRETARY, 0)))
                .satisfies(set -> assertThat(set.ends(PostTitle.BRANCH_SECRETARY, terms.today()))
                        .isNull())
                .satisfies(set -> assertThat(set.ends(PostTitle.GRID_LEADER, LocalDate.of(2026, 3, 1)))
                        .isEqualTo(LocalDate.of(2028, 2, 29)));
    }

    @Test
    void whatIsOverIsCountedAndOpensToItsRowWithWhatEndsSoon() {
        ends(SECRETARY, terms.today().minusDays(1));
        ends(LEADER, terms.today().plusDays(Terms.DAYS_AHEAD));

        var page = terms.page(officer, GRID, null, 10);

        assertThat(page).extracting(Terms.Term::post).containsExactly(SECRETARY, LEADER);
        assertThat(page.getFirst().holderName()).isEqualTo("支部书记测试");
        assertThat(figures.of(officer, GRID).termsOver()).isEqualTo(1);
        var after = new Terms.After(page.getFirst().ends(), SECRETARY);
        assertThat(terms.page(officer, GRID, after, 10)).isEqualTo(page.subList(1, 2));
        ends(LEADER, terms.today().plusDays(Terms.DAYS_AHEAD + 1));
        assertThat(terms.page(officer, GRID, null, 10)).hasSize(1);
    }

    @Test
    void anotherTermBeginsTodayAndTheRoleGoesOn() {
        ends(SECRETARY, terms.today().minusDays(1));
        var before = posts.one(officer, SECRETARY);

        var renewed = posts.renew(officer, SECRETARY, before.version());

        assertThat(renewed.holder()).isEqualTo(before.holder());
        assertThat(renewed.ends()).isEqualTo(terms.today().plusYears(3).minusDays(1));
        assertThat(figures.of(officer, GRID).termsOver()).isZero();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        posts.renew(officer, LEADER, posts.one(officer, LEADER).version()))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(OrganizationProblem.NO_TERM));
    }

    @Test
    void eachTermIsTakenToBeRemindedOfOnce() {
        ends(SECRETARY, terms.today().plusDays(10));

        var taken = transaction.execute(status -> terms.takeToRemind(10));
        var again = transaction.execute(status -> terms.takeToRemind(10));

        assertThat(taken).extracting(Terms.Term::post).containsExactly(SECRETARY);
        assertThat(again).isEmpty();
    }
}
