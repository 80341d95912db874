package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.organization.NetworkFigures.LevelFigure;
import org.linjuli.organization.Vacancies.Vacancy;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@OrganizationTest
class VacanciesTests {

    private static final int ALL = 100;

    private final Actor officer =
            new Actor(new AccountId(UUID.randomUUID()), "测试", List.of(new Grant(Role.CITY_OFFICER, CITY)));

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private Figures figures;

    @Autowired
    private Unowned unowned;

    @Autowired
    private ResponsibilityFields fields;

    @Autowired
    private Posts posts;

    @BeforeEach
    void aNetwork(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
    }

    @Test
    void theFigureOfVacantPostsOpensToItsRows() {
        for (LevelFigure figure : figures.of(officer, GRID).levels()) {
            assertThat(vacancies.page(officer, GRID, figure.level(), null, ALL))
                    .as("%s", figure.level())
                    .hasSize(figure.vacant());
        }
    }

    @Test
    @Transactional
    void aPostIsVacantSinceItsHolderWentAndNoLongerWhenSomebodyComes() {
        var secretary = post(node(OrgLevel.COMPOUND), PostTitle.BRANCH_SECRETARY);
        var held = posts.seen(officer, secretary);
        assertThat(found(secretary)).isEmpty();

        var left = posts.appoint(officer, secretary, held.version(), Optional.empty());
        assertThat(found(secretary))
                .hasValueSatisfying(one -> assertThat(one.since()).isAfter(held.since()));

        posts.appoint(officer, secretary, left.version(), Optional.of(account("resident")));
        assertThat(found(secretary)).isEmpty();
    }

    private Optional<Vacancy> found(UUID post) {
        return vacancies.page(officer, CITY, null, null, ALL).stream()
                .filter(one -> one.post().equals(post))
                .findFirst();
    }

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        var all = vacancies.page(officer, CITY, null, null, ALL);
        var first = all.getFirst();

        var rest = vacancies.page(officer, CITY, null, new Vacancies.After(first.since(), first.post()), ALL);

        assertThat(rest).isEqualTo(all.subList(1, all.size()));
        assertThat(all).isSortedAccordingTo((one, other) -> one.since().compareTo(other.since()));
    }

    @Test
    void theFigureOfHouseholdsWithoutAnOwnerOpensToItsBuildings() {
        int rows = unowned.of(officer, GRID, null, ALL).stream()
                .mapToInt(Unowned.Building::withoutOwner)
                .sum();

        assertThat(rows).isEqualTo(figures.of(officer, GRID).withoutOwner()).isPositive();
    }

    @Test
    void buildingsWithSuchHouseholdsAreReadPageByPage() {
        var all = unowned.of(officer, CITY, null, ALL);

        assertThat(all).hasSizeGreaterThan(6);
        assertThat(unowned.of(officer, CITY, all.getFirst(), 5)).isEqualTo(all.subList(1, 6));
    }

    @Test
    void theMapTellsOfEachBuildingWhetherSomebodyAnswersForIt() {
        var seen = fields.in(officer, GRID, null, ALL);

        assertThat(seen.cut()).isFalse();
        assertThat(seen.fields())
                .filteredOn(one -> one.building().id().equals(BUILDING))
                .extracting(ResponsibilityFields.Field::answer)
                .containsExactly(ResponsibilityFields.Answer.HELD);
        assertThat(seen.fields())
                .filteredOn(one -> one.building().id().equals(BUILDING_WITHOUT_LEADER))
                .extracting(ResponsibilityFields.Field::answer)
                .containsExactly(ResponsibilityFields.Answer.VACANT);
        assertThat(seen.fields()).anyMatch(one -> one.answer() == ResponsibilityFields.Answer.NOBODY);
        assertThat(seen.buildings().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(seen.fields().size());
        assertThat(seen.fields().stream()
                        .mapToInt(ResponsibilityFields.Field::withoutOwner)
                        .sum())
                .isEqualTo(figures.of(officer, GRID).withoutOwner());
        var cut = fields.in(officer, GRID, null, 1);
        assertThat(cut.cut()).isTrue();
        assertThat(cut.buildings()).isEqualTo(seen.buildings());
        var at = seen.fields().getFirst().building().point();
        var around = new ResponsibilityFields.Part(at.lng(), at.lat(), at.lng(), at.lat());
        assertThat(fields.in(officer, GRID, around, ALL).fields())
                .isNotEmpty()
                .allMatch(one -> one.building().point().equals(at));
    }

    @Test
    void whoDoesNotLookOverAnAreaFindsNothingThere() {
        var elsewhere = new Actor(
                new AccountId(UUID.randomUUID()), "测试", List.of(new Grant(Role.STREET_OFFICER, OTHER_STREET)));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> vacancies.page(elsewhere, GRID, null, null, ALL))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(OrganizationProblem.NO_SUCH_AREA));
    }
}
